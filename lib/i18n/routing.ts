import { byLocale } from '../domain/by-locale'
import { LOCALES, type Locale } from '../domain/vocabulary'
import { ROUTES, type Route, SEGMENTS } from './routes'

/** What fills the `[name]` places of a route. */
export type Params = Readonly<Record<string, string>>

/** Query parameters of an address; a list is written comma-separated, nothing and '' are left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

/** A page of the site, whatever the language. */
export interface Address {
  route: Route
  params?: Params
  query?: Query
}

/** The language of a visitor who states none, and the one that `x-default` points to. */
export const DEFAULT_LOCALE: Locale = 'fr'

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** The language of a page, from its route parameter. A wrong one never gets past `proxy.ts`. */
export function toLocale(value: string): Locale {
  return isLocale(value) ? value : DEFAULT_LOCALE
}

/**
 * The visible address of a page, from the root: `path('fr', '/networks/[slug]', { slug: 'quattropole' })` is
 * `/fr/reseaux/quattropole`. Parameters are percent-encoded, the query keeps its order.
 * @throws Error when a parameter of the route is missing
 */
export function path(locale: Locale, route: Route, params: Params = {}, query: Query = {}): string {
  const segments = segmentsOf(route).map((segment) => {
    const name = parameterName(segment)
    if (name === null) return SEGMENTS[segment]?.[locale] ?? segment
    const value = params[name]
    if (!value) throw new Error(`The address ${route} needs the parameter ${name}`)
    return encodeURIComponent(value)
  })
  return `/${[locale, ...segments].join('/')}${queryString(query)}`
}

/** `path` for an `Address`. */
export function href(locale: Locale, address: Address): string {
  return path(locale, address.route, address.params, address.query)
}

/** The calendar of the meetings that a page shows: `/fr/rencontres.ics?year=2019`. Calendars have no other views. */
export function calendarPath(locale: Locale, address: Address): string {
  return withEnding(locale, address, 'ics')
}

/** The list that a page shows as data: `/fr/reseaux.json?scope=european`. A table is whole: it has no pages. */
export function dataPath(locale: Locale, address: Address, format: 'json' | 'csv'): string {
  const { query } = address
  return withEnding(
    locale,
    format === 'csv' ? { ...address, query: { ...query, page: null } } : address,
    format,
  )
}

function withEnding(locale: Locale, { route, params, query }: Address, ending: string): string {
  return `${path(locale, route, params)}.${ending}${queryString(query ?? {})}`
}

/** The same page in every language, for the language switch, `hreflang` and the sitemap. */
export function translations(address: Address): Record<Locale, string> {
  return byLocale((locale) => href(locale, address))
}

/** `?a=1&b=x,y`, or '' when nothing is left. Commas stay readable, as the URL contract writes them. */
export function queryString(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    return text === ''
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(text).replaceAll('%2C', ',')}`]
  })
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

export interface Match {
  route: Route
  params: Params
  /** The language whose words the address uses; the locale asked for wins where several fit. */
  language: Locale
}

/**
 * Finds the route of a visible address without its locale (`['reseaux', 'quattropole']`), trying the words of
 * `locale` first and then those of the other languages. Null when there is none.
 */
export function match(locale: Locale, segments: readonly string[]): Match | null {
  for (const language of [locale, ...LOCALES.filter((other) => other !== locale)]) {
    for (const route of ROUTE_NAMES) {
      const params = paramsOf(route, language, segments)
      if (params) return { route, params, language }
    }
  }
  return null
}

/** The folder under `app/[locale]/(public)` that draws a route, with its parameters filled in. */
export function internalPath(locale: Locale, { route, params }: Pick<Match, 'route' | 'params'>): string {
  const segments = segmentsOf(route).map((segment) => {
    const name = parameterName(segment)
    return name === null ? segment : encodeURIComponent(params[name] ?? '')
  })
  return `/${[locale, ...segments].join('/')}`
}

/** The last segment of the sibling route that draws a page for a query; never the slug of a record. */
export const VIEW_SEGMENT = 'view'

const ROUTE_NAMES = (Object.keys(ROUTES) as Route[]).sort(fixedWordsFirst)

function paramsOf(route: Route, language: Locale, segments: readonly string[]): Params | null {
  const pattern = segmentsOf(route)
  if (pattern.length !== segments.length) return null
  const params: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const given = (segments[index] ?? '').toLowerCase()
    const name = parameterName(expected)
    if (name === null) {
      if (given !== (SEGMENTS[expected]?.[language] ?? expected)) return null
    } else {
      if (!couldBeSlug(given)) return null
      params[name] = given
    }
  }
  return params
}

/** Cheap refusal of what no record is called, before a page or the database sees it. */
function couldBeSlug(text: string): boolean {
  return text !== '' && text !== VIEW_SEGMENT && text.length <= 200 && !/\p{Cc}/u.test(text)
}

function segmentsOf(route: Route): string[] {
  return route.split('/').filter(Boolean)
}

function parameterName(segment: string): string | null {
  return segment.startsWith('[') ? segment.slice(1, -1) : null
}

/** `/events/series/[slug]` has to be tried before `/events/[slug]/…` of the same length. */
function fixedWordsFirst(a: string, b: string): number {
  return a.split('[').length - b.split('[').length
}
