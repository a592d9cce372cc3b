import { db } from '@/lib/db/client'
import { countryName } from '@/lib/domain/countries'
import { type Locale, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import type { AlikeView, MembershipView } from './organization-page-model'
import { organizationRefView } from './shared/organization-ref'

export interface AlikeRow {
  id: string
  slug: string
  kind: string
  name: string
  countryCode: string | null
  texts: { locale: string; name: string }[]
  /** Slugs of the networks shared. */
  networks: string[]
}

const MOST_ALIKE = 10

/**
 * The cities that today share most networks with a body, at least two: first by the number shared, then by how few
 * members these networks have, since a small circle says more than a large one.
 */
export function loadAlike(slug: string): Promise<AlikeRow[]> {
  return db.$queryRaw<AlikeRow[]>`
    with present as (
      select distinct network_id, member_id from membership
      where status not in ('ended', 'applied') and (end_latest is null or end_latest >= current_date)
    ), mine as (
      select p.network_id, o.slug from present p join organization o on o.id = p.network_id
      where p.member_id = (select id from organization where slug = ${slug})
    ), sizes as (
      select network_id, count(*) as members from present group by network_id
    )
    select o.id, o.slug, o.kind, o.name, o.country_code as "countryCode",
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name)), '[]')
        from organization_text t where t.organization_id = o.id) as texts,
      json_agg(mine.slug order by mine.slug) as networks
    from present p join mine using (network_id) join sizes using (network_id)
      join organization o on o.id = p.member_id
    where o.slug <> ${slug} and o.kind = any(${[...TERRITORIAL_KINDS]})
    group by o.id having count(*) >= 2
    order by count(*) desc, sum(1.0 / sizes.members) desc, o.slug limit ${MOST_ALIKE}`
}

/** The rows with the shared networks named as the body's own memberships name them. */
export function alikeViews(
  rows: readonly AlikeRow[],
  memberships: readonly MembershipView[],
  locale: Locale,
): AlikeView[] {
  const bySlug = new Map(memberships.map(({ network }) => [network.href.split('/').at(-1), network]))
  return rows.map((row) => ({
    ...organizationRefView(row, locale),
    countryName: row.countryCode && countryName(row.countryCode, locale),
    shared: row.networks.flatMap((slug) => {
      const network = bySlug.get(slug)
      return network ? [{ label: network.acronym ?? network.label, href: network.href }] : []
    }),
  }))
}
