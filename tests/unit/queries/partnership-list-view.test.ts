import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumsByCurrency } from '@/lib/domain/money'
import { periodBounds } from '@/lib/domain/period'
import {
  PARTNERSHIPS_ON_A_PAGE,
  type PartnershipCounts,
  viewPartnerships,
} from '@/lib/queries/partnership-list-view'
import {
  type PartnershipQuery,
  parsePartnershipQuery,
  partnershipQueryAddress,
} from '@/lib/queries/partnership-query'
import type { FundingEntry, PartnershipRowView } from '@/lib/queries/partnership-rows'
import { listSums } from '@/lib/queries/partnership-sums'

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
  words: slug,
  ...more,
  lines: more.lines ?? [],
  sums: sumsByCurrency(more.lines ?? []),
})
const paid = (
  amount: string,
  funder: string | null,
  year: number | null,
  currency = 'EUR',
): FundingEntry => ({
  amount,
  currency,
  funder,
  year,
})
const body = (slug: string) => ({
  slug,
  kind: 'ministry',
  name: { text: slug, lang: 'fr', fallback: false },
  href: `/${slug}`,
  country: null,
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
      lines: [paid('640000.00', 'bmz', 2012), paid('0.50', null, null)],
    }),
    row('marseille-kobe', {
      to: '..',
      parties: [party('marseille', 'FR'), party('kobe', 'JP')],
      lines: [paid('2000.00', 'marseille', 2015), paid('300000.00', 'bmz', 2016, 'JPY')],
    }),
  ],
  funders: [body('bmz'), body('marseille')],
  networks: [],
  currencies: ['EUR', 'JPY'],
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

  it('filters by who pays, by the years in which it ran or may have, and by what is recorded in a currency', () => {
    expect(slugs({ funder: 'bmz' })).toEqual(['koln-rio', 'marseille-kobe'])
    expect(slugs({ year: '1950-1960' })).toEqual(['bordeaux-bristol', 'marseille-kobe'])
    expect(slugs({ year: '2012' })).toEqual(['koln-rio', 'bordeaux-bristol', 'marseille-kobe'])
    expect(slugs({ year: '-1946' })).toEqual(['marseille-kobe'])
    expect(slugs({ amount: '2000-640000' })).toEqual(['marseille-kobe'])
    expect(slugs({ amount: '640000.50-' })).toEqual(['koln-rio'])
    expect(slugs({ amount: '1 000-', currency: 'jpy' })).toEqual(['marseille-kobe'])
    expect(slugs({ sort: 'amount' })).toEqual(['koln-rio', 'marseille-kobe', 'bordeaux-bristol'])
    expect(slugs({ sort: 'amount', currency: 'JPY' })[0]).toBe('marseille-kobe')
  })

  it('names the currency of most amounts first', () => {
    const line = (amount: string, currency: string) => ({ amount, currency, funder: null, year: null })
    const { sums } = listSums([{ lines: [line('9000', 'EUR'), line('1', 'JPY'), line('2', 'JPY')] }])
    expect(sums.map(({ currency }) => currency)).toEqual(['JPY', 'EUR'])
  })

  it('adds up what the filters leave, currency by currency', () => {
    const sums = (params: Record<string, string>) =>
      view(params).money.sums.map(({ amount, currency, lines, partnerships }) => [
        `${amount} ${currency}`,
        lines,
        partnerships,
      ])
    expect(sums({})).toEqual([
      ['642000.5 EUR', 3, 2],
      ['300000 JPY', 1, 1],
    ])
    expect(sums({ country: 'JP' })).toEqual([
      ['2000 EUR', 1, 1],
      ['300000 JPY', 1, 1],
    ])
    // Another funder of the same partnership does not count, nor do its other years.
    expect(sums({ funder: 'bmz' })).toEqual([
      ['640000 EUR', 1, 1],
      ['300000 JPY', 1, 1],
    ])
    expect(sums({ year: '2015-2015' })).toEqual([['2000 EUR', 1, 1]])
    expect(view({ year: '2012' }).money.undated).toBe(1)
    expect(sums({ country: 'GB' })).toEqual([])
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
  })

  it('leads each value of a facet to as many partnerships as it says, whatever else is asked', () => {
    const filters = ['forms', 'states', 'countries', 'themes', 'cities', 'funders'] as const
    const some = (...values: string[]) => fc.subarray(values).map((chosen) => chosen.join(','))
    fc.assert(
      fc.property(
        fc.record({
          q: fc.constantFrom('', 'bordeaux', 'koln', 'e'),
          form: some('twinning', 'charter', 'decentralised-cooperation-project'),
          status: some('active', 'ended', 'unknown'),
          country: some('FR', 'DE', 'JP'),
          theme: some('waste', 'environment'),
          city: some('marseille', 'rio', 'bristol'),
          funder: some('bmz', 'marseille'),
          year: fc.constantFrom('', '2012', '-1950', '2014-'),
          amount: fc.constantFrom('', '1-', '-1000', '5-2000'),
          date: fc.constantFrom('', '1980-01-01', '2013-06-30'),
        }),
        (params) => {
          const query = parsePartnershipQuery(params, list)
          const found = viewPartnerships(list, query, TODAY, 'fr')
          const alone = (filter: keyof PartnershipCounts, values: string[]) => {
            const asked = { ...query, [filter]: values } as PartnershipQuery
            return viewPartnerships(list, asked, TODAY, 'fr').found.length
          }
          for (const filter of filters) {
            expect(alone(filter, [])).toBe(found.without[filter])
            for (const [value, count] of found.counts[filter]) expect(alone(filter, [value])).toBe(count)
          }
        },
      ),
    )
  })

  it('names what it cannot read and shows the rest', () => {
    const query = parsePartnershipQuery(
      {
        ...{ date: '2015-02-30', page: '-1', form: 'marriage', theme: 'waste', country: 'XX' },
        ...{ year: '2015-2010', amount: 'much', funder: 'nobody', currency: 'ABC', sort: 'colour' },
      },
      list,
    )
    expect(query.ignored.map(({ name, value }) => `${name}=${value}`).sort()).toEqual([
      'amount=much',
      'country=XX',
      'currency=ABC',
      'date=2015-02-30',
      'form=marriage',
      'funder=nobody',
      'page=-1',
      'sort=colour',
      'year=2015-2010',
    ])
    expect(viewPartnerships(list, query, TODAY, 'fr').found).toHaveLength(1)
  })

  it('writes an address that asks for the same, without what needs no saying', () => {
    expect(partnershipQueryAddress(parsePartnershipQuery({}, list))).toEqual(
      expect.objectContaining({ sort: null, page: null, form: [], date: null }),
    )
    const query = parsePartnershipQuery({ country: 'fr', q: 'x', page: '2' }, list)
    expect(partnershipQueryAddress(query)).toMatchObject({ country: ['FR'], q: 'x', page: 2 })
    const money = parsePartnershipQuery({ year: '2015', amount: '01000.00–', currency: 'jpy' }, list)
    expect(partnershipQueryAddress(money)).toMatchObject({ year: '2015', amount: '1000-', currency: 'JPY' })
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
