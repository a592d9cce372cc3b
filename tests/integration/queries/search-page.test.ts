import { describe, expect, it } from 'vitest'
import type { FindableType } from '@/lib/domain/findable'
import { loadSearchPage } from '@/lib/queries/search-page'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const hits = async (text: string, type: FindableType, locale: 'fr' | 'de' | 'en' = 'fr') =>
  (await loadSearchPage(text, locale)).groups.find((group) => group.type === type)?.hits ?? []

describe('the one box, on the real data set', () => {
  it.each(['Sarrebruck', 'saarbruecken', 'SAARBRÜCKEN', 'Saarbrécken'])(
    'finds Saarbrücken as %s',
    async (text) => {
      const [first] = await hits(text, 'cities')
      expect(first?.href).toBe('/fr/villes/saarbrucken')
    },
  )

  it('says which name was found where it is not the one shown', async () => {
    const [first] = await hits('Saarbrécken', 'cities')
    expect(first?.title.text).toBe('Sarrebruck')
    expect(first?.matched?.text).toBe('Saarbrécken')
    const [same] = await hits('Sarrebruck', 'cities')
    expect(same?.matched).toBeNull()
  })

  it('finds a network by its acronym in another language', async () => {
    const [first] = await hits('CGLU', 'networks', 'en')
    expect(first?.href).toBe('/en/networks/uclg')
    expect(first?.matched?.text).toBe('CGLU')
  })

  it.each([
    ['assemblee generale', 'organs'],
    ['mobilite', 'themes'],
    ['Leipzig', 'partnerships'],
    ['rencontres de proximite', 'events'],
    ['panorama perspectives', 'documents'],
  ] as const)('finds “%s” among %s', async (text, type) => {
    expect(await hits(text, type)).not.toEqual([])
  })

  it('finds a title by its words in another language than the page’s', async () => {
    const [first] = await hits('Mitgliederversammlung', 'organs', 'fr')
    expect(first?.title.lang).toBe('fr')
    expect(first?.matched?.lang).toBe('de')
  })

  it('puts the kind first in which the name is exact', async () => {
    const { groups } = await loadSearchPage('Marseille', 'fr')
    expect(groups[0]?.type).toBe('cities')
  })

  it('counts everything, shows a few of each kind, and more of one that is chosen', async () => {
    const all = await loadSearchPage('ville', 'fr')
    expect(all.total).toBe(all.counts.reduce((sum, { total }) => sum + total, 0))
    const large = all.groups.find(({ hits: shown, total }) => total > shown.length)
    if (!large) throw new Error('The data set has a kind with many results')
    const alone = await loadSearchPage('ville', 'fr', { type: large.type })
    expect(alone.groups.map(({ type }) => type)).toEqual([large.type])
    expect(alone.groups[0]?.hits.length).toBeGreaterThan(large.hits.length)
  })

  it('finds names within a typing error where nothing is called so', async () => {
    const view = await loadSearchPage('Strassburgg', 'de')
    expect(view.fuzzy).toBe(true)
    expect(view.groups[0]?.hits[0]?.href).toBe('/de/staedte/strasbourg')
  })

  it.each(['', '%', '_', "'", '\\', '{{', 'xqzzt', '\u0000'])(
    'finds nothing for %j, without failing',
    async (text) => {
      expect(await loadSearchPage(text, 'fr')).toMatchObject({ total: 0, groups: [] })
    },
  )
})
