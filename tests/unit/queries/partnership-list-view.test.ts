import { describe, expect, it } from 'vitest'
import { periodBounds } from '@/lib/domain/period'
import {
  PARTNERSHIPS_ON_A_PAGE,
  parsePartnershipQuery,
  partnershipQueryAddress,
  viewPartnerships,
} from '@/lib/queries/partnership-list-view'
import type { PartnershipRowView } from '@/lib/queries/partnership-rows'

const TODAY = '2026-11-22'

const party = (slug: string, country: string) => ({
  slug,
  kind: 'city',
  name: { text: slug, lang: 'fr', fallback: false },
  href: `/${slug}`,
  country,
  side: 'home' as const,
  listed: true,
  place: null,
})
const row = (
  slug: string,
  more: Partial<PartnershipRowView> & { from?: string | null; to?: string | null },
) => ({
  slug,
  href: `/${slug}`,
  title: { text: slug, lang: 'fr', fallback: false },
  form: 'twinning' as const,
  recorded: 'active' as const,
  claim: null,
  dated: { period: { from: more.from ?? null, to: more.to ?? null, attested: null }, label: '' },
  bounds: periodBounds({ from: more.from ?? null, to: more.to ?? null, attested: null }),
  parties: [],
  mainThemes: [],
  otherThemes: [],
  networks: [],
  sums: [],
  words: slug,
  ...more,
})

const list = {
  rows: [
    row('bordeaux-bristol', {
      from: '1947',
      to: '..',
      parties: [party('bordeaux', 'FR'), party('bristol', 'GB')],
    }),
    row('koln-rio', {
      form: 'decentralised-cooperation-project',
      from: '2012',
      to: '2013~',
      parties: [party('cologne', 'DE'), party('rio', 'BR')],
      mainThemes: ['waste', 'environment'],
      words: 'koln koeln cologne | rio de janeiro',
    }),
    row('marseille-kobe', { to: '..', parties: [party('marseille', 'FR'), party('kobe', 'JP')] }),
  ],
  themes: [
    { slug: 'environment', name: 'Environnement', depth: 0 },
    { slug: 'waste', name: 'Déchets', depth: 1 },
  ],
}
const view = (params: Record<string, string | string[]>) =>
  viewPartnerships(list, parsePartnershipQuery(params, list), TODAY, 'fr')
const slugs = (params: Record<string, string | string[]>) => view(params).found.map(({ slug }) => slug)

describe('the list of partnerships', () => {
  it('shows everything unasked, newest first, undated last', () => {
    expect(slugs({})).toEqual(['koln-rio', 'bordeaux-bristol', 'marseille-kobe'])
    expect(slugs({ sort: 'oldest' })).toEqual(['bordeaux-bristol', 'koln-rio', 'marseille-kobe'])
  })

  it('filters by a country on either side, by form, theme, party and state', () => {
    expect(slugs({ country: 'gb' })).toEqual(['bordeaux-bristol'])
    expect(slugs({ country: 'GB,JP' })).toEqual(['bordeaux-bristol', 'marseille-kobe'])
    expect(slugs({ form: ['twinning', 'charter'] })).toEqual(['bordeaux-bristol', 'marseille-kobe'])
    expect(slugs({ theme: 'environment' })).toEqual(['koln-rio'])
    expect(slugs({ city: 'kobe' })).toEqual(['marseille-kobe'])
    expect(slugs({ status: 'ended' })).toEqual(['koln-rio'])
  })

  it('finds by any name, folded', () => {
    expect(slugs({ q: 'Köln RIO' })).toEqual(['koln-rio'])
  })

  it('leaves out what did not hold on a day and keeps what may have', () => {
    const held = view({ date: '1980-01-01' }).found.map((found) => [found.slug, found.held])
    expect(held).toEqual([
      ['bordeaux-bristol', 'yes'],
      ['marseille-kobe', 'maybe'],
    ])
  })

  it('counts for each choice what it would leave, the other filters staying in force', () => {
    const { counts } = view({ form: 'twinning', country: 'FR' })
    expect(counts.forms.get('twinning')).toBe(2)
    expect(counts.forms.get('decentralised-cooperation-project')).toBeUndefined()
    expect(counts.countries.get('GB')).toBe(1)
    for (const [country, count] of view({}).counts.countries) expect(slugs({ country })).toHaveLength(count)
  })

  it('names what it cannot read and shows the rest', () => {
    const query = parsePartnershipQuery(
      { date: '2015-02-30', page: '-1', form: 'marriage', theme: 'waste', country: 'XX' },
      list,
    )
    expect(query.ignored.map(({ name, value }) => `${name}=${value}`).sort()).toEqual([
      'country=XX',
      'date=2015-02-30',
      'form=marriage',
      'page=-1',
    ])
    expect(viewPartnerships(list, query, TODAY, 'fr').found).toHaveLength(1)
  })

  it('writes an address that asks for the same, without what needs no saying', () => {
    expect(partnershipQueryAddress(parsePartnershipQuery({}, list))).toEqual(
      expect.objectContaining({ sort: null, page: null, form: [], date: null }),
    )
    const query = parsePartnershipQuery({ country: 'fr', q: 'x', page: '2' }, list)
    expect(partnershipQueryAddress(query)).toMatchObject({ country: ['FR'], q: 'x', page: 2 })
  })

  it('cuts a long list into pages, and shows the last for a number beyond', () => {
    const many = {
      ...list,
      rows: Array.from({ length: PARTNERSHIPS_ON_A_PAGE + 1 }, (_, index) => row(`p${index}`, {})),
    }
    const last = viewPartnerships(many, parsePartnershipQuery({ page: '9' }, many), TODAY, 'fr')
    expect([last.page, last.pages, last.rows.length, last.found.length]).toEqual([
      2,
      2,
      1,
      PARTNERSHIPS_ON_A_PAGE + 1,
    ])
  })
})
