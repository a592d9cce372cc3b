import { db } from '@/lib/db/client'
import type { Address } from '@/lib/i18n/routing'
import { organizationAddress } from './shared/organization-ref'

interface Row {
  kind: string
  slug: string
  part: string | null
}

/**
 * The public page on which a record shows: its own, or that of the network, organ or other record that it is a part of.
 * Null for what shows nowhere, such as a source that nothing cites.
 */
export async function recordPlace(id: string): Promise<Address | null> {
  const [row] = await db.$queryRaw<Row[]>`
    with recursive place as (
      select ${id}::uuid as id, 0 as step
      union all
      select coalesce(
        (select o.network_id from membership o where o.id = place.id),
        (select m.organ_id from mandate m where m.id = place.id),
        (select a.network_id from action_field a where a.id = place.id),
        (select c.network_id from change_event c where c.id = place.id),
        (select c.network_id from claim c where c.id = place.id),
        (select coalesce(d.network_id, (select s.record_id from document_subject s where s.document_id = d.id limit 1))
          from document d where d.id = place.id),
        (select c.record_id from citation c where c.source_id = place.id order by c.record_id limit 1)
      ), step + 1
      from place where place.id is not null and step < 4
    )
    select * from (
      select place.step, o.kind, o.slug, null as part from place join organization o on o.id = place.id
      union all select place.step, 'organ', n.slug, g.slug from place join organ g on g.id = place.id
        join organization n on n.id = g.network_id
      union all select place.step, 'theme', t.slug, null from place join theme t on t.id = place.id
      union all select place.step, 'partnership', p.slug, null from place join partnership p on p.id = place.id
      union all select place.step, 'event', e.slug, null from place join event e on e.id = place.id
      union all select place.step, 'event-series', s.slug, null from place join event_series s on s.id = place.id
    ) found order by step limit 1`
  return row ? addressOf(row) : null
}

function addressOf({ kind, slug, part }: Row): Address {
  switch (kind) {
    case 'organ':
      return { route: '/networks/[slug]/organs/[organ]', params: { slug, organ: part ?? '' } }
    case 'theme':
      return { route: '/themes/[slug]', params: { slug } }
    case 'partnership':
      return { route: '/partnerships/[slug]', params: { slug } }
    case 'event':
      return { route: '/events/[slug]', params: { slug } }
    case 'event-series':
      return { route: '/events/series/[slug]', params: { slug } }
    default:
      return organizationAddress(kind, slug)
  }
}
