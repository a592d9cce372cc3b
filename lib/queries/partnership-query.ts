import { COUNTRY_CODES } from '@/lib/domain/countries'
import type { IsoDay } from '@/lib/domain/day'
import { amountSchema, canonicalAmount, compareAmounts } from '@/lib/domain/money'
import { PARTNERSHIP_FORMS, type PartnershipForm } from '@/lib/domain/vocabulary'
import type { Query } from '@/lib/i18n/routing'
import type { Ignored, SearchParams } from '@/lib/search/list-params'
import type { PartnershipListView } from './partnership-list'
import { PARTNERSHIP_STATES, type PartnershipState } from './partnership-status'
import { type AddressRange, AddressReader } from './shared/address-reader'

/** Newest first is what the list shows unasked. */
export const PARTNERSHIP_SORTS = ['newest', 'oldest', 'title', 'amount'] as const

/** In which amounts are compared unless the address says another one. */
const USUAL_CURRENCY = 'EUR'

/** What the address of the list asks for. Values of one list are alternatives; the lists narrow one another. */
export interface PartnershipQuery {
  q: string
  forms: PartnershipForm[]
  states: PartnershipState[]
  /** Country of a party on either side. */
  countries: string[]
  /** Themes at any level; one includes the narrower ones. */
  themes: string[]
  /** Slugs of parties. */
  cities: string[]
  /** Slugs of networks that run it or through which it came about. */
  networks: string[]
  /** Slugs of bodies that pay for it. */
  funders: string[]
  /** Years in one of which it ran, or may have. */
  years: { from: number | null; to: number | null } | null
  /** Bounds of the sum recorded in `currency`. */
  amount: AddressRange | null
  currency: string
  date: IsoDay | null
  sort: (typeof PARTNERSHIP_SORTS)[number]
  page: number
  ignored: Ignored[]
}

/** Reads the address of the list; what cannot be read or is not known is left out and named. */
export function parsePartnershipQuery(params: SearchParams, list: PartnershipListView): PartnershipQuery {
  const read = new AddressReader(params)
  const slugs = (of: readonly { slug: string }[]) => of.map(({ slug }) => slug)
  const years = read.range('year', isYear, (from, to) => from <= to)
  return {
    q: read.text('q'),
    forms: read.known('form', PARTNERSHIP_FORMS),
    states: read.known('status', PARTNERSHIP_STATES),
    countries: read.known('country', COUNTRY_CODES, upperCase),
    themes: read.known('theme', slugs(list.themes)),
    cities: read.known('city', [...new Set(list.rows.flatMap(({ parties }) => slugs(parties)))]),
    networks: read.known('network', slugs(list.networks)),
    funders: read.known('funder', slugs(list.funders)),
    years: years && { from: yearOf(years.from), to: yearOf(years.to) },
    amount: read.range('amount', isAmount, isAscending),
    currency: read.known('currency', list.currencies, upperCase)[0] ?? USUAL_CURRENCY,
    date: read.day(),
    sort: read.known('sort', PARTNERSHIP_SORTS)[0] ?? 'newest',
    page: read.page(),
    ignored: read.ignored,
  }
}

/** The address that asks for the same; what the list shows unasked is left out. */
export function partnershipQueryAddress(query: PartnershipQuery): Query {
  const { years, amount, currency, sort } = query
  return {
    q: query.q,
    form: query.forms,
    status: query.states,
    country: query.countries,
    theme: query.themes,
    city: query.cities,
    network: query.networks,
    funder: query.funders,
    year: rangeText(years),
    amount: rangeText(amount && { from: canonical(amount.from), to: canonical(amount.to) }),
    currency: currency === USUAL_CURRENCY ? null : currency,
    date: query.date,
    sort: sort === 'newest' ? null : sort,
    page: query.page > 1 ? query.page : null,
  }
}

/** The year 2015 is `2015`, and not `2015-2015`. */
function rangeText(
  range: { from: string | number | null; to: string | number | null } | null,
): string | null {
  if (!range) return null
  return range.from === range.to ? String(range.from) : `${range.from ?? ''}-${range.to ?? ''}`
}

function yearOf(text: string | null): number | null {
  return text === null ? null : Number(text)
}

function canonical(amount: string | null): string | null {
  return amount && canonicalAmount(amount)
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text)
}

function isAmount(text: string): boolean {
  return amountSchema.safeParse(text).success
}

function isAscending(from: string, to: string): boolean {
  return compareAmounts(inOneCurrency(from), inOneCurrency(to)) <= 0
}

function inOneCurrency(amount: string) {
  return { amount, currency: USUAL_CURRENCY }
}

function upperCase(text: string): string {
  return text.toUpperCase()
}
