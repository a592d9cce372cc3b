import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalAmount } from '@/lib/domain/money'
import { type FundingLine, fundingGaps, fundingTables } from '@/lib/queries/partnership-funding'
import { fundingSide } from '@/lib/queries/partnership-side'
import { yearRanges } from '@/lib/queries/year-ranges'

const TODAY = '2026-11-22'
const line = (funder: string, year: number | null, amount: string, more: Partial<FundingLine> = {}) => ({
  funder,
  lang: 'fr',
  href: null,
  side: null,
  year,
  amount,
  currency: 'EUR',
  water: null,
  sources: [],
  ...more,
})

const strasbourg = [
  line('Ministère', 2021, '3000.00', { side: 'home' }),
  line('Ministère', 2022, '3000.00', { side: 'home' }),
  line('Strasbourg', 2021, '26144.00', { side: 'home' }),
  line('Strasbourg', 2022, '31539.00', { side: 'home' }),
  line('Partenaires', 2021, '49645.00', { side: 'partner' }),
  line('Partenaires', 2022, '49645.00', { side: 'partner' }),
]

describe('the funding of a partnership', () => {
  const [table] = fundingTables(strasbourg, { from: '2021', to: '2023-12-31', attested: null }, TODAY)

  it('adds up by year, by funder and in all', () => {
    expect(table?.years.slice(0, 2)).toEqual([
      { year: 2021, total: '78789' },
      { year: 2022, total: '84184' },
    ])
    expect(table?.rows.map(({ funder, total }) => [funder, total])).toEqual([
      ['Ministère', '6000'],
      ['Strasbourg', '57683'],
      ['Partenaires', '99290'],
    ])
    expect(table?.total).toBe('162973')
  })

  it('says which part each funder and each side pays, in tenths of a percent', () => {
    expect(table?.rows.map(({ funder, share }) => [funder, share])).toEqual([
      ['Ministère', 37],
      ['Strasbourg', 354],
      ['Partenaires', 609],
    ])
    expect(table?.sides).toEqual([
      { side: 'home', total: '63683', share: 391 },
      { side: 'partner', total: '99290', share: 609 },
    ])
  })

  it('keeps a column for a year in which it ran and nothing is recorded', () => {
    expect(table?.years[2]).toEqual({ year: 2023, total: null })
    expect(table?.rows.every(({ amounts }) => amounts[2] === null)).toBe(true)
  })

  it('names the years in which it ran and nothing is recorded, unless a sum may be for any of them', () => {
    const ran = { from: '2021', to: '2023-12-31', attested: null }
    expect(fundingGaps(strasbourg, ran, TODAY)).toEqual([2023])
    expect(fundingGaps([line('A', null, '1')], ran, TODAY)).toEqual([])
    // A year paid in another currency is no gap.
    const francs = line('A', 2023, '1', { currency: 'CHF' })
    expect(fundingGaps([...strasbourg, francs], ran, TODAY)).toEqual([])
    expect(yearRanges([2009, 2010, 2011, 2015])).toEqual(['2009–2011', '2015'])
  })

  it('adds up to one total whichever way it is read, for any lines', () => {
    const lines = fc.array(
      fc.record({
        funder: fc.constantFrom('A', 'B', 'C', 'D'),
        side: fc.constantFrom('home' as const, 'partner' as const, null),
        year: fc.constantFrom(2019, 2020, 2021, null),
        cents: fc.bigInt({ min: 0n, max: 10n ** 12n }),
        currency: fc.constantFrom('EUR', 'CHF', 'XOF'),
      }),
      { minLength: 1, maxLength: 25 },
    )
    const cents = (amount: string | null) => {
      const [whole = '0', part = ''] = (amount ?? '0').split('.')
      return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
    }
    const add = (amounts: (string | null)[]) => amounts.reduce((sum, amount) => sum + cents(amount), 0n)
    fc.assert(
      fc.property(lines, (entries) => {
        const given = entries.map(({ cents: value, ...entry }) =>
          line(entry.funder, entry.year, `${value / 100n}.${String(value % 100n).padStart(2, '0')}`, entry),
        )
        const tables = fundingTables(given, { from: '2019', to: '2022', attested: null }, TODAY)
        expect(new Set(tables.map(({ currency }) => currency)).size).toBe(tables.length)
        for (const { currency, total, years, rows, sides } of tables) {
          const own = entries.filter((entry) => entry.currency === currency)
          const whole = own.reduce((sum, entry) => sum + entry.cents, 0n)
          expect(cents(total)).toBe(whole)
          expect(canonicalAmount(total)).toBe(total)
          expect(add(years.map((year) => year.total))).toBe(whole)
          expect(add(rows.map((row) => row.total))).toBe(whole)
          expect(add(sides.map((side) => side.total))).toBe(whole)
          for (const row of rows) expect(add(row.amounts)).toBe(cents(row.total))
          const parts = [rows, sides].map((group) => group.reduce((sum, { share }) => sum + (share ?? 0), 0))
          expect(parts).toEqual(whole === 0n ? [0, 0] : [1000, 1000])
        }
      }),
    )
  })

  it('says nothing of years to come, nor of years after an open end', () => {
    const years = (to: string | null) =>
      fundingTables([line('A', 2025, '1')], { from: '2025', to, attested: null }, TODAY)[0]?.years
    expect(years('2028')?.map(({ year }) => year)).toEqual([2025, 2026])
    expect(years('..')?.map(({ year }) => year)).toEqual([2025])
    expect(years(null)?.map(({ year }) => year)).toEqual([2025])
  })

  it('never adds two currencies', () => {
    const tables = fundingTables(
      [line('A', 2020, '10'), line('A', 2020, '20', { currency: 'CHF' })],
      { from: null, to: null, attested: null },
      TODAY,
    )
    expect(tables.map(({ currency, total }) => [currency, total])).toEqual([
      ['EUR', '10'],
      ['CHF', '20'],
    ])
  })

  it('adds cents exactly', () => {
    const [cents] = fundingTables(
      [line('A', 2020, '0.10'), line('A', 2020, '0.20')],
      { from: null, to: null, attested: null },
      TODAY,
    )
    expect(cents?.total).toBe('0.3')
  })

  it('keeps undated sums in a column of their own', () => {
    const [undated] = fundingTables(
      [line('A', 2020, '1'), line('B', null, '2')],
      { from: null, to: null, attested: null },
      TODAY,
    )
    expect(undated?.years).toEqual([
      { year: 2020, total: '1' },
      { year: null, total: '2' },
    ])
  })

  it('tells special amounts for water that are not recorded from those that are', () => {
    expect(table?.water).toBeNull()
    const [water] = fundingTables(
      [line('A', 2020, '10', { water: '4' }), line('B', 2020, '10')],
      { from: null, to: null, attested: null },
      TODAY,
    )
    expect(water?.water).toBe('4')
    expect(water?.rows.map((row) => row.water)).toEqual(['4', null])
  })
})

describe('the side that pays', () => {
  const party = (slug: string, side: 'home' | 'partner', countryCode: string) => ({
    side,
    organization: { slug, countryCode },
  })
  const parties = [
    party('strasbourg', 'home', 'FR'),
    party('montreal', 'partner', 'CA'),
    party('rosemont', 'partner', 'CA'),
  ]
  const of = (funder: { slug: string; countryCode: string | null } | null, among = parties) =>
    fundingSide({ side: null, funder }, among)

  it('is that of the party, or the one in whose country the payer is', () => {
    expect(of({ slug: 'rosemont', countryCode: 'CA' })).toBe('partner')
    expect(of({ slug: 'ministry', countryCode: 'FR' })).toBe('home')
  })

  it('is the one that the source says, whoever pays', () => {
    expect(fundingSide({ side: 'partner', funder: null }, parties)).toBe('partner')
    const ministry = { slug: 'ministry', countryCode: 'FR' }
    expect(fundingSide({ side: 'partner', funder: ministry }, parties)).toBe('partner')
  })

  it('is neither for bodies of no or another country, for nobody in particular, and between towns of one country', () => {
    expect(of({ slug: 'european-union', countryCode: null })).toBeNull()
    expect(of({ slug: 'bmz', countryCode: 'DE' })).toBeNull()
    expect(of(null)).toBeNull()
    const german = [party('hamburg', 'home', 'DE'), party('dresden', 'partner', 'DE')]
    expect(of({ slug: 'bmz', countryCode: 'DE' }, german)).toBeNull()
    expect(of({ slug: 'dresden', countryCode: 'DE' }, german)).toBe('partner')
  })
})
