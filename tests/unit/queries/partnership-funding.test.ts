import { describe, expect, it } from 'vitest'
import { type FundingLine, fundingTables } from '@/lib/queries/partnership-funding'

const TODAY = '2026-11-22'
const line = (funder: string, year: number | null, amount: string, more: Partial<FundingLine> = {}) => ({
  funder,
  lang: 'fr',
  href: null,
  year,
  amount,
  currency: 'EUR',
  water: null,
  sources: [],
  ...more,
})

const strasbourg = [
  line('Ministère', 2021, '3000.00'),
  line('Ministère', 2022, '3000.00'),
  line('Strasbourg', 2021, '26144.00'),
  line('Strasbourg', 2022, '31539.00'),
  line('Partenaires', 2021, '49645.00'),
  line('Partenaires', 2022, '49645.00'),
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

  it('keeps a column for a year in which it ran and nothing is recorded', () => {
    expect(table?.years[2]).toEqual({ year: 2023, total: null })
    expect(table?.rows.every(({ amounts }) => amounts[2] === null)).toBe(true)
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
