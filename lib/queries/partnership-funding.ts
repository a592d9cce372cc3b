import { type IsoDay, LAST_DAY } from '@/lib/domain/day'
import { addAmounts, type Money, shares } from '@/lib/domain/money'
import { type Period, periodBounds } from '@/lib/domain/period'
import type { PartySide } from '@/lib/domain/vocabulary'
import type { SourceRefView } from './shared/view'

/** One sum as the source records it; `amount` and `water` are exact decimals. */
export interface FundingLine {
  /** Name of the funder as the source gives it, in the page's language. */
  funder: string
  lang: string
  /** The funder's page, where the directory has one. */
  href: string | null
  /** The side that pays; null for bodies of neither, and where nobody knows. */
  side: PartySide | null
  year: number | null
  amount: string
  currency: string
  /** Part raised under the Oudin law, 1 % for water; null where nothing is recorded. */
  water: string | null
  sources: SourceRefView[]
}

/** A column of the table: a year, or (null) the sums that the source does not date. */
export interface FundingYear {
  year: number | null
  /** Sum of the column; null for a year in which the partnership ran and nothing is recorded. */
  total: string | null
}

export interface FundingRow {
  funder: string
  lang: string
  href: string | null
  /** One amount for each column, null where nothing is recorded. */
  amounts: (string | null)[]
  total: string
  /** Tenths of a percent of the table's total; those of all rows add up to 1000. Null where the total is nothing. */
  share: number | null
  water: string | null
  sources: SourceRefView[]
}

/** What one side pays, or (null) what bodies of neither side do. */
export interface FundingSide {
  side: PartySide | null
  total: string
  share: number | null
}

/** The funding in one currency. All totals and shares are computed here, exactly, and none is taken from a source. */
export interface FundingTable {
  currency: string
  years: FundingYear[]
  rows: FundingRow[]
  sides: FundingSide[]
  total: string
  water: string | null
}

/** So many empty years a table still shows; beyond that they would only say that little is known. */
const MOST_YEARS = 12

/**
 * One table for each currency, in the order of the lines; amounts in different currencies are never added. Years in which
 * the partnership ran until `today` and nothing is recorded keep a column, if both its ends are known.
 */
export function fundingTables(lines: readonly FundingLine[], period: Period, today: IsoDay): FundingTable[] {
  return [...new Set(lines.map(({ currency }) => currency))].map((currency) =>
    tableOf(
      lines.filter((line) => line.currency === currency),
      currency,
      yearsRun(period, today),
    ),
  )
}

/**
 * The years in which the partnership ran for sure until `today` and no amount is recorded in any currency. None where no
 * amount has a year: they may then be for any.
 */
export function fundingGaps(lines: readonly FundingLine[], period: Period, today: IsoDay): number[] {
  const paid = new Set(lines.flatMap(({ year }) => year ?? []))
  return paid.size === 0 ? [] : yearsRun(period, today).filter((year) => !paid.has(year))
}

function tableOf(lines: readonly FundingLine[], currency: string, ran: readonly number[]): FundingTable {
  const dated = lines.flatMap(({ year }) => year ?? [])
  const all = [...new Set(dated.length > 0 ? [...dated, ...ran] : [])].sort((a, b) => a - b)
  const years: (number | null)[] = all.length > MOST_YEARS ? [...new Set(dated)].sort((a, b) => a - b) : all
  if (lines.some(({ year }) => year === null)) years.push(null)

  const sum = (amounts: readonly string[]) => total(amounts, currency)
  const whole = (of: readonly FundingLine[]) => sum(of.map(({ amount }) => amount)) ?? '0'
  const cell = (of: readonly FundingLine[], year: number | null) =>
    sum(of.filter((line) => line.year === year).map(({ amount }) => amount))
  const water = (of: readonly FundingLine[]) => sum(of.flatMap((line) => line.water ?? []))
  const rows = [...new Set(lines.map(({ funder }) => funder))].map((funder) => {
    const own = lines.filter((line) => line.funder === funder)
    return {
      funder,
      lang: own[0]?.lang ?? '',
      href: own[0]?.href ?? null,
      amounts: years.map((year) => cell(own, year)),
      total: whole(own),
      water: water(own),
      sources: distinctSources(own),
    }
  })
  const sides = (['home', 'partner', null] as const).flatMap((side) => {
    const own = lines.filter((line) => line.side === side)
    return own.length > 0 ? [{ side, total: whole(own) }] : []
  })
  return {
    currency,
    years: years.map((year) => ({ year, total: cell(lines, year) })),
    rows: withShares(rows, currency),
    sides: withShares(sides, currency),
    total: whole(lines),
    water: water(lines),
  }
}

function withShares<Row extends { total: string }>(
  rows: readonly Row[],
  currency: string,
): (Row & { share: number | null })[] {
  const parts = shares(rows.map((row) => ({ amount: row.total, currency })))
  return rows.map((row, index) => ({ ...row, share: parts?.[index] ?? null }))
}

/** The exact sum of some amounts in a currency; null of none. */
function total(amounts: readonly string[], currency: string): string | null {
  const [first, ...others] = amounts.map((amount): Money => ({ amount, currency }))
  return first ? addAmounts(first, ...others).amount : null
}

/** The years that the partnership touched for sure, up to today; none where an end is open or not known. */
function yearsRun(period: Period, today: IsoDay): number[] {
  const { startLatest, endEarliest, endLatest } = periodBounds(period)
  if (endLatest === LAST_DAY || period.from === null) return []
  const first = Number(startLatest.slice(0, 4))
  const last = Math.min(Number(endEarliest.slice(0, 4)), Number(today.slice(0, 4)))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

function distinctSources(lines: readonly FundingLine[]): SourceRefView[] {
  const byNumber = new Map(
    lines.flatMap(({ sources }) => sources).map((ref) => [`${ref.number}${ref.stance}`, ref]),
  )
  return [...byNumber.values()]
}
