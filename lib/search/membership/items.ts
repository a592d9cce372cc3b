import { db } from '@/lib/db/client'
import type { IsoDay } from '@/lib/domain/day'
import type { Period } from '@/lib/domain/period'
import { remember } from '@/lib/domain/remember'
import type { Locale, MembershipClass, MembershipRole, MembershipStatus } from '@/lib/domain/vocabulary'
import { pickText, type TextView } from '@/lib/i18n/text'
import { Prisma } from '@/prisma/generated/client'
import type { Answer } from './answer'
import { MAYBE, YES } from './day-view'
import { loadPartnerships, loadSeats, type PartnershipReason, type SeatReason } from './further-reasons'
import type { LocalName } from './index-rows'
import { networkCountOf } from './match-counts'
import type { MembershipIndex } from './membership-index'
import { themeBits } from './plan'
import type { BodyKind, MembershipQuery } from './query'

/** A membership for which a body is found, with its period as EDTF dates. */
export interface MembershipReason {
  network: string
  networkName: TextView
  class: MembershipClass
  roles: MembershipRole[]
  status: MembershipStatus
  from: string | null
  to: string | null
  attested: string | null
  match: 'yes' | 'maybe'
}

/** A body of the result. */
export interface MembershipSearchItem {
  slug: string
  name: TextView
  kind: BodyKind
  country: string | null
  population: number | null
  /** Latitude and longitude, WGS 84. */
  at: [number, number] | null
  /** Number of networks that it belongs to on the day. */
  networks: number
  match: 'yes' | 'maybe'
  /** Those that the query asks for, or all of the day where it asks for none, oldest first. */
  memberships: MembershipReason[]
  /** How many there are of these, where only the first ones were asked for. */
  membershipCount: number
  /** The other reasons, where the query asks for a seat, or for a partnership or theme. */
  seats: SeatReason[]
  partnerships: PartnershipReason[]
}

/** A body of the page with its memberships, as the database gives it. */
interface BodyRow {
  id: string
  name: string
  texts: LocalName[]
  memberships: MembershipRow[]
  /** How many memberships are reasons, whether or not they are all given. */
  number: number
}

type MembershipRow = Period & {
  network: string
  class: MembershipClass
  roles: MembershipRole[]
  status: MembershipStatus
  match: 'yes' | 'maybe'
}

/** Which memberships a body is shown with. */
interface Wanted {
  /** Those of `networksAskedFor`. */
  networks: readonly { id: string }[] | null
  /** So many at most; null for all. */
  most: number | null
  today: IsoDay
}

/**
 * Bodies with their names, and with the memberships for which the query finds them, oldest first. Exported so that its plan
 * can be looked at. One text for each body: hundreds of small rows would take longer to carry than to find.
 */
export function bodiesStatement(
  ids: readonly string[],
  { date, class: classes, role }: MembershipQuery,
  { networks, most, today }: Wanted,
): Prisma.Sql {
  const day = date ?? today
  const match = Prisma.sql`period_as_of(m.start_earliest, m.start_latest, m.end_earliest, m.end_latest, ${day}::date)`
  const wanted = [Prisma.sql`${match} <> 'no'`]
  // What is known to have ended no longer holds today, even where nobody has told since when.
  if (day >= today) wanted.push(Prisma.sql`m.status <> 'ended'`)
  if (networks) wanted.push(Prisma.sql`m.network_id = any(${networks.map(({ id }) => id)}::uuid[])`)
  if (classes.length > 0) wanted.push(Prisma.sql`m.class = any(${classes})`)
  if (role.length > 0) wanted.push(Prisma.sql`m.roles && ${role}`)
  const shown = most === null ? Prisma.empty : Prisma.sql`filter (where m.nth <= ${most})`
  // Reasons are picked from all memberships of the bodies, read before: together with them the planner would look for all
  // members of the networks, which grow with the directory.
  return Prisma.sql`
    with own as materialized (
      select * from membership where member_id = any(${ids}::uuid[]) and status <> 'applied'
    ), reason as (
      select m.*, ${match} as match, count(*) over (partition by m.member_id) as number,
        row_number() over (partition by m.member_id order by m.start_earliest, m.id) as nth
      from own m where ${Prisma.join(wanted, ' and ')}
    )
    select o.id, o.name, coalesce(t.texts, '[]') as texts, coalesce(m.memberships, '[]') as memberships,
      coalesce(m.number, 0) as number
    from organization o
      left join (
        select t.organization_id, json_agg(json_build_object('locale', t.locale, 'name', t.name)) as texts
        from organization_text t where t.organization_id = any(${ids}::uuid[]) group by t.organization_id
      ) t on t.organization_id = o.id
      left join (
        select m.member_id, max(m.number)::int as number, json_agg(json_build_object('network', m.network_id,
          'class', m.class, 'roles', m.roles, 'status', m.status, 'from', m."from", 'to', m."to",
          'attested', m.attested, 'match', m.match) order by m.nth) ${shown} as memberships
        from reason m group by m.member_id
      ) m on m.member_id = o.id
    where o.id = any(${ids}::uuid[])`
}

/**
 * The bodies at these places of the index, in their order, with names and reasons in the language of the page;
 * `mostMemberships` of each body at most, null for all.
 */
export async function loadItems(
  { scene, shown }: Answer,
  places: Int32Array,
  query: MembershipQuery,
  locale: Locale,
  { today, mostMemberships: most }: { today: IsoDay; mostMemberships: number | null },
): Promise<MembershipSearchItem[]> {
  const { index } = scene
  const ids = Array.from(places, (place) => index.bodies[place]?.id ?? '')
  if (ids.length === 0) return []
  const wanted = networksAskedFor(query, index)
  const [rows, seats, partnerships] = await Promise.all([
    db.$queryRaw<BodyRow[]>(bodiesStatement(ids, query, { networks: wanted, most, today })),
    loadSeats(ids, query, locale, today),
    loadPartnerships(ids, query, index, locale, today),
  ])
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const networks = new Map((wanted ?? index.networks).map((network) => [network.id, network]))
  const nameOf = remember((network: NetworkEntry) => textOf(network, locale))
  const level = query.maybe ? MAYBE : YES
  return Array.from(places).flatMap((place) => {
    const body = index.bodies[place]
    const row = body && rowOf.get(body.id)
    // A body that has gone since the index was read has nothing to show.
    if (!body || !row) return []
    const reasons = row.memberships.flatMap((membership) => {
      const network = networks.get(membership.network)
      // A network that has come since the index was read has no name yet.
      return network ? [{ ...membership, network: network.slug, networkName: nameOf(network) }] : []
    })
    return {
      slug: body.slug,
      name: textOf(row, locale),
      kind: body.kind,
      country: body.country,
      population: body.population,
      at: placeOf(body),
      networks: networkCountOf(scene, level, place),
      match: shown[place] === YES ? 'yes' : 'maybe',
      memberships: reasons,
      membershipCount: row.number,
      seats: seats.get(body.id) ?? [],
      partnerships: partnerships.get(body.id) ?? [],
    }
  })
}

/** The name of a network or theme in a language; its own where the language has none. */
export function textOf(
  { name, texts }: { name: string; texts: readonly LocalName[] },
  locale: Locale,
): TextView {
  return pickText(texts, locale, 'name') ?? { text: name, lang: locale, fallback: false }
}

function placeOf({
  latitude,
  longitude,
}: {
  latitude: number | null
  longitude: number | null
}): [number, number] | null {
  return latitude === null || longitude === null ? null : [latitude, longitude]
}

type NetworkEntry = MembershipIndex['networks'][number]

/** The networks to which a membership is a reason for finding a body; null for all, where the query asks for none. */
export function networksAskedFor(query: MembershipQuery, index: MembershipIndex): NetworkEntry[] | null {
  const { all, any, theme, scope, networks } = query
  const counted = networks !== null || scope.length > 0
  if (all.length + any.length + theme.length === 0 && !counted) return null
  const themes = themeBits(index, theme)
  return index.networks.filter(
    (network, at) =>
      all.includes(network.slug) ||
      any.includes(network.slug) ||
      (counted && (scope.length === 0 || scope.includes(network.scope))) ||
      themes.some((word, part) => word & (index.networkThemes[at * index.themeWords + part] ?? 0)),
  )
}
