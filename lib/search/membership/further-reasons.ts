import { db } from '@/lib/db/client'
import type { IsoDay } from '@/lib/domain/day'
import { groupBy } from '@/lib/domain/group'
import { asOf, type Period } from '@/lib/domain/period'
import type { Locale } from '@/lib/domain/vocabulary'
import { pickText, type TextView } from '@/lib/i18n/text'
import type { MembershipIndex } from './membership-index'
import { ANY, type MembershipQuery } from './query'

/** A seat in an organ, for which a body is found. */
export interface SeatReason extends Reason {
  network: string
  organ: string
  organName: TextView
  /** What the holder is in the organ, where that is known. */
  position: TextView | null
}

/** A partnership, with a body or on a theme asked for, for which a body is found. */
export interface PartnershipReason extends Reason {
  partnership: string
  title: TextView
}

interface Reason {
  /** EDTF dates. */
  from: string | null
  to: string | null
  attested: string | null
  match: 'yes' | 'maybe'
}

type SeatRow = Period & {
  body: string
  network: string
  organ: string
  names: { locale: string; name: string }[]
  positions: { locale: string; position: string }[]
}

type PartnershipRow = Period & {
  body: string
  partnership: string
  ended: boolean
  titles: { locale: string; title: string }[]
  others: string[]
  themes: string[]
}

/** By id of the body, its seats in the organs that the query asks for; none where it asks for no organ. */
export async function loadSeats(
  ids: readonly string[],
  query: MembershipQuery,
  locale: Locale,
  today: IsoDay,
): Promise<Map<string, SeatReason[]>> {
  if (query.organ.length === 0) return new Map()
  const rows = await db.$queryRaw<SeatRow[]>`
    select m.organization_id as body, n.slug as network, g.slug as organ, m."from", m."to", m.attested,
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name)), '[]')
        from organ_text t where t.organ_id = g.id) as names,
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'position', t.position)), '[]')
        from mandate_text t where t.mandate_id = m.id) as positions
    from mandate m join organ g on g.id = m.organ_id join organization n on n.id = g.network_id
    where m.organization_id = any(${ids}::uuid[]) and (${query.organ.includes(ANY)} or n.slug = any(${query.organ}))
    order by m.start_earliest, m.id`
  const day = query.date ?? today
  const reasons = rows.flatMap(({ names, positions, from, to, attested, ...row }) => {
    const match = asOf({ from, to, attested }, day)
    if (match === 'no') return []
    const organName = pickText(names, locale, 'name') ?? { text: row.organ, lang: locale, fallback: false }
    return [
      { ...row, organName, position: pickText(positions, locale, 'position'), from, to, attested, match },
    ]
  })
  return withoutBody(groupBy(reasons, ({ body }) => body))
}

/** By id of the body, its partnerships with the bodies, or on the themes, that the query asks for; else none. */
export async function loadPartnerships(
  ids: readonly string[],
  query: MembershipQuery,
  index: MembershipIndex,
  locale: Locale,
  today: IsoDay,
): Promise<Map<string, PartnershipReason[]>> {
  if (query.partnership.length + query.theme.length === 0) return new Map()
  const rows = await db.$queryRaw<PartnershipRow[]>`
    select y.organization_id as body, p.slug as partnership, p.status = 'ended' as ended,
      p."from", p."to", p.attested,
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title)), '[]')
        from partnership_text t where t.partnership_id = p.id) as titles,
      (select coalesce(array_agg(o.slug), '{}') from partnership_party x join organization o on o.id = x.organization_id
        where x.partnership_id = p.id and x.organization_id <> y.organization_id) as others,
      (select coalesce(array_agg(t.slug), '{}') from partnership_theme x join theme t on t.id = x.theme_id
        where x.partnership_id = p.id) as themes
    from partnership_party y join partnership p on p.id = y.partnership_id
    where y.organization_id = any(${ids}::uuid[])
    order by p.start_earliest, p.slug`
  const day = query.date ?? today
  const asked = (row: PartnershipRow) =>
    row.others.some((slug) => query.partnership.includes(slug) || query.partnership.includes(ANY)) ||
    row.themes.some((slug) => withBroader(index, slug).some((theme) => query.theme.includes(theme)))
  const reasons = rows.filter(asked).flatMap(({ body, partnership, ended, titles, from, to, attested }) => {
    const match = ended && day >= today ? 'no' : asOf({ from, to, attested }, day)
    if (match === 'no') return []
    const title = pickText(titles, locale, 'title') ?? { text: partnership, lang: locale, fallback: false }
    return [{ body, partnership, title, from, to, attested, match }]
  })
  return withoutBody(groupBy(reasons, ({ body }) => body))
}

function withBroader({ themes, themeAt }: MembershipIndex, slug: string): string[] {
  const path: string[] = []
  let at: number | null = themeAt.get(slug) ?? null
  while (at !== null) {
    const theme: MembershipIndex['themes'][number] | undefined = themes[at]
    if (!theme) break
    path.push(theme.slug)
    at = theme.parent
  }
  return path
}

function withoutBody<Row extends { body: string }>(
  groups: ReadonlyMap<string, readonly Row[]>,
): Map<string, Omit<Row, 'body'>[]> {
  return new Map([...groups].map(([id, rows]) => [id, rows.map(({ body: _body, ...row }) => row)]))
}
