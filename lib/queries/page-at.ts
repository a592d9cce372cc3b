import type { Locale } from '@/lib/domain/vocabulary'
import type { Address } from '@/lib/i18n/routing'
import { loadEventPage } from './event-page'
import { loadEventSeriesPage } from './event-series-page'
import { loadNetworkPage } from './network-page'
import { loadOrganPage } from './organ-page'
import { loadCityPage, loadOrganizationPage } from './organization-page'
import { loadPartnershipPage } from './partnership-page'
import { recordPlace } from './record-place'
import type { Found } from './shared/found'
import { loadThemePage } from './theme-page'

/** The view model of a record's page with the name of the page, whatever the type of the record. */
export type PageView = Awaited<ReturnType<typeof loadPage>>

/** The public page on which a record shows, read now and not from the caches; null where it shows on none. */
export async function pageShowing(id: string, locale: Locale): Promise<PageView> {
  const address = await recordPlace(id)
  return address && loadPage(address, locale)
}

async function loadPage({ route, params = {} }: Address, locale: Locale) {
  const { slug = '', organ = '' } = params
  switch (route) {
    case '/networks/[slug]':
      return view('network', await loadNetworkPage(slug, locale))
    case '/networks/[slug]/organs/[organ]':
      return view('organ', await loadOrganPage(slug, organ, locale))
    case '/cities/[slug]':
      return view('organization', await loadCityPage(slug, locale))
    case '/organizations/[slug]':
      return view('organization', await loadOrganizationPage(slug, locale))
    case '/themes/[slug]':
      return view('theme', await loadThemePage(slug, locale))
    case '/partnerships/[slug]':
      return view('partnership', await loadPartnershipPage(slug, locale))
    case '/events/[slug]':
      return view('event', await loadEventPage(slug, locale))
    case '/events/series/[slug]':
      return view('event-series', await loadEventSeriesPage(slug, locale))
    default:
      return null
  }
}

function view<Name extends string, View>(page: Name, found: Found<View>): { page: Name; view: View } | null {
  return found.kind === 'found' ? { page, view: found.view } : null
}
