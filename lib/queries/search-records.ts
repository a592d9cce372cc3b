import { db } from '@/lib/db/client'
import type { FindableType } from '@/lib/domain/findable'
import type { Locale } from '@/lib/domain/vocabulary'
import { type Address, href } from '@/lib/i18n/routing'
import { pickText, type TextView } from '@/lib/i18n/text'
import type { Prisma } from '@/prisma/generated/client'
import { type MembershipCounts, membershipCounts } from './shared/membership-counts'
import { acronymNames } from './shared/network-acronym'
import { organizationName, organizationRef, organizationRefView } from './shared/organization-ref'

const bodySelect = {
  ...organizationRef,
  admin1: true,
  names: acronymNames,
  network: { select: { scope: true, acronym: true } },
} satisfies Prisma.OrganizationSelect

type BodyRow = Prisma.OrganizationGetPayload<{ select: typeof bodySelect }> & MembershipCounts

/** A record that the box has found, as far as a list shows it. */
export interface FoundRecord {
  id: string
  /** Kind of body, or type of record: `city`, `network`, `organ`, `event-series` … */
  kind: string
  slug: string
  title: TextView
  href: string
  /** The body itself, or the network that the record belongs to. */
  body: BodyRow | null
  network: TextView | null
  /** EDTF date of an event or a document. */
  date: string | null
}

interface TitledRow {
  id: string
  kind: 'organ' | 'theme' | 'partnership' | 'event' | 'event-series' | 'document'
  slug: string
  network: string | null
  date: string | null
  url: string | null
  titles: { locale: string; title: string }[]
}

/** The records with these ids, whatever their types, by id. Those without a page or address are left out. */
export async function loadFoundRecords(
  found: readonly { id: string; type: FindableType }[],
  locale: Locale,
): Promise<Map<string, FoundRecord>> {
  const isBody = ({ type }: { type: FindableType }) => BODY_TYPES.has(type)
  const titled = await loadTitled(found.filter((hit) => !isBody(hit)).map(({ id }) => id))
  const bodyIds = [
    ...found.filter(isBody).map(({ id }) => id),
    ...titled.flatMap(({ network }) => network ?? []),
  ]
  const bodyOf = await loadBodies(bodyIds)
  const records = [
    ...found.filter(isBody).flatMap(({ id }) => {
      const row = bodyOf.get(id)
      return row ? [bodyRecord(row, locale)] : []
    }),
    ...titled.flatMap((row) => {
      const record = titledRecord(row, (row.network && bodyOf.get(row.network)) || null, locale)
      return record ? [record] : []
    }),
  ]
  return new Map(records.map((record) => [record.id, record]))
}

async function loadBodies(ids: readonly string[]): Promise<Map<string, BodyRow>> {
  if (ids.length === 0) return new Map()
  const [bodies, counts] = await Promise.all([
    db.organization.findMany({ where: { id: { in: [...ids] } }, select: bodySelect }),
    membershipCounts(ids),
  ])
  return new Map(
    bodies.map((row) => [row.id, { ...row, ...(counts.get(row.id) ?? { networks: 0, members: 0 }) }]),
  )
}

const BODY_TYPES: ReadonlySet<FindableType> = new Set(['networks', 'cities', 'organizations'])

function bodyRecord(row: BodyRow, locale: Locale): FoundRecord {
  const { href: page, name } = organizationRefView(row, locale)
  const { id, kind, slug } = row
  return { id, kind, slug, title: name, href: page, body: row, network: null, date: null }
}

function titledRecord(row: TitledRow, network: BodyRow | null, locale: Locale): FoundRecord | null {
  const { id, kind, slug, date } = row
  const address = titledAddress(row, network)
  const page = address ? href(locale, address) + (kind === 'document' ? '#documents' : '') : row.url
  if (page === null) return null
  // The title as published is in no language that the page would have to name.
  const own = row.titles.filter((title) => title.locale !== 'und')
  const published = row.titles.find((title) => title.locale === 'und')?.title
  const translated = pickText(own, locale, 'title')
  const title =
    translated && (!translated.fallback || !published)
      ? translated
      : { text: published ?? slug, lang: locale, fallback: false }
  return {
    ...{ id, kind, slug, title, href: page, date },
    body: null,
    network: network && organizationName(network, locale),
  }
}

/** A document has no page of its own: it stands on that of its network. */
function titledAddress({ kind, slug }: TitledRow, network: BodyRow | null): Address | null {
  switch (kind) {
    case 'organ':
      return (
        network && { route: '/networks/[slug]/organs/[organ]', params: { slug: network.slug, organ: slug } }
      )
    case 'theme':
      return { route: '/themes/[slug]', params: { slug } }
    case 'partnership':
      return { route: '/partnerships/[slug]', params: { slug } }
    case 'event':
      return { route: '/events/[slug]', params: { slug } }
    case 'event-series':
      return { route: '/events/series/[slug]', params: { slug } }
    case 'document':
      return network && { route: '/networks/[slug]', params: { slug: network.slug } }
  }
}

async function loadTitled(ids: readonly string[]): Promise<TitledRow[]> {
  if (ids.length === 0) return []
  return db.$queryRaw<TitledRow[]>`
    with wanted as (select unnest(${[...ids]}::uuid[]) as id), titled as (
      select w.id, 'organ' as kind, o.slug, o.network_id as network, null as date, null as url, t.locale, t.name as title
        from wanted w join organ o using (id) left join organ_text t on t.organ_id = o.id
      union all select w.id, 'theme', h.slug, null, null, null, t.locale, t.name
        from wanted w join theme h using (id) left join theme_text t on t.theme_id = h.id
      union all select w.id, 'partnership', p.slug, null, null, null, t.locale, t.title
        from wanted w join partnership p using (id) left join partnership_text t on t.partnership_id = p.id
      union all select w.id, 'event', e.slug, e.network_id, e."from", null, t.locale, t.title
        from wanted w join event e using (id) left join event_text t on t.event_id = e.id
      union all select w.id, 'event-series', s.slug, s.network_id, null, null, t.locale, t.name
        from wanted w join event_series s using (id) left join event_series_text t on t.event_series_id = s.id
      union all select w.id, 'document', d.slug, d.network_id, d.date, d.url, t.locale, t.title
        from wanted w join document d using (id) left join document_text t on t.document_id = d.id
      union all select w.id, 'document', d.slug, d.network_id, d.date, d.url, 'und', d.title
        from wanted w join document d using (id)
    )
    select id, kind, slug, network, date, url,
      coalesce(json_agg(json_build_object('locale', locale, 'title', title)) filter (where title is not null), '[]') as titles
    from titled group by id, kind, slug, network, date, url`
}
