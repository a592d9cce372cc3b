import { LOCALES, type Locale } from '../domain/vocabulary'
import type { Route } from './routes'
import type { Address, Params } from './routing'

/** Records that have a picture of their own where their address is shared, by the word in the picture's address. */
const ROUTES_WITH_IMAGE = {
  networks: '/networks/[slug]',
  cities: '/cities/[slug]',
  organizations: '/organizations/[slug]',
  themes: '/themes/[slug]',
  partnerships: '/partnerships/[slug]',
  events: '/events/[slug]',
  series: '/events/series/[slug]',
} as const satisfies Record<string, Route>

export type ShareImageType = keyof typeof ROUTES_WITH_IMAGE
export const SHARE_IMAGE_TYPES = Object.keys(ROUTES_WITH_IMAGE) as ShareImageType[]

/** Width and height in pixels, as networks show them (Open Graph, 1.91 to 1). */
export const SHARE_IMAGE_SIZE = { width: 1200, height: 630 } as const

/** The address of the picture that stands for a page where it is shared: its record's, else the site's. */
export function shareImagePath(locale: Locale, { route, params }: Pick<Address, 'route' | 'params'>): string {
  const type = SHARE_IMAGE_TYPES.find((candidate) => ROUTES_WITH_IMAGE[candidate] === route)
  return type && params?.slug
    ? `/share/${locale}/${type}/${encodeURIComponent(params.slug)}.png`
    : `/share/${locale}/${SITE_IMAGE}.png`
}

/** The word in the address of the site's own picture. */
const SITE_IMAGE = 'site'

/** The page that a picture stands for; null when the address is not that of a picture. */
export function pageOfShareImage(pathname: string): { locale: Locale; route: Route; params: Params } | null {
  const [, language, type, slug] = /^\/share\/(\w\w)\/([a-z]+)(?:\/([a-z0-9-]+))?\.png$/.exec(pathname) ?? []
  const locale = LOCALES.find((candidate) => candidate === language)
  if (!locale) return null
  if (!slug) return type === SITE_IMAGE ? { locale, route: '/', params: {} } : null
  const found = SHARE_IMAGE_TYPES.find((candidate) => candidate === type)
  return found ? { locale, route: ROUTES_WITH_IMAGE[found], params: { slug } } : null
}
