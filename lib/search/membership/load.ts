import { db, type Transaction } from '@/lib/db/client'
import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_ROLES,
  type NetworkScope,
  TERRITORIAL_KINDS,
} from '@/lib/domain/vocabulary'
import { Prisma } from '@/prisma/generated/client'
import {
  CODES_A_CLASS,
  type DayNumbers,
  ENDED,
  type IndexRows,
  type LocalName,
  MEMBERSHIP_FIELDS,
} from './index-rows'
import { buildIndex, type MembershipIndex } from './membership-index'

/** A directory of a hundred thousand bodies takes some seconds; the default of five is too short on a busy machine. */
const LONGEST_READING = 120_000

/** Reads the whole index from the database, all of it as of one moment. */
export async function loadIndex(): Promise<MembershipIndex> {
  // All statements see the same moment, so that places counted in one are those of another.
  const rows = await db.$transaction(readRows, {
    isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
    maxWait: LONGEST_READING,
    timeout: LONGEST_READING,
  })
  return buildIndex(rows)
}

async function readRows(tx: Transaction): Promise<IndexRows> {
  const [newest] = await tx.$queryRaw<
    { number: number }[]
  >`select coalesce(max(number), 0) as number from change_set`
  const bodies = await tx.$queryRaw<IndexRows['bodies']>`
      select id, slug, kind, country_code as country, population, latitude, longitude
      from organization where ${TERRITORIAL} order by slug collate "C"`
  const networks = await tx.$queryRaw<NetworkRow[]>`
      select o.id, o.slug, n.acronym, o.name, n.scope,
        (select coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name)), '[]')
          from organization_text t where t.organization_id = o.id) as texts,
        (select coalesce(array_agg(distinct t.slug), '{}') from action_field f
          join action_field_theme l on l.action_field_id = f.id join theme t on t.id = l.theme_id
          where f.network_id = n.id) as themes
      from network n join organization o on o.id = n.id order by o.slug collate "C"`
  const themes = await tx.$queryRaw<ThemeRow[]>`
      select t.slug, p.slug as parent,
        (select coalesce(json_agg(json_build_object('locale', x.locale, 'name', x.name)), '[]')
          from theme_text x where x.theme_id = t.id) as texts
      from theme t left join theme p on p.id = t.parent_id order by t.slug collate "C"`
  // A million memberships as rows would take seconds to read; packed they are as many bytes as they mean.
  const memberships = await tx.$queryRaw<{ packed: Uint8Array }[]>`
      with body as (
        select id, row_number() over (order by slug collate "C")::int - 1 as place
        from organization where ${TERRITORIAL}
      ), place as (
        select n.id, row_number() over (order by o.slug collate "C")::int - 1 as place
        from network n join organization o on o.id = n.id
      )
      select string_agg(
        int4send(b.place) || int4send(p.place)
          || int4send(m.start_earliest - date '2000-01-01') || int4send(m.start_latest - date '2000-01-01')
          || int4send(m.end_earliest - date '2000-01-01') || int4send(m.end_latest - date '2000-01-01')
          || int4send(${CODE}), ''::bytea) as packed
      from membership m join body b on b.id = m.member_id join place p on p.id = m.network_id
      where m.status <> 'applied'
      group by m.network_id`
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
    number: newest?.number ?? 0,
    bodies,
    networks: networks.map((network) => ({ ...network, themes: themesAt(network.themes) })),
    themes: themes.map(({ parent, ...theme }) => ({ ...theme, parent: themeAt.get(parent ?? '') ?? null })),
    memberships: unpack(memberships.map(({ packed }) => packed)),
    partnerships: partnerships.map((row) => ({
      ...row,
      bounds: boundsOf(row),
      themes: themesAt(row.themes),
    })),
    mandates: mandates.map((row) => ({
      body: bodyAt.get(row.body) ?? 0,
      network: networkAt.get(row.network) ?? 0,
      bounds: boundsOf(row),
    })),
    formerSlugs,
  }
}

/** The number of the newest change set: it moves when the index has to be read again. */
export async function newestChange(): Promise<number> {
  const { _max } = await db.changeSet.aggregate({ _max: { number: true } })
  return _max.number ?? 0
}

interface BoundsRow {
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
  texts: LocalName[]
  themes: string[]
}
type ThemeRow = { slug: string; parent: string | null; texts: LocalName[] }
type PartnershipRow = BoundsRow & { ended: boolean; themes: string[]; parties: string[] }
type MandateRow = BoundsRow & { body: string; network: string }

const KINDS = Prisma.join([...TERRITORIAL_KINDS])
const TERRITORIAL = Prisma.sql`kind in (${KINDS})`
const TERRITORIAL_O = Prisma.sql`o.kind in (${KINDS})`

/** `membershipCode` in SQL. */
const CODE = Prisma.sql`(array_position(array[${Prisma.join([...MEMBERSHIP_CLASSES])}], m.class) - 1) * ${CODES_A_CLASS}::int
  + ${Prisma.join(
    MEMBERSHIP_ROLES.map(
      (role, at) => Prisma.sql`case when ${role} = any(m.roles) then ${1 << at}::int else 0 end`,
    ),
    ' + ',
  )}
  + case when m.status = 'ended' then ${ENDED}::int else 0 end`

function boundsOf({ s1, s2, e1, e2 }: BoundsRow): DayNumbers {
  return [s1, s2, e1, e2]
}

function unpack(packed: readonly Uint8Array[]): Int32Array {
  const bytes = packed.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const numbers = new Int32Array(bytes / 4)
  let at = 0
  for (const part of packed) {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
    for (let offset = 0; offset < part.byteLength; offset += 4) {
      // PostgreSQL sends the most significant byte first.
      numbers[at] = view.getInt32(offset)
      at += 1
    }
  }
  if (numbers.length % MEMBERSHIP_FIELDS !== 0)
    throw new Error('memberships are packed in other fields than expected')
  return numbers
}
