import { db } from '@/lib/db/client'

/** Memberships in force, as far as the directory knows: neither ended nor merely applied for. */
export interface MembershipCounts {
  /** Networks that the body belongs to. */
  networks: number
  /** Members that it has, if it is a network. */
  members: number
}

/**
 * The counts of these bodies, by id. Prisma's `_count` would group the whole table for it, which takes most of a second
 * where there are a million memberships; this reads the rows of the bodies asked for.
 */
export async function membershipCounts(ids: readonly string[]): Promise<Map<string, MembershipCounts>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<(MembershipCounts & { id: string })[]>`
    select body.id,
      (select count(*)::int from membership m
        where m.member_id = body.id and m.status not in ('ended', 'applied')) as networks,
      (select count(*)::int from membership m
        where m.network_id = body.id and m.status not in ('ended', 'applied')) as members
    from unnest(${[...ids]}::uuid[]) as body (id)`
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}
