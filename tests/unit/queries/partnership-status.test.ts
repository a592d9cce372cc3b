import { describe, expect, it } from 'vitest'
import { claimDiffers, isRecordedState, partnershipState } from '@/lib/queries/partnership-status'

const TODAY = '2026-11-22'
const period = (from: string | null, to: string | null) => ({ from, to, attested: null })

describe('the state of a partnership', () => {
  it('is ended once its last possible day has passed, whatever was recorded', () => {
    expect(partnershipState(period('2021', '2023-12-31'), 'active', TODAY)).toBe('ended')
    expect(partnershipState(period('2021', '2026-11-21'), 'active', TODAY)).toBe('ended')
  })

  it('is still ongoing on its last day', () => {
    expect(partnershipState(period('2021', '2026-11-22'), 'active', TODAY)).toBe('active')
  })

  it('is planned until its first possible day', () => {
    expect(partnershipState(period('2026-11-23', '2028'), 'active', TODAY)).toBe('planned')
  })

  it('goes on where its end is open, even if nobody knows since when', () => {
    expect(partnershipState(period(null, '..'), 'active', TODAY)).toBe('active')
  })

  it('is what the editors recorded where the dates leave it open', () => {
    expect(partnershipState(period('2016', null), 'ended', TODAY)).toBe('ended')
    expect(partnershipState(period('1998', '..'), 'dormant', TODAY)).toBe('dormant')
    expect(partnershipState(period('2016', null), 'active', TODAY)).toBe('unknown')
  })
})

describe('where the state comes from', () => {
  it('is what the editors recorded where no known day settles it', () => {
    expect(isRecordedState(period('2013~', null), 'ended', TODAY)).toBe(true)
    expect(isRecordedState(period(null, null), 'ended', TODAY)).toBe(true)
    expect(isRecordedState(period('1998', '..'), 'dormant', TODAY)).toBe(true)
  })

  it('is the dates where they settle it, or where nothing but them speaks', () => {
    expect(isRecordedState(period('2013', '2016~'), 'ended', TODAY)).toBe(false)
    expect(isRecordedState(period('2027', null), 'dormant', TODAY)).toBe(false)
    expect(isRecordedState(period('2013', '..'), 'active', TODAY)).toBe(false)
    expect(isRecordedState(period('2013', null), 'active', TODAY)).toBe(false)
  })
})

describe('a claimed state', () => {
  it('differs where the source says ongoing and the dates say ended, in any language', () => {
    for (const claim of ['En cours', 'Laufend', 'Ongoing']) {
      expect(claimDiffers(claim, 'ended')).toBe(true)
      expect(claimDiffers(claim, 'active')).toBe(false)
    }
  })

  it('differs where its words are not known, so that a reader sees them', () => {
    expect(claimDiffers('En négociation', 'active')).toBe(true)
  })

  it('does not differ where the source claims nothing', () => {
    expect(claimDiffers(null, 'ended')).toBe(false)
  })
})
