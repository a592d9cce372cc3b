import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import type { Candidate } from '@/lib/search/name-matcher'
import { type MatcherName, NameMatcher } from '@/lib/search/name-matcher'
import { Prisma } from '@/prisma/generated/client'
import { readRow } from './row-values'
import { ownImport, type StoredImport } from './store'

/** How far the comparison of a list with the directory has come, in rows. */
export interface MatchProgress {
  done: number
  total: number
}

/** So many rows a step: about a second of work. */
const STEP = 2_000

/**
 * Compares the next rows of a list with all names of the directory. Called until `done` is `total`; a step that was not
 * finished is done again.
 */
export async function matchNextRows(actor: Actor, id: string): Promise<MatchProgress> {
  const list = await ownImport(actor, id)
  const rows = await db.memberImportRow.findMany({
    where: { importId: id, candidates: { equals: Prisma.DbNull } },
    orderBy: { line: 'asc' },
    take: STEP,
    select: { line: true, cells: true },
  })
  if (rows.length > 0) {
    const found = await candidatesOf(list, rows)
    await db.$executeRaw`
      update member_import_row r set candidates = n.candidates
      from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as n(line int, candidates jsonb)
      where r.import_id = ${id}::uuid and r.line = n.line`
  }
  return matchProgress(id)
}

/** @see MatchProgress */
export async function matchProgress(id: string): Promise<MatchProgress> {
  const [row] = await db.$queryRaw<[MatchProgress]>`
    select count(candidates)::int as done, count(*)::int as total from member_import_row where import_id = ${id}::uuid`
  return row
}

async function candidatesOf(
  list: StoredImport,
  rows: readonly { line: number; cells: string[] }[],
): Promise<{ line: number; candidates: Candidate[] }[]> {
  const read = rows.map(({ line, cells }) => ({ line, ...readRow(cells, list.columns).values }))
  const identified = await byIdentifier(read.flatMap(({ identifier }) => identifier ?? []))
  const matcher = new NameMatcher(await allNames(list.networkId))
  return read.map(({ line, name, country, identifier }) => {
    const known = identifier === null ? undefined : identified.get(identifier)
    if (known) return { line, candidates: [{ ...known, confidence: 100 }] }
    return { line, candidates: name === '' ? [] : matcher.candidates({ name, country }) }
  })
}

/** Every name of every body but the network itself. */
function allNames(networkId: string): Promise<MatcherName[]> {
  return db.$queryRaw<MatcherName[]>`
    select o.id, o.kind, o.country_code as country, o.population, k.key, k.text, k.kind as "nameKind"
    from name_key k join organization o on o.id = k.organization_id where o.id <> ${networkId}::uuid`
}

/** Bodies by the identifiers of a list: their address part here, or a number of any scheme, where it is one body's only. */
async function byIdentifier(values: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
  if (values.length === 0) return new Map()
  const rows = await db.$queryRaw<{ value: string; id: string; name: string }[]>`
    with asked as (select distinct unnest(${[...values]}::text[]) as value),
    found as (
      select a.value, o.id, o.name from asked a join organization o on o.slug = a.value
      union select a.value, o.id, o.name from asked a
        join identifier i on i.value = a.value join organization o on o.id = i.organization_id)
    select value, min(id::text) as id, min(name) as name from found group by value having count(distinct id) = 1`
  return new Map(rows.map(({ value, id, name }) => [value, { id, name }]))
}
