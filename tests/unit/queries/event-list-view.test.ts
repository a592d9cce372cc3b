import { describe, expect, it } from 'vitest'
import { periodBounds } from '@/lib/domain/period'
import { parseEventQuery, viewEvents } from '@/lib/queries/event-list-view'
import type { EventRowView } from '@/lib/queries/event-rows'

const TODAY = '2026-11-22'

const row = (
  slug: string,
  from: string | null,
  to = from,
  more: Partial<EventRowView> = {},
): EventRowView => ({
  slug,
  href: `/${slug}`,
  title: { text: slug, lang: 'fr', fallback: false },
  dated: { period: { from, to, attested: null }, label: '' },
  bounds: from === null ? null : periodBounds({ from, to, attested: null }),
  place: null,
  network: null,
  series: null,
  words: slug,
  ...more,
})
const list = {
  rows: [
    row('lyon', '2019-09-26', '2019-09-27'),
    row('announced', '2019/2020'),
    row('this-year', '2026'),
    row('next', '2027-03'),
    row('yesterday', '2026-11-21'),
    row('undated', null),
  ],
  networks: [],
  series: [],
}
const view = (params: Record<string, string>) => viewEvents(list, parseEventQuery(params, list), TODAY)
const slugs = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug)

describe('the list of meetings', () => {
  it('is cut at today: what may still come first, next first', () => {
    expect(slugs(view({}).upcoming)).toEqual(['this-year', 'next'])
  })

  it('shows the past by year, latest first', () => {
    expect(view({}).past.map(({ year, rows }) => [year, slugs(rows)])).toEqual([
      ['2026', ['yesterday']],
      ['2019', ['lyon', 'announced']],
    ])
  })

  it('keeps what has no date', () => {
    expect(slugs(view({}).undated)).toEqual(['undated'])
  })

  it('finds a meeting under every year in which it may have taken place', () => {
    expect(view({ year: '2020' }).total).toBe(1)
    expect(view({ year: '2019' }).total).toBe(2)
  })

  it('lists as many as it counts, and counts for each year what it would leave', () => {
    const { total, upcoming, past, undated, counts } = view({})
    const listed = upcoming.length + undated.length + past.reduce((sum, { rows }) => sum + rows.length, 0)
    expect([total, listed]).toEqual([6, 6])
    for (const [year, count] of counts.years) expect(view({ year }).total).toBe(count)
  })

  it('names a year, network or series that it does not know', () => {
    const query = parseEventQuery({ year: '1066', network: 'x', series: 'y' }, list)
    expect(query.ignored.map(({ name }) => name)).toEqual(['network', 'series', 'year'])
    expect(viewEvents(list, query, TODAY).total).toBe(6)
  })
})
