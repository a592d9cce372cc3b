import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/domain/vocabulary'
import { isoDate, jsonLdText } from '@/lib/exchange/json-ld/node'
import { breadcrumbJsonLd, siteJsonLd } from '@/lib/exchange/json-ld/site'
import { openSearchDescription } from '@/lib/exchange/opensearch'
import { drawable } from '@/lib/exchange/share-image-text'
import { PAGES_A_FILE, sitemapFile, sitemapIndex, urlSet } from '@/lib/exchange/sitemap'
import { xmlText } from '@/lib/exchange/xml'
import { pageOfShareImage, shareImagePath } from '@/lib/i18n/share-image'
import type { SitemapEntry } from '@/lib/queries/sitemap'

describe('JSON-LD in a page', () => {
  it('cannot end its element or begin another one, whatever a name contains', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const text = jsonLdText([{ '@type': 'Thing', name: `${name}</script><!--<script>` }])
        expect(text).not.toContain('<')
        expect(JSON.parse(text).name).toBe(`${name}</script><!--<script>`)
      }),
    )
  })

  it('leaves out what is not known', () => {
    const text = jsonLdText([{ '@type': 'Thing', name: 'a', url: null, sameAs: [], image: undefined }])
    expect(Object.keys(JSON.parse(text))).toEqual(['@context', '@type', 'name'])
  })

  it('says dates only as ISO 8601 can', () => {
    expect(['2000', '2014-10', '2014-10-16'].map(isoDate)).toEqual(['2000', '2014-10', '2014-10-16'])
    expect(['1998~', '199X', '2001-21', '..', '2000/2001', '', null].map(isoDate)).toEqual(
      Array.from({ length: 7 }, () => null),
    )
  })

  it('gives the way to a page with absolute addresses', () => {
    const { itemListElement } = breadcrumbJsonLd([{ label: 'Réseaux', href: '/fr/reseaux' }], 'QuattroPole')
    expect(itemListElement).toMatchObject([
      { position: 1, name: 'Réseaux', item: expect.stringMatching(/^https?:\/\/[^/]+\/fr\/reseaux$/) },
      { position: 2, name: 'QuattroPole', item: null },
    ])
  })

  it('tells where to search in each language', () => {
    expect(JSON.stringify(siteJsonLd('de'))).toContain('/de/suche?q={search_term_string}')
  })
})

describe('XML for machines', () => {
  it('escapes markup and drops what XML forbids', () => {
    expect(xmlText(`<a href="x">&'\u0000\u000b\ufffe</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;&amp;&apos;&lt;/a&gt;',
    )
  })

  it('describes the search with a template that browsers fill', () => {
    for (const locale of LOCALES) {
      expect(openSearchDescription(locale)).toMatch(/template="https?:\/\/[^"]+\?q=\{searchTerms\}"/)
    }
  })

  it('splits a sitemap before it is too long for the protocol', () => {
    const entry: SitemapEntry = {
      address: { route: '/cities/[slug]', params: { slug: 'x'.repeat(100) } },
      changed: '2026-11-22T05:41:55.515Z',
    }
    const none = {
      pages: [],
      networks: [],
      organs: [],
      organizations: [],
      themes: [],
      partnerships: [],
      events: [],
    }
    const sections = { ...none, cities: Array.from({ length: PAGES_A_FILE + 1 }, () => entry) }
    expect(sitemapIndex(sections).match(/<loc>/g)).toHaveLength(2)
    expect(sitemapFile(sections, 'cities-2')).toHaveLength(1)
    const whole = urlSet(sitemapFile(sections, 'cities-1') ?? [])
    expect(whole.match(/<loc>/g)?.length).toBeLessThanOrEqual(50_000)
    expect(Buffer.byteLength(whole)).toBeLessThan(50 * 1024 * 1024)
  })
})

describe('the picture of a shared address', () => {
  it('is found again from its address', () => {
    const address = { route: '/networks/[slug]', params: { slug: 'quattropole' } } as const
    expect(shareImagePath('de', address)).toBe('/share/de/networks/quattropole.png')
    expect(pageOfShareImage('/share/de/networks/quattropole.png')).toEqual({ locale: 'de', ...address })
    expect(pageOfShareImage(shareImagePath('fr', { route: '/about' }))).toEqual({
      locale: 'fr',
      route: '/',
      params: {},
    })
  })

  it('is not anywhere else', () => {
    for (const path of [
      '/share/es/site.png',
      '/share/fr/other.png',
      '/share/fr/networks/a/b.png',
      '/share/fr/networks/%2e.png',
      '/share/fr/networks/a.svg',
    ]) {
      expect(pageOfShareImage(path), path).toBeNull()
    }
  })

  it('writes only letters that its fonts have', () => {
    expect(drawable('Łódź\u202f: «\u00a0Huế\u00a0», Dəyə')).toBe('Łódź : « Huế », Dəyə')
    expect(drawable('東京 Tōkyō 🏙️')).toBe('Tōkyō')
  })
})
