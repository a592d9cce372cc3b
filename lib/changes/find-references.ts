import type { RecordType } from '@/lib/domain/vocabulary'
import { RecordInUse } from './errors'
import type { Tx } from './records/definition'

/** A record that refers to another one. */
export type FoundReference = { target: string; type: RecordType; id: string }

/** Which published records refer to these; what a record says of itself does not count. */
export async function findReferences(tx: Tx, targets: string[]): Promise<FoundReference[]> {
  if (targets.length === 0) return []
  const rows = await tx.$queryRaw<FoundReference[]>`
    with gone as (select unnest(${targets}::uuid[]) as id)
    select network_id as target, 'membership' as type, id from membership where network_id in (select id from gone)
    union all select member_id, 'membership', id from membership where member_id in (select id from gone)
    union all select part_of_id, 'organization', id from organization where part_of_id in (select id from gone)
    union all select g.id, 'organization', n.id from network n
      join gone g on g.id in (n.seat_id, n.secretariat_id, n.parent_id)
    union all select g.id, 'organ', o.id from organ o
      join gone g on g.id in (o.network_id, o.elected_by_id, o.reports_to_id, o.seat_id)
    union all select g.id, 'mandate', m.id from mandate m join gone g on g.id in (m.organ_id, m.organization_id)
    union all select network_id, 'action-field', id from action_field where network_id in (select id from gone)
    union all select theme_id, 'action-field', action_field_id from action_field_theme
      where theme_id in (select id from gone)
    union all select parent_id, 'theme', id from theme where parent_id in (select id from gone)
    union all select g.id, 'event-series', s.id from event_series s join gone g on g.id in (s.network_id, s.organ_id)
    union all select g.id, 'event', e.id from event e
      join gone g on g.id in (e.network_id, e.series_id, e.place_id)
    union all select organization_id, 'event', event_id from event_host where organization_id in (select id from gone)
    union all select organization_id, 'event', event_id from event_participant
      where organization_id in (select id from gone)
    union all select network_id, 'partnership', id from partnership where network_id in (select id from gone)
    union all select organization_id, 'partnership', partnership_id from partnership_party
      where organization_id in (select id from gone)
    union all select theme_id, 'partnership', partnership_id from partnership_theme
      where theme_id in (select id from gone)
    union all select funder_id, 'partnership', partnership_id from funding_line
      where funder_id in (select id from gone)
    union all select organization_id, 'partnership', partnership_id from partnership_network
      where organization_id in (select id from gone)
    union all select network_id, 'document', id from document where network_id in (select id from gone)
    union all select record_id, 'document', document_id from document_subject where record_id in (select id from gone)
    union all select network_id, 'change-event', id from change_event where network_id in (select id from gone)
    union all select organization_id, 'change-event', change_event_id from change_event_organization
      where organization_id in (select id from gone)
    union all select g.id, 'claim', c.id from claim c join gone g on g.id in (c.network_id, c.subject_id)
    union all select c.source_id, r.type, r.id from citation c join record r on r.id = c.record_id
      where c.source_id in (select id from gone)`
  return rows.filter((row) => row.id !== row.target)
}

/**
 * Throws `RecordInUse` where published records still refer to these. The foreign keys would refuse it too, when the
 * transaction ends; this says which records are in the way.
 */
export async function refuseReferences(tx: Tx, retired: string[]): Promise<void> {
  const references = await findReferences(tx, retired)
  const target = references[0]?.target
  if (!target) return
  throw new RecordInUse(
    target,
    references.filter((reference) => reference.target === target).map(({ type, id }) => ({ type, id })),
  )
}
