import { db } from '@/lib/db/client'
import type { IsoDay } from '@/lib/domain/day'
import { groupBy } from '@/lib/domain/group'
import { asOf, type Period } from '@/lib/domain/period'
import type {
  AsOfAnswer,
  Locale,
  MembershipClass,
  MembershipRole,
  MembershipStatus,
} from '@/lib/domain/vocabulary'
import { pickText, type TextView } from '@/lib/i18n/text'
import type { Answer } from './answer'
import { MAYBE, YES } from './day-view'
import type { LocalName } from './index-rows'
import { themeBits } from './plan'
import type { BodyKind, MembershipQuery } from './query'

/** A membership for which a body is found, with its period as EDTF dates. */
export interface MembershipReason {
  network: string
  networkName: TextView
  acronym: string | null
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
  /** Those that the query asks for, or all of the day where it asks for none, by name of the network. */
  memberships: MembershipReason[]
}

interface NameRow {
  id: string
  name: string
  texts: LocalName[]
}

type MembershipRow = Period & {
  body: string
  network: string
  class: MembershipClass
  roles: MembershipRole[]
  status: MembershipStatus
}

/** The bodies at these places of the index, in their order, with names and reasons in the language of the page. */
export async function loadItems(
  { scene: { index, view }, shown }: Answer,
  places: Int32Array,
  query: MembershipQuery,
  locale: Locale,
  today: IsoDay,
): Promise<MembershipSearchItem[]> {
  const ids = Array.from(places, (place) => index.bodies[place]?.id ?? '')
  if (ids.length === 0) return []
  const [names, memberships] = await Promise.all([
    db.$queryRaw<NameRow[]>`
      select o.id, o.name, coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name))
          filter (where t.locale is not null), '[]') as texts
      from organization o left join organization_text t on t.organization_id = o.id
      where o.id = any(${ids}::uuid[]) group by o.id`,
    db.$queryRaw<MembershipRow[]>`
      select m.member_id as body, o.slug as network, m.class, m.roles, m.status, m."from", m."to", m.attested
      from membership m join organization o on o.id = m.network_id
      where m.member_id = any(${ids}::uuid[]) and m.status <> 'applied'
      order by m.start_earliest, m.id`,
  ])
  const nameOf = new Map(names.map((row) => [row.id, row]))
  const byBody = groupBy(memberships, ({ body }) => body)
  const concerned = concernedBy(query, index)
  const day = query.date ?? today
  const level = query.maybe ? MAYBE : YES
  return Array.from(places).flatMap((place) => {
    const body = index.bodies[place]
    const row = body && nameOf.get(body.id)
    // A body that has gone since the index was read has nothing to show.
    if (!body || !row) return []
    const reasons = (byBody.get(body.id) ?? []).flatMap((membership) => {
      const at = index.networkAt.get(membership.network)
      const match = stateOf(membership, day, today)
      if (at === undefined || match === 'no' || !concerned(membership, at)) return []
      return [reason(membership, match, index.networks[at], locale)]
    })
    return {
      slug: body.slug,
      name: textOf(row, locale),
      kind: body.kind,
      country: body.country,
      population: body.population,
      at: placeOf(body),
      networks: view.networkCount(level)[place] ?? 0,
      match: shown[place] === YES ? 'yes' : 'maybe',
      memberships: reasons,
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

export function placeOf({
  latitude,
  longitude,
}: {
  latitude: number | null
  longitude: number | null
}): [number, number] | null {
  return latitude === null || longitude === null ? null : [latitude, longitude]
}

function reason(
  { body: _body, network, class: kind, roles, status, from, to, attested }: MembershipRow,
  match: 'yes' | 'maybe',
  named: { name: string; texts: LocalName[]; acronym: string | null } | undefined,
  locale: Locale,
): MembershipReason {
  const networkName = textOf(named ?? { name: network, texts: [] }, locale)
  return {
    network,
    networkName,
    acronym: named?.acronym ?? null,
    class: kind,
    roles,
    status,
    from,
    to,
    attested,
    match,
  }
}

function stateOf(membership: MembershipRow, day: IsoDay, today: IsoDay): AsOfAnswer {
  return membership.status === 'ended' && day >= today ? 'no' : asOf(membership, day)
}

/** Whether a membership of a body found is a reason for finding it. */
function concernedBy(
  query: MembershipQuery,
  index: Answer['scene']['index'],
): (membership: MembershipRow, network: number) => boolean {
  const named = new Set([...query.all, ...query.any])
  const themes = themeBits(index, query.theme)
  const onTheme = (network: number) =>
    themes.some((word, at) => word & (index.networkThemes[network * index.themeWords + at] ?? 0))
  const asksForScope = query.scope.length > 0 || query.networks !== null
  const asksForAny = named.size > 0 || query.theme.length > 0 || asksForScope
  return ({ network, class: kind, roles }, at) => {
    if (query.class.length > 0 && !query.class.includes(kind)) return false
    if (query.role.length > 0 && !roles.some((role) => query.role.includes(role))) return false
    if (!asksForAny) return true
    if (named.has(network) || (query.theme.length > 0 && onTheme(at))) return true
    const scope = index.networks[at]?.scope
    return asksForScope && (query.scope.length === 0 || (scope !== undefined && query.scope.includes(scope)))
  }
}
