import { type Money, sumsByCurrency } from '@/lib/domain/money'
import type { PartnershipQuery } from './partnership-query'
import type { FundingEntry, PartnershipRowView } from './partnership-rows'

/** The money recorded in one currency. */
export interface CurrencySum extends Money {
  /** How many amounts it is made of, and of how many partnerships. */
  lines: number
  partnerships: number
}

/** The money of a list: one sum for each currency, worked out here from the lines that the filters of money leave. */
export interface ListSums {
  sums: CurrencySum[]
  /** Lines of the partnerships that a range of years leaves out because they have no year. */
  undated: number
}

/**
 * Adds up what is recorded in some partnerships. Where the list is narrowed to funders or to years, only their lines count:
 * a sum answers the question that was asked, and not a wider one. The currency of most amounts comes first.
 */
export function listSums(
  rows: readonly Pick<PartnershipRowView, 'lines'>[],
  { funders, years }: Pick<PartnershipQuery, 'funders' | 'years'> = { funders: [], years: null },
): ListSums {
  const paid = (line: FundingEntry) => funders.length === 0 || funders.includes(line.funder ?? '')
  const asked = rows.map(({ lines }) => lines.filter(paid))
  const counted = asked.map((lines) => lines.filter(({ year }) => !years || isIn(year, years)))
  return {
    sums: sumsByCurrency(counted.flat())
      .map((sum) => {
        const inCurrency = counted.map((lines) => lines.filter(({ currency }) => currency === sum.currency))
        return {
          ...sum,
          lines: inCurrency.flat().length,
          partnerships: inCurrency.filter((lines) => lines.length > 0).length,
        }
      })
      .sort((a, b) => b.lines - a.lines),
    undated: years ? asked.flat().filter(({ year }) => year === null).length : 0,
  }
}

function isIn(year: number | null, { from, to }: NonNullable<PartnershipQuery['years']>): boolean {
  return year !== null && (from === null || year >= from) && (to === null || year <= to)
}
