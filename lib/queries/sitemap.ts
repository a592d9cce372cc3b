import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { ROUTES, type Route } from '@/lib/i18n/routes'
import type { Address } from '@/lib/i18n/routing'
import { cachedQuery } from './shared/cached'
import { organizationAddress } from './shared/organization-ref'

/** One page of the sitemap, in all languages. */
export interface SitemapEntry {
  address: Pick<Address, 'route' | 'params'>
  /** ISO 8601 instant of the newest change of what the page shows; null where nobody recorded it. */
  changed: string | null
}

/** The parts of the sitemap, each a file or several. */
export const SITEMAP_SECTIONS = [
  'pages',
  'networks',
  'organs',
  'cities',
  'organizations',
  'themes',
  'partnerships',
  'events',
] as const
export type SitemapSection = (typeof SITEMAP_SECTIONS)[number]

interface Row {
  type: 'organization' | 'organ' | 'theme' | 'partnership' | 'event' | 'event-series'
  slug: string
  /** Kind of an organization, or slug of the network of an organ. */
  detail: string | null
  changed: Date
}

/** Every page of the site that is published, by section, in the order of addresses. */
export async function loadSitemap(): Promise<Record<SitemapSection, SitemapEntry[]>> {
  const rows = await changes()
  const sections: Record<SitemapSection, SitemapEntry[]> = {
    pages: [],
    networks: [],
    organs: [],
    cities: [],
    organizations: [],
    themes: [],
    partnerships: [],
    events: [],
  }
  const newest = new Map<SitemapSection | 'all', string>()
  for (const row of rows) {
    const address = addressOf(row)
    const section = SECTION_OF[address.route]
    if (!section) continue
    const changed = row.changed.toISOString()
    sections[section].push({ address, changed })
    for (const key of [section, 'all'] as const) {
      if (changed > (newest.get(key) ?? '')) newest.set(key, changed)
    }
  }
  sections.pages = FIXED_PAGES.map((route) => {
    const shown = LIST_OF[route]
    return { address: { route }, changed: (shown && newest.get(shown)) ?? null }
  })
  return sections
}

/** `home` is touched by every change of the directory. */
export const sitemap = cachedQuery('sitemap', loadSitemap, () => [tags.home])

const SECTION_OF: { readonly [Name in Route]?: SitemapSection } = {
  '/networks/[slug]': 'networks',
  '/networks/[slug]/organs/[organ]': 'organs',
  '/cities/[slug]': 'cities',
  '/organizations/[slug]': 'organizations',
  '/themes/[slug]': 'themes',
  '/partnerships/[slug]': 'partnerships',
  '/events/[slug]': 'events',
  '/events/series/[slug]': 'events',
}

/** What a page lists: it is as new as the newest record of it. */
const LIST_OF: { readonly [Name in Route]?: SitemapSection | 'all' } = {
  '/': 'all',
  '/networks': 'networks',
  '/cities': 'cities',
  '/organizations': 'organizations',
  '/themes': 'themes',
  '/partnerships': 'partnerships',
  '/events': 'events',
}

/** Not for search engines: results of a search, and what stands around the form for corrections. */
const NOT_LISTED: readonly Route[] = ['/search', '/correct', '/correct/thanks']

/** Pages without a record of their own. */
const FIXED_PAGES = (Object.keys(ROUTES) as Route[]).filter(
  (route) => !route.includes('[') && !NOT_LISTED.includes(route),
)

function addressOf({ type, slug, detail }: Row): SitemapEntry['address'] {
  switch (type) {
    case 'organization':
      return organizationAddress(detail ?? '', slug)
    case 'organ':
      return { route: '/networks/[slug]/organs/[organ]', params: { slug: detail ?? '', organ: slug } }
    case 'theme':
      return { route: '/themes/[slug]', params: { slug } }
    case 'partnership':
      return { route: '/partnerships/[slug]', params: { slug } }
    case 'event':
      return { route: '/events/[slug]', params: { slug } }
    case 'event-series':
      return { route: '/events/series/[slug]', params: { slug } }
  }
}

/**
 * The newest change of each page: of its record and of the records that are statements of the page (the memberships,
 * organs and documents of a network, the memberships and mandates of a city). Records that it only names count
 * with their own page.
 */
function changes(): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    with part (page, record) as (
      select network_id, id from membership
      union all select member_id, id from membership
      union all select network_id, id from organ
      union all select o.network_id, m.id from mandate m join organ o on o.id = m.organ_id
      union all select organ_id, id from mandate
      union all select organization_id, id from mandate
      union all select network_id, id from action_field
      union all select theme_id, action_field_id from action_field_theme
      union all select parent_id, id from theme
      union all select network_id, id from partnership
      union all select organization_id, partnership_id from partnership_party
      union all select funder_id, partnership_id from funding_line
      union all select organization_id, partnership_id from partnership_network
      union all select theme_id, partnership_id from partnership_theme
      union all select network_id, id from event
      union all select series_id, id from event
      union all select place_id, id from event
      union all select organization_id, event_id from event_host
      union all select organization_id, event_id from event_participant
      union all select network_id, id from event_series
      union all select organ_id, id from event_series
      union all select network_id, id from document
      union all select record_id, document_id from document_subject
      union all select network_id, id from change_event
      union all select organization_id, change_event_id from change_event_organization
      union all select network_id, id from claim
      union all select subject_id, id from claim
      union all select part_of_id, id from organization
    ), page (id, type, slug, detail) as (
      select id, 'organization', slug, kind from organization
      union all select o.id, 'organ', o.slug, n.slug from organ o join organization n on n.id = o.network_id
      union all select id, 'theme', slug, null from theme
      union all select id, 'partnership', slug, null from partnership
      union all select id, 'event', slug, null from event
      union all select id, 'event-series', slug, null from event_series
    ), newest (page, changed) as (
      select part.page, max(r.updated_at) from part join record r on r.id = part.record group by part.page
    )
    select page.type, page.slug, page.detail, greatest(r.updated_at, newest.changed) as changed
    from page join record r on r.id = page.id left join newest on newest.page = page.id
    order by page.type, page.detail, page.slug`
}
