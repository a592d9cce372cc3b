import { cache } from 'react'
import type { IsoDay } from '@/lib/domain/day'
import { routeDefinition } from './routes'
import { isLocale, match } from './routing'

/** The day that the page being drawn shows: one value a request, since React keeps `cache` for as long. */
const shown = cache((): { day: IsoDay | null } => ({ day: null }))

/** Says which day the page shows; called before any of its parts is drawn. Null for today. */
export function showDay(day: IsoDay | null): void {
  shown().day = day
}

/**
 * The address with the day that the page shows, where it leads to a page of this site that can show it too: somebody
 * who looks at the past stays in it. Other addresses are returned as they are.
 */
export function keepDay(href: string): string {
  const { day } = shown()
  if (day === null || !href.startsWith('/') || href.includes('?')) return href
  const [address = '', anchor] = href.split('#')
  const [locale = '', ...segments] = address.slice(1).split('/').map(decodeURIComponent)
  const found = isLocale(locale) ? match(locale, segments) : null
  if (!found || !routeDefinition(found.route).view?.includes('date')) return href
  return `${address}?date=${day}${anchor === undefined ? '' : `#${anchor}`}`
}
