import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { LOCALES, type Locale, NETWORK_STATUSES } from '@/lib/domain/vocabulary'
import { loadNetworkList, type NetworkList } from '@/lib/queries/network-list'
import { loadNetworkListCsv, loadNetworkListJson } from '@/lib/queries/network-list-data'
import { networkListView } from '@/lib/queries/network-list-view'
import { acronymNames, networkAcronym } from '@/lib/queries/shared/network-acronym'
import { today } from '@/lib/queries/shared/today'
import { parseNetworkListParams, type SearchParams } from '@/lib/search/list-params'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const loaded = new Map<Locale, Promise<NetworkList>>()
const list = (locale: Locale) => {
  const found = loaded.get(locale) ?? loadNetworkList(locale)
  loaded.set(locale, found)
  return found
}
const json = (params: SearchParams = {}, locale: Locale = 'fr') => loadNetworkListJson(params, locale, list)
const csv = async (params: SearchParams = {}, locale: Locale = 'fr', load = list) =>
  parse(await loadNetworkListCsv(params, locale, load), { bom: true })

/** What the page lists at the same address. */
async function page(params: SearchParams, locale: Locale) {
  const all = await list(locale)
  const themes = all.themes.map(({ slug }) => slug)
  return networkListView(all, parseNetworkListParams(params, themes).params, locale, today())
}

const QUERIES: SearchParams[] = [
  {},
  { scope: 'european,national', sort: 'members' },
  { country: 'DE', status: 'active', sort: 'founded' },
  { theme: 'mobility', sort: 'name' },
  { seat: ['FR', 'BE'], q: 'ville' },
  { date: '1995-01-01' },
  { q: 'xyzzy' },
]

describe('the list of networks as data', () => {
  it.each(QUERIES)('is in the order of the page and as long, at %o', async (params) => {
    for (const locale of LOCALES) {
      const [view, { total, maybe, items }, [, ...rows]] = await Promise.all([
        page(params, locale),
        json(params, locale),
        csv(params, locale),
      ])
      const slugs = view.groups.flatMap((group) => group.rows.map(({ slug }) => slug))
      expect([total, maybe]).toEqual([view.total, view.maybe])
      expect(items.map(({ slug }) => slug)).toEqual(slugs)
      expect(rows.map((row) => row[1])).toEqual(slugs)
    }
  })

  it('keeps dates, acronym, themes and the size claimed as they are recorded', async () => {
    const records = await db.network.findMany({
      select: {
        ...{ acronym: true, from: true, to: true, scope: true, status: true },
        organization: { select: { slug: true, names: acronymNames } },
        claims: {
          where: { kind: 'members', subjectId: null, number: { not: null } },
          select: { number: true, unit: true, date: true },
        },
        actionFields: { select: { themes: { select: { theme: { select: { slug: true } } } } } },
      },
    })
    const items = new Map((await json()).items.map((item) => [item.slug, item]))
    expect(items.size).toBe(records.length)
    for (const { organization, claims, actionFields, acronym, ...recorded } of records) {
      const item = items.get(organization.slug)
      expect(item).toMatchObject({ ...recorded, acronym: networkAcronym(organization.names, acronym, 'fr') })
      const themes = actionFields.flatMap((field) => field.themes.map(({ theme }) => theme.slug))
      expect(item?.themes.toSorted()).toEqual([...new Set(themes)].sort())
      if (claims.length === 0) expect(item?.claim).toBeNull()
      else expect(claims).toContainEqual({ date: null, ...item?.claim })
    }
    expect(records.some(({ from }) => from !== null && !/^\d{4}$/.test(from))).toBe(true)
  })

  it('says whether a network existed on the day asked for, with its members of that day', async () => {
    const then = await json({ date: '2010-01-01' })
    expect(then.items.find(({ slug }) => slug === 'amgvf')).toMatchObject({
      status: 'dissolved',
      match: 'yes',
    })
    expect(then.items.filter(({ match }) => match === 'maybe')).toHaveLength(then.maybe)
    expect((await json()).items.filter(({ match }) => match !== null)).toEqual([])
    const { items } = await json({ date: '2020-01-01' })
    expect(items.map(({ slug }) => slug)).not.toContain('amgvf')
  })

  it('leads from each value of a facet to as many networks as it says', async () => {
    const { facets } = await json({ status: 'active' })
    expect(Object.keys(facets)).toEqual(['scope', 'theme', 'country', 'seat', 'status'])
    for (const [name, values] of Object.entries(facets)) {
      for (const { value, count } of values.slice(0, 3)) {
        const asked = name === 'status' ? { status: value } : { status: 'active', [name]: value }
        expect((await json(asked)).total, `${name}=${value}`).toBe(count)
      }
    }
    expect(facets.status?.map(({ value }) => value).sort()).toEqual(NETWORK_STATUSES.toSorted())
  })

  it('names what it cannot read and answers the rest', async () => {
    const { ignored, total } = await json({ theme: 'atlantis', date: '2015-02-30', scope: 'bilateral,lunar' })
    expect(ignored).toEqual([
      { name: 'date', value: '2015-02-30' },
      { name: 'scope', value: 'lunar' },
      { name: 'theme', value: 'atlantis' },
    ])
    expect(total).toBe((await json({ scope: 'bilateral' })).total)
  })
})

describe('as a table, the list of networks', () => {
  it('has the words of the language', async () => {
    for (const [locale, first, word] of [
      ['fr', 'Réseau', 'bilatéral'],
      ['de', 'Netzwerk', 'bilateral'],
      ['en', 'Network', 'bilateral'],
    ] as const) {
      const [head, row] = await csv({ scope: 'bilateral' }, locale)
      expect([head?.[0], row?.[3]]).toEqual([first, word])
    }
  })

  it('gives a spreadsheet no formula to run', async () => {
    const { networks, themes } = await list('fr')
    const [some] = networks
    if (!some) throw new Error('no network')
    const names = ['=1+1', '+1', '-1', '@SUM(A1)']
    const bad = names.map((text, index) => ({
      ...some,
      slug: `bad-${index}`,
      name: { ...some.name, text },
      acronym: text,
    }))
    const [, ...rows] = await csv({}, 'fr', async () => ({ networks: bad, themes }))
    expect(rows.map((row) => row[0]).sort()).toEqual(names.map((name) => `'${name}`).sort())
    expect(rows.map((row) => row[2])).toEqual(rows.map((row) => row[0]))
  })
})
