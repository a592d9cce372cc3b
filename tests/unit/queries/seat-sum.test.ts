import { describe, expect, it } from 'vitest'
import { type SeatRule, seatSum } from '@/lib/queries/network-page/seat-sum'

const perMember = (count: number): SeatRule => ({ count, perMember: true, label: null })
const inAll = (count: number): SeatRule => ({ count, perMember: false, label: null })

describe('the sum of a composition rule', () => {
  it('multiplies what each member has: four cities with ten councillors and a mayor', () => {
    expect(seatSum([perMember(10), perMember(1)], { sure: 4, possible: 0 })).toEqual({
      terms: '4 × 10 + 4 × 1',
      least: 44,
      most: 44,
      members: { least: 4, most: 4 },
    })
  })

  it('adds seats in all without regard to the members', () => {
    expect(seatSum([inAll(18), inAll(18)], { sure: 0, possible: 0 })).toEqual({
      terms: '18 + 18',
      least: 36,
      most: 36,
      members: null,
    })
  })

  it('gives a range where some memberships are doubtful', () => {
    expect(seatSum([perMember(2), inAll(1)], { sure: 3, possible: 2 })).toMatchObject({
      terms: '3–5 × 2 + 1',
      least: 7,
      most: 11,
    })
  })

  it('is nothing where there is nothing to reckon', () => {
    expect(seatSum([], { sure: 4, possible: 0 })).toBeNull()
    expect(seatSum([inAll(84)], { sure: 4, possible: 0 })).toBeNull()
    expect(seatSum([perMember(1)], { sure: 0, possible: 0 })).toBeNull()
  })
})
