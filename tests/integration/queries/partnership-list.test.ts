import { describe, expect, it } from 'vitest'
import { addAmounts } from '@/lib/domain/money'
import { loadPartnershipList } from '@/lib/queries/partnership-list'
import { loadPartnershipListCsv, loadPartnershipListJson } from '@/lib/queries/partnership-list-data'
import type { SearchParams } from '@/lib/search/list-params'
import { withDataSet } from '@/tests/support/database'

withDataSet()

let loaded: ReturnType<typeof loadPartnershipList> | undefined
const list = () => {
  loaded ??= loadPartnershipList('fr')
  return loaded
}
const json = (params: SearchParams) => loadPartnershipListJson(params, 'fr', list)
const csv = async (params: SearchParams) =>
  (await loadPartnershipListCsv(params, 'fr', list)).replace(/^\ufeff/, '').split('\r\n')

describe('the list of partnerships as data', () => {
  it('holds Strasbourg – Montréal with its computed state, the claim of the source and its money (A4, A8, A9)', async () => {
    const { items, sums } = await json({ city: 'strasbourg,montreal', country: 'CA', funder: 'strasbourg' })
    const found = items.find(({ slug }) => slug === 'repenser-la-ville-en-transition')
    expect(found).toMatchObject({ status: 'ended', statusClaimed: 'En cours', to: '2023-12-31' })
    expect(found?.parties.map(({ slug, side }) => `${side} ${slug}`)).toEqual(
      expect.arrayContaining(['home strasbourg', 'partner rosemont-la-petite-patrie']),
    )
    const [first, ...others] = (found?.funding ?? []).map(({ amount, currency }) => ({ amount, currency }))
    expect(first && addAmounts(first, ...others)).toEqual({ amount: '162973', currency: 'EUR' })
    // Only what Strasbourg itself pays answers a question about Strasbourg's money.
    expect(sums).toContainEqual({ amount: '57683', currency: 'EUR', lines: 2, partnerships: 1 })
  })

  it('leads from each value of a facet to as many partnerships as it says', async () => {
    const { facets } = await json({ status: 'active' })
    for (const [name, values] of Object.entries(facets)) {
      for (const { value, count } of values.slice(0, 3)) {
        const asked = name === 'status' ? { status: value } : { status: 'active', [name]: value }
        expect((await json(asked)).total, `${name}=${value}`).toBe(count)
      }
    }
  })

  it('takes a theme at any of its levels', async () => {
    const [wide, middle, narrow] = await Promise.all(
      ['sustainable-economy', 'spatial-planning-transport', 'urban-planning-development'].map(
        async (theme) => new Set((await json({ theme })).items.map(({ slug }) => slug)),
      ),
    )
    for (const set of [wide, middle, narrow]) expect(set?.has('repenser-la-ville-en-transition')).toBe(true)
    for (const slug of narrow ?? []) expect(middle?.has(slug)).toBe(true)
    expect((wide?.size ?? 0) >= (narrow?.size ?? 0)).toBe(true)
  })

  it('names what it cannot read and answers the rest', async () => {
    const { ignored, total } = await json({ funder: 'nobody', year: 'MMXX', amount: '9-1', form: 'charter' })
    expect(ignored.map(({ name }) => name).sort()).toEqual(['amount', 'funder', 'year'])
    expect(total).toBe((await json({ form: 'charter' })).total)
  })

  it('is a table with a row a partnership and a column a currency', async () => {
    const [head, ...rows] = await csv({ funder: 'strasbourg', country: 'CA' })
    expect(head).toMatch(/^Partenariat,Identifiant,Forme,.*Financement connu \(EUR\)$/)
    expect(rows.filter(Boolean)).toHaveLength((await json({ funder: 'strasbourg', country: 'CA' })).total)
    expect(rows.find((row) => row.includes('repenser-la-ville-en-transition'))).toMatch(
      /terminé,En cours,2021,2023-12-31,.*,162973$/,
    )
  })
})
