import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { findClaims } from './network-page/claims'
import { type Dated, dated } from './network-page/context'
import { type DocumentView, documentsView, findDocumentsOfOrgan } from './network-page/documents'
import { seriesLink } from './network-page/meetings'
import { findMembers, type MemberView, membersView } from './network-page/members'
import { findOrgans, type OrganView, organLink, organNames, organView } from './network-page/organs'
import { cachedQuery } from './shared/cached'
import type { Found } from './shared/found'
import { type OrganizationRefView, organizationRef, organizationRefView } from './shared/organization-ref'
import { periodSelect } from './shared/period-view'
import { recordInfo } from './shared/record-info'
import { SourceRegister } from './shared/sources'
import type { LinkView, RecordInfoView, SourceView } from './shared/view'

/** All that the directory knows of an organ, at whatever time. */
export interface OrganPage {
  network: OrganizationRefView
  /** When the network exists: no organ is older or survives it. */
  existence: Dated
  organ: OrganView
  /** Memberships of the network: a rule may give each member a number of seats. */
  members: MemberView[]
  /** The network's other organs, in its order. */
  others: LinkView[]
  series: LinkView[]
  documents: DocumentView[]
  sources: SourceView[]
  record: RecordInfoView
}

/** An organ of a network, with all its mandates. */
export async function loadOrganPage(
  network: string,
  slug: string,
  locale: Locale,
): Promise<Found<OrganPage>> {
  const [parent, organRows, memberRows, claimRows, documentRows, seriesRows] = await Promise.all([
    db.organization.findUnique({
      where: { slug: network },
      select: { ...organizationRef, network: { select: periodSelect } },
    }),
    findOrgans(network),
    findMembers(network),
    findClaims(network),
    findDocumentsOfOrgan(network, slug),
    findSeries(network, slug),
  ])
  const row = organRows.find((organ) => organ.slug === slug)
  if (!parent?.network || !row) return findOrganElsewhere(network, slug, locale)

  const register = new SourceRegister(locale)
  const context = { locale, register }
  const names = organNames(organRows, locale)
  const organ = organView(row, network, claimRows, names, context)
  const documents = documentsView(documentRows, context)
  const address = {
    route: '/networks/[slug]/organs/[organ]',
    params: { slug: network, organ: slug },
  } as const
  return {
    kind: 'found',
    view: {
      network: organizationRefView(parent, locale),
      existence: dated(parent.network, locale),
      organ,
      documents,
      others: organRows.filter((other) => other !== row).map((other) => organLink(other, network, locale)),
      series: seriesRows.map((series) => seriesLink(series, locale)),
      sources: register.list(),
      record: recordInfo(row.record, locale, address),
      // Their sources stand on the network's page; here they are only counted.
      members: membersView(memberRows, { locale, register: new SourceRegister(locale) }).rows,
    },
  }
}

export const getOrganPage = cachedQuery(
  'organ-page',
  (network: string, organ: string, locale: string) => loadOrganPage(network, organ, locale as Locale),
  (network) => [tags.organization(network)],
)

function findSeries(network: string, organ: string) {
  return db.eventSeries.findMany({
    where: { organ: { slug: organ, network: { organization: { slug: network } } } },
    select: { slug: true, texts: { select: { locale: true, name: true } } },
  })
}

/** Where an organ is now whose own slug, or whose network's, has changed. */
async function findOrganElsewhere(network: string, slug: string, locale: Locale): Promise<Found<never>> {
  const [row] = await db.$queryRaw<{ network: string; organ: string }[]>`
    select n.slug as network, o.slug as organ
      from organ o join organization n on n.id = o.network_id
      where (n.slug = ${network}
          or n.id in (select record_id from slug_alias where type = 'organization' and slug = ${network}))
        and (o.slug = ${slug}
          or o.id in (select record_id from slug_alias where type = 'organ' and slug = ${slug}))
      order by (o.slug = ${slug}) desc
      limit 1`
  if (!row || (row.network === network && row.organ === slug)) return { kind: 'missing' }
  const params = { slug: row.network, organ: row.organ }
  return { kind: 'moved', href: path(locale, '/networks/[slug]/organs/[organ]', params) }
}
