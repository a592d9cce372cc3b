import { describe, expect, it } from 'vitest'
import { loadPartnershipList } from '@/lib/queries/partnership-list'
import { branchSlugs, findBranch, loadThemeList, type ThemeNodeView } from '@/lib/queries/theme-list'
import { loadThemePage } from '@/lib/queries/theme-page'
import { themeOnDay } from '@/lib/queries/theme-page-view'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const TODAY = '2026-11-22'

async function page(slug: string) {
  const found = await loadThemePage(slug, 'fr')
  if (found.kind !== 'found') throw new Error(`${slug} is ${found.kind}`)
  return found.view
}

describe('the tree of themes', () => {
  it('has at most three levels and contains every theme once', async () => {
    const { themes, totals } = await loadThemeList('fr')
    const depth = (theme: ThemeNodeView): number => 1 + Math.max(0, ...theme.children.map(depth))
    expect(Math.max(...themes.map(depth))).toBe(3)
    const slugs = themes.flatMap(branchSlugs)
    expect(new Set(slugs).size).toBe(totals.themes)
  })

  it('counts a network or partnership once, however many sub-themes it is filed under', async () => {
    const [{ themes }, { rows }] = await Promise.all([loadThemeList('fr'), loadPartnershipList('fr')])
    for (const slug of themes.flatMap(branchSlugs)) {
      const branch = findBranch(themes, slug)?.theme
      const filed = rows.filter((row) => [...row.mainThemes, ...row.otherThemes].includes(slug))
      expect([slug, branch?.partnerships]).toEqual([slug, filed.length])
    }
  })

  it.each(['mobility', 'environment-climate-energy', 'twinning-exchange', 'urban-planning-development'])(
    'counts what the page of %s lists',
    async (slug) => {
      const [{ themes }, view] = await Promise.all([loadThemeList('fr'), page(slug)])
      const branch = findBranch(themes, slug)?.theme
      expect([view.networks.length, view.partnerships.length]).toEqual([
        branch?.networks,
        branch?.partnerships,
      ])
    },
  )
})

describe('the page of a theme', () => {
  it('shows action fields under the heading and in the words of the network, with a source', async () => {
    const { networks } = await page('mobility')
    const quattropole = networks.find(({ organization }) => organization.slug === 'quattropole')
    expect(quattropole?.fields[0]).toMatchObject({
      name: { text: 'Mobilité', fallback: false },
      subThemes: [{ label: 'Transports publics et liaisons ferroviaires' }],
    })
    expect(quattropole?.fields[0]?.heading?.text).toMatch(/dynamique/)
    expect(quattropole?.fields[0]?.sources).not.toEqual([])
  })

  it('tells the way down to it and its label in the Atlas', async () => {
    const { above, atlasLabel } = await page('urban-planning-development')
    expect(above.map(({ slug }) => slug)).toEqual(['sustainable-economy', 'spatial-planning-transport'])
    expect(atlasLabel).toBe('Planification et développement urbain')
  })

  it('sets apart the partnerships mainly about it, and leaves out what did not hold on a day', async () => {
    const view = await page('twinning-exchange')
    const now = themeOnDay(view, null, TODAY)
    const then = themeOnDay(view, '1960-01-01', TODAY)
    expect(now.main.length + now.other.length).toBe(view.partnerships.length)
    expect(then.main.length).toBeGreaterThan(0)
    expect(then.main.length).toBeLessThan(now.main.length)
    expect(then.main.map(({ slug }) => slug)).toContain('bordeaux-bristol')
    expect(then.main.map(({ slug }) => slug)).not.toContain('berlin-tokyo')
  })

  it('is missing where nothing ever had that address', async () => {
    expect(await loadThemePage('no-such-theme', 'fr')).toEqual({ kind: 'missing' })
  })
})
