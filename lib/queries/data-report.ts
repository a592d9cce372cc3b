import { db } from '@/lib/db/client'
import { groupBy } from '@/lib/domain/group'

/** What the directory holds of one network, beside what is claimed of it. */
export interface NetworkCounts {
  slug: string
  /** Distinct members that have not left. */
  known: number
  /** Distinct members that have left, and did not come back. */
  ended: number
  /** Claims of a number of members, oldest or undated first. */
  claimed: { value: string; unit: string; date: string | null }[]
  /** Memberships without a source. */
  unsourced: number
}

/** Counts per network, by slug: two statements, whatever the number of networks. */
export async function loadNetworkCounts(): Promise<NetworkCounts[]> {
  const [counts, claims] = await Promise.all([
    db.$queryRaw<{ slug: string; known: number; ended: number; unsourced: number }[]>`
      with member as (
        select m.network_id, m.member_id, bool_or(m.status <> 'ended') as known,
          count(*) filter (where not exists (select from citation c where c.record_id = m.id)) as unsourced
        from membership m group by 1, 2
      )
      select o.slug, count(m.member_id) filter (where m.known)::int as known,
        count(m.member_id) filter (where not m.known)::int as ended, coalesce(sum(m.unsourced), 0)::int as unsourced
      from network n join organization o on o.id = n.id left join member m on m.network_id = n.id
      group by o.slug order by o.slug`,
    db.$queryRaw<{ slug: string; value: string; unit: string; date: string | null }[]>`
      select o.slug, c.value, c.unit, c.date from claim c join organization o on o.id = c.network_id
      where c.kind = 'members' and c.value is not null and c.subject_id is null
      order by o.slug, c.date nulls first, c.value`,
  ])
  const bySlug = groupBy(claims, (claim) => claim.slug)
  return counts.map((row) => ({
    ...row,
    claimed: (bySlug.get(row.slug) ?? []).map(({ value, unit, date }) => ({ value, unit, date })),
  }))
}

/** The counts as a Markdown table, as `docs/data.md` carries it. */
export function countsTable(counts: NetworkCounts[]): string {
  const rows = counts.map(({ slug, known, ended, claimed, unsourced }) => [
    `\`${slug}\``,
    known,
    ended || '',
    claimed.map(({ value, unit, date }) => `${value} ${unit}${date ? ` (${date})` : ''}`).join('; '),
    unsourced || '',
  ])
  const head = ['Network', 'Known', 'Ended', 'Claimed', 'Unsourced']
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
