import type { Transaction } from '@/lib/db/client'
import { type NetworkScope, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { Prisma } from '@/prisma/generated/client'
import type { DayNumbers, IndexRows, LocalName } from './index-rows'

/** Bounds of a period as columns of a row. */
export interface BoundsRow {
  s1: number
  s2: number
  e1: number
  e2: number
}

type NetworkRow = {
  id: string
  slug: string
  acronym: string | null
  name: string
  scope: NetworkScope
  active: boolean
  texts: LocalName[]
  names: string[]
  acronyms: { text: string; lang: string }[]
  themes: string[]
}
type ThemeRow = { slug: string; parent: string | null; texts: LocalName[] }
type PartnershipRow = BoundsRow & { ended: boolean; themes: string[]; parties: string[] }
type MandateRow = BoundsRow & { body: string; network: string }

/** All of the index but bodies and their memberships, which are by far the most. */
type Parts = Omit<IndexRows, 'number' | 'bodies' | 'memberships' | 'periods'>

/** `bodies`: all territorial bodies, in the order of the index. */
export async function readParts(tx: Transaction, bodies: readonly { slug: string }[]): Promise<Parts> {
  const networks = await tx.$queryRaw<NetworkRow[]>`
      select o.id, o.slug, n.acronym, o.name, n.scope, n.status = 'active' as active,
        (select coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name)), '[]')
          from organization_text t where t.organization_id = o.id) as texts,
        (select coalesce(array_agg(x.text), '{}') from organization_name x where x.organization_id = o.id) as names,
        (select coalesce(json_agg(json_build_object('text', x.text, 'lang', x.lang)), '[]')
          from organization_name x where x.organization_id = o.id and x.kind = 'acronym') as acronyms,
        (select coalesce(array_agg(distinct t.slug), '{}') from action_field f
          join action_field_theme l on l.action_field_id = f.id join theme t on t.id = l.theme_id
          where f.network_id = n.id) as themes
      from network n join organization o on o.id = n.id order by o.slug collate "C"`
  const themes = await tx.$queryRaw<ThemeRow[]>`
      select t.slug, p.slug as parent,
        (select coalesce(json_agg(json_build_object('locale', x.locale, 'name', x.name)), '[]')
          from theme_text x where x.theme_id = t.id) as texts
      from theme t left join theme p on p.id = t.parent_id order by t.slug collate "C"`
  const partnerships = await tx.$queryRaw<PartnershipRow[]>`
      select p.status = 'ended' as ended,
        p.start_earliest - date '2000-01-01' as s1, p.start_latest - date '2000-01-01' as s2,
        p.end_earliest - date '2000-01-01' as e1, p.end_latest - date '2000-01-01' as e2,
        (select coalesce(array_agg(distinct t.slug), '{}') from partnership_theme l
          join theme t on t.id = l.theme_id where l.partnership_id = p.id) as themes,
        (select array_agg(o.slug order by o.slug) from partnership_party x
          join organization o on o.id = x.organization_id where x.partnership_id = p.id) as parties
      from partnership p where exists (select from partnership_party x where x.partnership_id = p.id)
      order by p.slug collate "C"`
  const mandates = await tx.$queryRaw<MandateRow[]>`
      select o.slug as body, n.slug as network,
        m.start_earliest - date '2000-01-01' as s1, m.start_latest - date '2000-01-01' as s2,
        m.end_earliest - date '2000-01-01' as e1, m.end_latest - date '2000-01-01' as e2
      from mandate m join organ g on g.id = m.organ_id join organization n on n.id = g.network_id
        join organization o on o.id = m.organization_id
      where ${TERRITORIAL_O}`
  const formerSlugs = await tx.$queryRaw<IndexRows['formerSlugs']>`
      select a.type, a.slug, r.slug as present from slug_alias a join record r on r.id = a.record_id
      where a.type in ('organization', 'theme') and r.retired_at is null and r.slug is not null`
  const bodyAt = new Map(bodies.map(({ slug }, at) => [slug, at]))
  const networkAt = new Map(networks.map(({ slug }, at) => [slug, at]))
  const themeAt = new Map(themes.map(({ slug }, at) => [slug, at]))
  const themesAt = (slugs: readonly string[]) => slugs.flatMap((slug) => themeAt.get(slug) ?? [])
  return {
    networks: networks.map((network) => ({ ...network, themes: themesAt(network.themes) })),
    themes: themes.map(({ parent, ...theme }) => ({ ...theme, parent: themeAt.get(parent ?? '') ?? null })),
    partnerships: partnerships.map(({ ended, parties, ...row }) => ({
      bounds: boundsOf(row),
      ended,
      themes: themesAt(row.themes),
      parties,
    })),
    mandates: mandates.map((row) => ({
      body: bodyAt.get(row.body) ?? 0,
      network: networkAt.get(row.network) ?? 0,
      bounds: boundsOf(row),
    })),
    formerSlugs,
  }
}

const KINDS = Prisma.join([...TERRITORIAL_KINDS])
const TERRITORIAL_O = Prisma.sql`o.kind in (${KINDS})`

export function boundsOf({ s1, s2, e1, e2 }: BoundsRow): DayNumbers {
  return [s1, s2, e1, e2]
}
