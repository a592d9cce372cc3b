import { db } from '@/lib/db/client'
import type { IsoDay } from '@/lib/domain/day'
import { MOST_REASONS } from '@/lib/queries/city-search-rows'
import { bodiesStatement, type MembershipSearchItem, networksAskedFor } from '@/lib/search/membership/items'
import type { MembershipQuery } from '@/lib/search/membership/query'
import { membershipIndex } from '@/lib/search/membership/shelf'

/** What the statement for one page of results reads, in rows, and through which indexes. */
export async function explainPage(
  query: MembershipQuery,
  items: readonly MembershipSearchItem[],
  today: IsoDay,
): Promise<{ rows: number; used: string }> {
  const index = await membershipIndex()
  const ids = items.flatMap(({ slug }) => index.bodies[index.bodyAt.get(slug) ?? -1]?.id ?? [])
  const { text, values } = bodiesStatement(ids, query, {
    networks: networksAskedFor(query, index),
    most: MOST_REASONS,
    today,
  })
  const rows = await db.$queryRawUnsafe<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
    `explain (analyze, format json) ${text}`,
    ...values,
  )
  const [plan] = rows[0]?.['QUERY PLAN'] ?? []
  const scans = plan ? scansOf(plan.Plan) : []
  return {
    rows: scans.reduce((sum, scan) => sum + scan.rows, 0),
    used: [...new Set(scans.map(({ name }) => name))].sort().join(', '),
  }
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  Plans?: PlanNode[]
}

/** Every way in which a plan reads a table. */
function scansOf(node: PlanNode): { name: string; rows: number }[] {
  const below = (node.Plans ?? []).flatMap(scansOf)
  // A heap scan reads what its index scan below it has found; the scan of a result reads no table.
  if (!/Scan$/.test(node['Node Type']) || /Bitmap Heap|Subquery|CTE/.test(node['Node Type'])) return below
  const name = node['Index Name'] ?? `${node['Node Type']} of ${node['Relation Name'] ?? 'a result'}`
  return [...below, { name, rows: node['Actual Rows'] * node['Actual Loops'] }]
}
