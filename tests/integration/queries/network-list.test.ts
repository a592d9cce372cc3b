import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { loadNetworkList } from '@/lib/queries/network-list'
import { networkListView } from '@/lib/queries/network-list-view'
import { type NetworkListParams, NO_NETWORK_PARAMS } from '@/lib/search/list-params'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const TODAY = '2026-11-22'
const list = async (params: Partial<NetworkListParams> = {}) =>
  networkListView(await loadNetworkList('fr'), { ...NO_NETWORK_PARAMS, ...params }, 'fr', TODAY)

describe('the list of networks, on the real data set', () => {
  it('holds every network once, and counts what it lists', async () => {
    const view = await list()
    const slugs = view.groups.flatMap(({ rows }) => rows.map(({ slug }) => slug))
    expect(view.total).toBe(await db.network.count())
    expect(new Set(slugs).size).toBe(view.total)
  })

  it('counts the members that the database holds', async () => {
    const rows = (await list()).groups.flatMap((group) => group.rows)
    const known = rows.reduce((total, { members }) => total + members.yes + members.maybe, 0)
    expect(known).toBe(await db.membership.count({ where: { status: { notIn: ['ended', 'applied'] } } }))
  })

  it('offers only choices that list what they promise', async () => {
    const { facets } = await list()
    const loaded = await loadNetworkList('fr')
    for (const name of ['scope', 'theme', 'country', 'seat', 'status'] as const) {
      expect(facets[name].length).toBeGreaterThan(0)
      for (const { value, count } of facets[name]) {
        const chosen = { ...NO_NETWORK_PARAMS, [name]: [value] }
        expect(networkListView(loaded, chosen, 'fr', TODAY).total, `${name}=${value}`).toBe(count)
      }
    }
  })

  it('finds a network by a name in another language and by its acronym', async () => {
    for (const q of ['UCLG', 'CGLU', 'Weltverband der Kommunen', 'cites et gouvernements locaux']) {
      const slugs = (await list({ q })).groups.flatMap(({ rows }) => rows.map(({ slug }) => slug))
      expect(slugs, q).toContain('uclg')
    }
  })

  it('shows a network that has gone, on a day when it was there', async () => {
    const before = await list({ date: '2010-01-01', q: 'AMGVF' })
    const after = await list({ date: '2020-01-01', q: 'AMGVF' })
    expect(before.groups[0]?.rows[0]).toMatchObject({ slug: 'amgvf', state: 'yes', dissolved: '2015' })
    expect(after.total).toBe(0)
  })
})
