import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../records/definition'

/**
 * How well known a record is, from 0 to about 1000, and the names of the network that it belongs to. A network counts by
 * its members, a body by its inhabitants and its memberships, an event by its year.
 */
const WEIGHTS = Prisma.sql`
  select o.id, null::uuid as network_id, case
      when o.kind = 'network' then 300 + round(75 * ln(1 + n.members))
      when o.kind in ('city', 'borough', 'intercommunality', 'region')
        then round(80 * log(greatest(coalesce(o.population, 1000), 100))) + round(40 * ln(1 + n.memberships))
          - case o.kind when 'city' then 0 else 60 end
      else 200 + round(40 * ln(1 + n.memberships))
    end::int as weight
  from organization o join touched on touched.id = o.id cross join lateral (
    select count(*) filter (where m.network_id = o.id) as members,
      count(*) filter (where m.member_id = o.id) as memberships
    from (
      select network_id, member_id from membership where network_id = o.id and status not in ('ended', 'applied')
      union all
      select network_id, member_id from membership where member_id = o.id and status not in ('ended', 'applied')
    ) m
  ) n
  union all select t.id, null, case when t.parent_id is null then 460 else 430 end from theme t join touched using (id)
  union all select g.id, g.network_id, 260 from organ g join touched using (id)
  union all select s.id, s.network_id, 270 from event_series s join touched using (id)
  union all select e.id, e.network_id,
      200 + greatest(0, least(60, extract(year from e.start_latest)::int - 1980))
    from event e join touched using (id)
  union all select p.id, p.network_id, case p.status when 'ended' then 210 else 230 end
    from partnership p join touched using (id)
  union all select d.id, d.network_id, 240 from document d join touched using (id)`

/** What an uncommon name takes from how well known its record is; `kind` is a column in sight. */
export const LESS = Prisma.sql`case kind
  when 'official' then 0 when 'acronym' then 0 when 'exonym' then 30 when 'alternative' then 40 else 90 end`

/** For the records in `touched`: how well known they are, and the names of their network. */
export const KNOWN = Prisma.sql`known as (${WEIGHTS}), owner as (
    select o.id, concat_ws(' ', w.acronym, string_agg(distinct x.name, ' ' order by x.name)) as names
    from organization o join network w on w.id = o.id
      join (
        select organization_id, name from organization_text
        union all select organization_id, text from organization_name
        union all select id, name from organization where kind = 'network'
      ) x on x.organization_id = o.id
    where o.id in (select network_id from known) group by o.id, w.acronym
  )`

/** Works out again what the index holds of these records: how well known they are, and the names of their networks. */
export async function refreshRows(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const touched = Prisma.sql`with touched as (select unnest(${[...ids]}::uuid[]) as id), ${KNOWN}`
  await tx.$executeRaw`
    ${touched}
    update search_name n set weight = known.weight - ${LESS}
    from known where n.record_id = known.id and n.weight <> known.weight - ${LESS}`
  await tx.$executeRaw`
    ${touched}
    update search_text t set weight = known.weight, context = coalesce(owner.names, ''),
      words = case when t.context = coalesce(owner.names, '') then t.words
        else search_words(t.locale, t.title, t.body, coalesce(owner.names, '')) end
    from known left join owner on owner.id = known.network_id
    where t.record_id = known.id
      and (t.weight, t.context) is distinct from (known.weight, coalesce(owner.names, ''))`
}

/** Records that show the name of these networks in their context. */
export async function recordsOfNetworks(tx: Tx, networks: readonly string[]): Promise<string[]> {
  if (networks.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with n as (select unnest(${[...networks]}::uuid[]) as id)
    select id from organ where network_id in (select id from n)
    union all select id from event_series where network_id in (select id from n)
    union all select id from event where network_id in (select id from n)
    union all select id from partnership where network_id in (select id from n)
    union all select id from document where network_id in (select id from n)`
  return rows.map(({ id }) => id)
}
