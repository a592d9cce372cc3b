import { describe, expect, it } from 'vitest'
import { periodBounds } from '@/lib/domain/period'
import { parseEventQuery, viewEvents } from '@/lib/queries/event-list-view'
import { compareEditions, type EventRowView, editionsBeside } from '@/lib/queries/event-rows'

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
  otherDates: [],
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

describe('the editions beside a meeting', () => {
  const editions = [
    row('undated', null),
    row('second', '2018'),
    row('first', '2017'),
    row('third', '2018-11-03'),
    row('last', '2021-10'),
  ].sort(compareEditions)
  const beside = (slug: string) => {
    const own = editions.find((edition) => edition.slug === slug)
    if (!own) throw new Error(slug)
    const { previous, next } = editionsBeside(
      own,
      editions.filter((edition) => edition !== own),
    )
    return [previous?.slug ?? null, next?.slug ?? null]
  }

  it('are the one before and the one after, in the order of the list', () => {
    expect(editions.map(({ slug }) => slug)).toEqual(['first', 'third', 'second', 'last', 'undated'])
    expect(['first', 'third', 'second', 'last'].map(beside)).toEqual([
      [null, 'third'],
      ['first', 'second'],
      ['third', 'last'],
      ['second', null],
    ])
  })

  it('are none where nothing dates it', () => {
    expect(beside('undated')).toEqual([null, null])
  })
})
