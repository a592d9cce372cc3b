import type { Locale } from '@/lib/domain/vocabulary'
import { type Address, path } from '@/lib/i18n/routing'

/** One kind of page, by an example of it that the data set holds. */
export interface PageType {
  /** Names the screenshots and tests of the page. */
  name: string
  address: Address
  /** 200 unless said otherwise. */
  status?: 404 | 410
}

/** The slug that `fixture-records.ts` retires: a page that answers 410 cannot come from the data set. */
export const RETIRED_SLUG = 'retired-for-tests'

const network = (slug: string, query?: Address['query']): Address => ({
  route: '/networks/[slug]',
  params: { slug },
  query,
})
const city = (slug: string): Address => ({ route: '/cities/[slug]', params: { slug } })
const partnership = (slug: string): Address => ({ route: '/partnerships/[slug]', params: { slug } })

/** Every kind of public page, at least once; lists and networks in the states that look different. */
export const PAGE_TYPES: readonly PageType[] = [
  { name: 'home', address: { route: '/' } },
  { name: 'networks', address: { route: '/networks' } },
  { name: 'networks-filtered', address: { route: '/networks', query: { scope: 'cross-border' } } },
  { name: 'network', address: network('quattropole') },
  { name: 'network-large', address: network('unesco-creative-cities') },
  { name: 'network-dissolved', address: network('metropole-rhin-rhone') },
  { name: 'network-without-data', address: network('strong-cities') },
  { name: 'network-as-of', address: network('quattropole', { date: '2007-01-01' }) },
  {
    name: 'organ',
    address: {
      route: '/networks/[slug]/organs/[organ]',
      params: { slug: 'quattropole', organ: 'assemblee-generale' },
    },
  },
  { name: 'cities', address: { route: '/cities' } },
  { name: 'cities-search', address: { route: '/cities', query: { q: 'koeln' } } },
  { name: 'city', address: city('marseille') },
  { name: 'city-small', address: city('esch-sur-alzette') },
  { name: 'organizations', address: { route: '/organizations' } },
  { name: 'organization', address: { route: '/organizations/[slug]', params: { slug: 'world-bank' } } },
  { name: 'themes', address: { route: '/themes' } },
  { name: 'theme', address: { route: '/themes/[slug]', params: { slug: 'mobility' } } },
  { name: 'partnerships', address: { route: '/partnerships' } },
  { name: 'partnership', address: partnership('repenser-la-ville-en-transition') },
  { name: 'partnership-twinning', address: partnership('berlin-tokyo') },
  { name: 'events', address: { route: '/events' } },
  {
    name: 'event',
    address: { route: '/events/[slug]', params: { slug: 'reunion-poles-metropolitains-lyon-2019' } },
  },
  { name: 'event-full', address: { route: '/events/[slug]', params: { slug: 'uclg-congress-2016' } } },
  {
    name: 'series',
    address: { route: '/events/series/[slug]', params: { slug: 'rencontres-de-proximite' } },
  },
  {
    name: 'series-results',
    address: { route: '/events/series/[slug]', params: { slug: 'uclg-world-congress' } },
  },
  { name: 'search', address: { route: '/search', query: { q: 'köln' } } },
  { name: 'search-none', address: { route: '/search', query: { q: 'xyzzyqwv' } } },
  { name: 'about', address: { route: '/about' } },
  { name: 'data', address: { route: '/data' } },
  { name: 'legal', address: { route: '/legal' } },
  { name: 'privacy', address: { route: '/privacy' } },
  { name: 'accessibility', address: { route: '/accessibility' } },
  { name: 'missing', address: network('no-such-network'), status: 404 },
  { name: 'gone', address: { route: '/organizations/[slug]', params: { slug: RETIRED_SLUG } }, status: 410 },
]

/** The visible address of a page type in a language. */
export function addressOf({ address }: PageType, locale: Locale): string {
  return path(locale, address.route, address.params, address.query)
}
