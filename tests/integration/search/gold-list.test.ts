import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/vocabulary'
import { loadSearchHits } from '@/lib/queries/search-page'
import { withDataSet } from '@/tests/support/database'

withDataSet()

/** Texts that people type, with what they expect to see first. */
const GOLD = readFileSync(new URL('gold-list.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [query: string, locale: Locale, expected: string])

describe('the gold list', () => {
  it('has at least 150 queries in three languages', () => {
    expect(GOLD.length).toBeGreaterThanOrEqual(150)
    expect(new Set(GOLD.map(([, locale]) => locale)).size).toBe(3)
  })

  it('finds what people expect: 98 % first, all in the first five', async () => {
    const ranks: { query: string; expected: string; rank: number; first: string | undefined }[] = []
    for (const [query, locale, expected] of GOLD) {
      const { hits } = await loadSearchHits(query, locale, {})
      const found = hits.map(({ kind, slug }) => `${kind}/${slug}`)
      ranks.push({ query, expected, rank: found.indexOf(expected) + 1, first: found[0] })
    }
    expect(ranks.filter(({ rank }) => rank === 0 || rank > 5)).toEqual([])
    const elsewhere = ranks.filter(({ rank }) => rank !== 1)
    const share = 1 - elsewhere.length / ranks.length
    expect(share, JSON.stringify(elsewhere)).toBeGreaterThanOrEqual(0.98)
  })
})
