import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '@/lib/changes/change-set'
import { sitemapFile, sitemapIndex, urlSet } from '@/lib/exchange/sitemap'
import { loadSitemap, SITEMAP_SECTIONS, type SitemapSection } from '@/lib/queries/sitemap'
import {
  aCity,
  aMandate,
  aMembership,
  aNetwork,
  anOrgan,
  aPartnership,
  apply,
  aTheme,
} from '@/tests/support/builders'

afterEach(() => {
  vi.useRealTimers()
})

/** Applies changes as if on a day. */
async function on(day: string, ...changes: Change[]): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00Z`) })
  await apply(changes)
}

async function changedOn(section: SitemapSection, slug: string): Promise<string | undefined> {
  const entries = (await loadSitemap())[section]
  return entries
    .find(({ address }) => Object.values(address.params ?? {}).at(-1) === slug)
    ?.changed?.slice(0, 10)
}

describe('the sitemap', () => {
  it('lists every published record in its section, and no retired one', async () => {
    const [network, gone] = [aNetwork({ slug: 'one' }), aCity({ slug: 'gone' })]
    const cities = [aCity({ slug: 'metz' }), aCity({ slug: 'alsace', kind: 'region' })]
    await apply([
      network,
      gone,
      ...cities,
      aCity({ slug: 'aecid', kind: 'ministry' }),
      anOrgan(network, { slug: 'assembly' }),
      aTheme({ slug: 'water' }),
      aPartnership(cities, { slug: 'metz-alsace' }),
    ])
    await apply([
      {
        ...gone,
        action: 'retire',
        baseVersion: 1,
        retirement: { reason: 'error', successor: null },
      } as Change,
    ])
    const { pages, ...records } = await loadSitemap()
    expect(
      Object.fromEntries(
        Object.entries(records).map(([section, entries]) => [
          section,
          entries.map(({ address }) => address.params),
        ]),
      ),
    ).toEqual({
      networks: [{ slug: 'one' }],
      organs: [{ slug: 'one', organ: 'assembly' }],
      cities: [{ slug: 'metz' }, { slug: 'alsace' }],
      organizations: [{ slug: 'aecid' }],
      themes: [{ slug: 'water' }],
      partnerships: [{ slug: 'metz-alsace' }],
      events: [],
    })
    expect(pages.map(({ address }) => address.route)).toContain('/about')
    expect(pages.map(({ address }) => address.route)).not.toContain('/search')
  })

  it('dates a network by the newest of what its page states', async () => {
    const [network, city] = [aNetwork({ slug: 'one' }), aCity({ slug: 'metz' })]
    const organ = anOrgan(network, { slug: 'assembly' })
    await on('2026-01-01', network, city, organ)
    expect(await changedOn('networks', 'one')).toBe('2026-01-01')
    await on('2026-02-02', aMembership(network, city))
    expect(await changedOn('networks', 'one')).toBe('2026-02-02')
    expect(await changedOn('cities', 'metz')).toBe('2026-02-02')
    expect(await changedOn('organs', 'assembly')).toBe('2026-01-01')
    await on('2026-03-03', aMandate(organ))
    expect(await changedOn('networks', 'one')).toBe('2026-03-03')
    expect(await changedOn('organs', 'assembly')).toBe('2026-03-03')
    expect(await changedOn('cities', 'metz')).toBe('2026-02-02')
  })

  it('dates a list by its newest record, and a page of text by nothing', async () => {
    await on('2026-01-01', aCity(), aTheme())
    await on('2026-02-02', aTheme())
    const { pages } = await loadSitemap()
    const day = (route: string) =>
      pages.find(({ address }) => address.route === route)?.changed?.slice(0, 10) ?? null
    expect(day('/')).toBe('2026-02-02')
    expect(day('/themes')).toBe('2026-02-02')
    expect(day('/cities')).toBe('2026-01-01')
    expect(day('/about')).toBeNull()
  })

  it('names in its index exactly the files that there are, each page in all languages', async () => {
    await apply([aCity({ slug: 'metz' })])
    const sections = await loadSitemap()
    const files = [...sitemapIndex(sections).matchAll(/\/sitemap\/([\w-]+)\.xml/g)].map(
      ([, file]) => file ?? '',
    )
    expect(files).toEqual(['pages-1', 'cities-1'])
    expect(sitemapFile(sections, 'cities-2')).toBeNull()
    expect(sitemapFile(sections, 'atlantis-1')).toBeNull()
    const xml = urlSet(sitemapFile(sections, 'cities-1') ?? [])
    const addresses = [...xml.matchAll(/<loc>[^<]*(\/\w\w\/[^<]*)<\/loc>/g)].map(([, address]) => address)
    expect(addresses).toEqual(['/fr/villes/metz', '/de/staedte/metz', '/en/cities/metz'])
    expect(xml.match(/hreflang="x-default" href="[^"]*\/fr\/villes\/metz"/g)).toHaveLength(3)
  })

  it('knows a section for every kind of record', async () => {
    expect(Object.keys(await loadSitemap()).sort()).toEqual([...SITEMAP_SECTIONS].sort())
  })
})
