import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import { type EventListView, loadEventList } from '@/lib/queries/event-list'
import { loadEventListCsv, loadEventListJson } from '@/lib/queries/event-list-data'
import { parseEventQuery, viewEvents } from '@/lib/queries/event-list-view'
import { today } from '@/lib/queries/shared/today'
import type { SearchParams } from '@/lib/search/list-params'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const loaded = new Map<Locale, Promise<EventListView>>()
const list = (locale: Locale) => {
  const found = loaded.get(locale) ?? loadEventList(locale)
  loaded.set(locale, found)
  return found
}
const json = (params: SearchParams = {}, locale: Locale = 'fr') => loadEventListJson(params, locale, list)
const csv = async (params: SearchParams = {}, locale: Locale = 'fr', load = list) =>
  parse(await loadEventListCsv(params, locale, load), { bom: true })

const QUERIES: SearchParams[] = [
  {},
  { network: 'quattropole,ubc' },
  { series: 'ubc-general-conferences', year: '2017' },
  { year: ['2019', '2014'] },
  { q: 'lyon' },
  { q: 'xyzzy' },
]

describe('the list of meetings as data', () => {
  it.each(QUERIES)('is in the order of the page and as long, at %o', async (params) => {
    for (const locale of LOCALES) {
      const all = await list(locale)
      const view = viewEvents(all, parseEventQuery(params, all), today())
      const { total, items } = await json(params, locale)
      const [, ...rows] = await csv(params, locale)
      const parts = {
        upcoming: view.upcoming,
        past: view.past.flatMap((year) => year.rows),
        undated: view.undated,
      }
      const expected = Object.entries(parts).flatMap(([state, found]) =>
        found.map(({ slug }) => ({ slug, state })),
      )
      expect(total).toBe(view.total)
      expect(items.map(({ slug, state }) => ({ slug, state }))).toEqual(expected)
      expect(rows.map((row) => row[1])).toEqual(items.map(({ slug }) => slug))
    }
  })

  it('keeps dates as they are recorded, however roughly', async () => {
    const records = await db.event.findMany({ select: { slug: true, from: true, to: true } })
    const { items } = await json()
    const dates = (rows: readonly { slug: string; from: string | null; to: string | null }[]) =>
      new Map(rows.map(({ slug, from, to }) => [slug, [from, to]]))
    expect(dates(items)).toEqual(dates(records))
    expect(items.find(({ slug }) => slug === 'rencontres-de-proximite-2017')).toMatchObject({ from: '2017' })
  })

  it('has the other reading of a date on which sources disagree (P3)', async () => {
    const { items } = await json({ network: 'reseau-des-poles-metropolitains' })
    const lyon = items.find(({ slug }) => slug === 'reunion-poles-metropolitains-lyon-2019')
    expect(lyon).toMatchObject({
      ...{ from: '2019-09-26', to: '2019-09-27', otherDates: ['2009-09-26/2009-09-27'], state: 'past' },
      place: { slug: 'lyon', country: 'FR' },
    })
    const [, ...rows] = await csv({ network: 'reseau-des-poles-metropolitains' })
    expect(rows.find((row) => row[1] === lyon?.slug)?.slice(2, 6)).toEqual([
      ...['passée', '2019-09-26', '2019-09-27', '2009-09-26/2009-09-27'],
    ])
    expect((await json({ network: 'quattropole' })).items[0]).not.toHaveProperty('otherDates')
  })

  it('leads from each value of a facet to as many meetings as it says', async () => {
    const { facets } = await json({ year: '2019' })
    expect(Object.keys(facets)).toEqual(['network', 'series', 'year'])
    for (const [name, values] of Object.entries(facets)) {
      for (const { value, count } of values.slice(0, 3)) {
        const asked = name === 'year' ? { year: value } : { year: '2019', [name]: value }
        expect((await json(asked)).total, `${name}=${value}`).toBe(count)
      }
    }
  })

  it('names what it does not know and answers the rest', async () => {
    const { ignored, total } = await json({ series: 'hansetag', network: 'atlantis', year: 'MMXIX' })
    expect(ignored).toEqual([
      { name: 'network', value: 'atlantis' },
      { name: 'year', value: 'MMXIX' },
    ])
    expect(total).toBe((await json({ series: 'hansetag' })).total)
  })
})

describe('as a table, the list of meetings', () => {
  it('has the words of the language', async () => {
    for (const [locale, first] of [
      ['fr', 'Rencontre'],
      ['de', 'Veranstaltung'],
      ['en', 'Event'],
    ] as const) {
      expect((await csv({ network: 'quattropole' }, locale))[0]?.[0]).toBe(first)
    }
  })

  it('gives a spreadsheet no formula to run', async () => {
    const all = await list('fr')
    const [some] = all.rows
    if (!some) throw new Error('no meeting')
    const titles = ['=1+1', '+1', '-1', '@SUM(A1)']
    const rows = titles.map((text, index) => ({
      ...some,
      slug: `bad-${index}`,
      title: { ...some.title, text },
    }))
    const [, ...lines] = await csv({}, 'fr', async () => ({ ...all, rows }))
    expect(lines.map(([title]) => title).sort()).toEqual(titles.map((title) => `'${title}`).sort())
  })
})
