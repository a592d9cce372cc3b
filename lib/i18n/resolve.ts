import type { Locale } from '../domain/vocabulary'
import { type Route, type RouteDefinition, routeDefinition } from './routes'
import { internalPath, isLocale, match, type Params, path, VIEW_SEGMENT } from './routing'
import { tidyQuery } from './tidy-query'

/** What stands behind an address. `to` is an address of this server, with its query. */
export type Resolution =
  | { kind: 'page'; to: string; locale: Locale; route: Route; params: Params }
  /** The same as data, at the address of the page with an ending. */
  | { kind: 'data'; to: string; locale: Locale; route: Route; params: Params; format: DataFormat }
  | { kind: 'redirect'; to: string }
  /** A page of the editors: English words in every language, read for whoever is signed in. */
  | { kind: 'admin' }
  /** The same page at the short form of an address that a form has written. */
  | { kind: 'tidied'; to: string }
  | { kind: 'missing'; locale: Locale | null }

/** What an address can end in to be answered as data. */
export type DataFormat = 'json' | 'csv' | 'ics'

/** Finds the page or list behind a visible address, or the one right way to write that address. */
export function resolve(pathname: string, query: URLSearchParams): Resolution {
  const segments = decodedSegments(pathname)
  const locale = segments?.[0]?.toLowerCase()
  if (!segments || !isLocale(locale)) return { kind: 'missing', locale: null }

  if (segments[1]?.toLowerCase() === ADMIN_SEGMENT) return resolveAdmin(pathname, query)

  const { rest, format } = splitFormat(segments.slice(1))
  const found = match(locale, rest)
  if (!found) return { kind: 'missing', locale }

  const { view = [], form, ...offered } = routeDefinition(found.route)
  if (format && !offers(offered, format)) return { kind: 'missing', locale }

  const right = path(locale, found.route, found.params) + (format ? `.${format}` : '')
  if (right !== pathname) return { kind: 'redirect', to: withQuery(right, query) }
  const tidy = form && tidyQuery(query, view, form)
  if (tidy) return { kind: 'tidied', to: right + tidy }
  if (format) {
    const { route, params } = found
    const to =
      format === 'ics'
        ? calendarOf(locale, params, only(query, view))
        : withQuery(`/api/lists/${locale}/${offered.data?.list}/${format}`, query)
    return { kind: 'data', to, locale, route, params, format }
  }

  const page = internalPath(locale, found)
  const recognized = only(query, view)
  const to = recognized.size > 0 ? withQuery(`${page}/${VIEW_SEGMENT}`, recognized) : page
  return { kind: 'page', to, locale, route: found.route, params: found.params }
}

function offers({ data, calendar }: RouteDefinition, format: DataFormat): boolean {
  return format === 'ics' ? calendar === true : (data?.formats.includes(format) ?? false)
}

/** The calendar of one network, whole, or of the list as the query asks for it. */
function calendarOf(locale: Locale, { slug }: Params, query: URLSearchParams): string {
  const all = `/api/calendar/${locale}`
  return slug ? `${all}/${encodeURIComponent(slug)}` : withQuery(all, query)
}

const ADMIN_SEGMENT = 'admin'

/** Ids in such an address keep their case; the language, the first word and a trailing slash are put right. */
function resolveAdmin(pathname: string, query: URLSearchParams): Resolution {
  const right = pathname.replace(/\/+$/, '').replace(/^\/[^/]+\/[^/]+/, (start) => start.toLowerCase())
  return right === pathname ? { kind: 'admin' } : { kind: 'redirect', to: withQuery(right, query) }
}

/** The parts of an address; an empty last one (trailing slash) is dropped. Null when it is not readable UTF-8. */
function decodedSegments(pathname: string): string[] | null {
  try {
    return pathname
      .replace(/^\/|\/+$/g, '')
      .split('/')
      .map(decodeURIComponent)
  } catch {
    return null
  }
}

function splitFormat(segments: string[]): { rest: string[]; format: DataFormat | null } {
  const last = segments.at(-1) ?? ''
  const [, name, ending] = /^(.+)\.(\w+)$/.exec(last) ?? []
  const format = FORMATS.find((candidate) => candidate === ending?.toLowerCase())
  return name && format
    ? { rest: [...segments.slice(0, -1), name], format }
    : { rest: segments, format: null }
}

const FORMATS: readonly DataFormat[] = ['json', 'csv', 'ics']

/**
 * The recognized parameters that have a value: an untouched form field does not make a view. Control characters, which
 * neither HTML nor PostgreSQL takes, are blanks.
 */
function only(query: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams(
    [...query]
      .map(([name, value]) => [name, value.replaceAll(/\p{Cc}/gu, ' ')] as [string, string])
      .filter(([name, value]) => names.includes(name) && value.trim() !== ''),
  )
}

function withQuery(address: string, query: URLSearchParams): string {
  return query.size > 0 ? `${address}?${query}` : address
}
