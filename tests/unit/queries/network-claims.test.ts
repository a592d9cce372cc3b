import { describe, expect, it } from 'vitest'
import { inConflict, latestFirst } from '@/lib/queries/network-page/claims'

const said = (raw: string | null, date: string | null = null, number: number | null = null) => ({
  raw,
  date,
  number,
})

describe('claims of one kind', () => {
  it('contradict one another where two name different bodies', () => {
    expect(inConflict([said('assembly'), said('executive')])).toBe(true)
    expect(inConflict([said('assembly', '2014'), said('assembly', '2018')])).toBe(false)
  })

  it('do not where a date is only said more exactly, or was lost', () => {
    expect(inConflict([said('2015-07'), said('2015-07-01'), said(null)])).toBe(false)
    expect(inConflict([said('2017-10'), said('2019-09')])).toBe(true)
  })

  it('do not where a number has changed with time, but do on one date', () => {
    expect(inConflict([said('166', '2012', 166), said('325', '2024', 325)])).toBe(false)
    expect(inConflict([said('25', '2021', 25), said('28', '2021', 28)])).toBe(true)
  })

  it('stand with the latest first and the undated last', () => {
    const sorted = [said('a'), said('b', '2012'), said('c', '2019-10-09')].sort(latestFirst)
    expect(sorted.map(({ raw }) => raw)).toEqual(['c', 'b', 'a'])
  })
})
