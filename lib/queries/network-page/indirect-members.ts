import { db } from '@/lib/db/client'
import { countryName } from '@/lib/domain/countries'
import { collator } from '@/lib/i18n/text'
import { type OrganizationRefView, organizationRefView } from '../shared/organization-ref'
import type { PageContext } from './context'

interface MemberNetworkRow {
  slug: string
  kind: string
  name: string
  acronym: string | null
  countryCode: string | null
  texts: { locale: string; name: string }[]
}

interface IndirectRow extends Omit<MemberNetworkRow, 'acronym'> {
  id: string
  /** Ids of the member networks between the network and the body, the network's own member first. */
  via: string[]
  networks: (MemberNetworkRow & { id: string })[]
}

/** A body that belongs to the network only through networks which are members of it. */
export interface IndirectMember {
  organization: OrganizationRefView
  countryName: string | null
  /** The member networks on the way, from the body up: AFCCRE, CEMR. */
  through: { label: string; href: string }[]
}

/**
 * The bodies that belong to member networks of the network, over at most three levels, by the shortest way. Members of
 * its own are left out, and memberships that have ended or are only applied for.
 */
export function findIndirectMembers(slug: string): Promise<IndirectRow[]> {
  return db.$queryRaw<IndirectRow[]>`
    with recursive present as (
      select network_id, member_id from membership where status not in ('ended', 'applied')
    ), top as (select id from organization where slug = ${slug}), chain(network_id, via) as (
      select p.member_id, array[p.member_id] from present p join top on top.id = p.network_id
        join network n on n.id = p.member_id
      union all
      select p.member_id, via || p.member_id from chain join present p on p.network_id = chain.network_id
        join network n on n.id = p.member_id
        where cardinality(via) < 3 and p.member_id <> all(via)
    ), reached as (
      select distinct on (p.member_id) p.member_id, chain.via from chain
        join present p on p.network_id = chain.network_id
        where p.member_id not in (select id from top)
          and p.member_id not in (select own.member_id from present own join top on top.id = own.network_id)
        order by p.member_id, cardinality(chain.via), chain.via
    )
    select o.id, o.slug, o.kind, o.name, o.country_code as "countryCode", r.via,
      coalesce((select json_agg(json_build_object('locale', t.locale, 'name', t.name))
        from organization_text t where t.organization_id = o.id), '[]') as texts,
      (select json_agg(json_build_object('id', w.id, 'slug', w.slug, 'kind', w.kind, 'name', w.name,
          'acronym', n.acronym, 'countryCode', w.country_code,
          'texts', (select coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name)), '[]')
            from organization_text t where t.organization_id = w.id)))
        from organization w join network n on n.id = w.id where w.id = any(r.via)) as networks
    from reached r join organization o on o.id = r.member_id`
}

/** The same for the page, sorted by name. */
export function indirectMembersView(
  rows: readonly IndirectRow[],
  { locale }: Pick<PageContext, 'locale'>,
): IndirectMember[] {
  const { compare } = collator(locale)
  return rows
    .map((row) => ({
      organization: organizationRefView(row, locale),
      countryName: row.countryCode && countryName(row.countryCode, locale),
      through: row.via.toReversed().flatMap((id) => {
        const network = row.networks.find((candidate) => candidate.id === id)
        if (!network) return []
        const { name, href } = organizationRefView(network, locale)
        return [{ label: network.acronym ?? name.text, href }]
      }),
    }))
    .sort((a, b) => compare(a.organization.name.text, b.organization.name.text))
}
