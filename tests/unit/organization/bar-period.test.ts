import { describe, expect, it } from 'vitest'
import { barPeriod, firstDayShown, fitsTimeline } from '@/components/organization/bar-period'
import type { MembershipView } from '@/lib/queries/organization-page-model'

const TODAY = '2026-11-22'

function membership(
  from: string | null,
  to: string | null,
  attested: string | null = null,
  facts: { founded?: string; status?: string } = {},
): MembershipView {
  return {
    network: {
      label: 'A network',
      acronym: null,
      href: '/fr/reseaux/a-network',
      scope: { key: 'european', label: 'européen' },
      status: null,
      foundedEarliest: facts.founded ?? null,
    },
    class: { key: 'full', label: 'membre' },
    roles: [],
    status: { key: facts.status ?? 'active', label: '' },
    period: { label: '', from, to, attested, attestedLabel: null },
    note: null,
    sources: [],
  }
}

const bar = (row: MembershipView) => barPeriod(row, '1986-01-01', TODAY)

describe('the bar of a membership', () => {
  it('runs on while the membership does', () => {
    expect(bar(membership('2000', '..'))).toMatchObject({
      start: { earliest: '2000-01-01', latest: '2000-12-31' },
      end: 'open',
      state: 'yes',
    })
  })

  it('begins no earlier than the network where nobody knows when', () => {
    const unknown = membership(null, '..', '2019-05-01', { founded: '2004-05-05' })
    expect(bar(unknown).start).toEqual({ earliest: '2004-05-05', latest: '2019-05-01' })
  })

  it('begins no earlier than the axis', () => {
    const unknown = membership(null, '2015-11-06', null, { founded: '1907-01-01', status: 'ended' })
    expect(bar(unknown)).toMatchObject({ start: { earliest: '1986-01-01' }, state: 'ended' })
    expect(bar(unknown).end).toEqual({ earliest: '2015-11-06', latest: '2015-11-06' })
  })

  it('ends between the last day attested and today where nobody knows whether it has', () => {
    expect(bar(membership('2000', null, '2012-03-01')).end).toEqual({ earliest: '2012-03-01', latest: TODAY })
  })
})

describe('the axis', () => {
  it('reaches back to the earliest beginning known, or some decades', () => {
    expect(firstDayShown([membership('1960', '..')], TODAY)).toBe('1960-01-01')
    expect(firstDayShown([membership(null, '..')], TODAY)).toBe('1986-01-01')
  })

  it('is not stretched to days far from everything', () => {
    expect(fitsTimeline(null, TODAY)).toBe(true)
    expect(fitsTimeline('1990-06-30', TODAY)).toBe(true)
    expect(fitsTimeline('0001-01-01', TODAY)).toBe(false)
    expect(fitsTimeline('9999-12-31', TODAY)).toBe(false)
  })
})
