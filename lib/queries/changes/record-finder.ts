import { db } from '@/lib/db/client'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import { suggest } from '@/lib/search/box/find'
import { findByName } from '@/lib/search/names'
import { type RecordNameView, recordNames } from './record-names'

export const RECORDS_FOUND_PER_PAGE = 30
/** What a search by name gives at most; the next letter of the name is quicker than a next page. */
const MOST_FOUND = 60
/** Bodies whose memberships and mandates are found by their name too. */
const MOST_BODIES = 5

/** A record as editors find it. */
export interface FoundRecord extends RecordNameView {
  version: number
  /** ISO 8601 instants. */
  changedAt: string
  confirmedAt: string | null
}

interface Question {
  text: string
  type?: RecordType
  page: number
}

/** Records by a name in any language, or the latest changed ones where no name is given. */
export async function findRecords(
  { text, type, page }: Question,
  locale: Locale,
): Promise<{ items: FoundRecord[]; total: number }> {
  if (text !== '') {
    const found = await foundRecords(await idsByName(text, type, locale), locale)
    const items = found.filter((record) => type === undefined || record.type === type).slice(0, MOST_FOUND)
    return { items, total: items.length }
  }
  const where = { retiredAt: null, type }
  const [total, rows] = await Promise.all([
    db.record.count({ where }),
    db.record.findMany({
      where,
      select: { id: true },
      orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * RECORDS_FOUND_PER_PAGE,
      take: RECORDS_FOUND_PER_PAGE,
    }),
  ])
  return {
    total,
    items: await foundRecords(
      rows.map(({ id }) => id),
      locale,
    ),
  }
}

/** Records by their ids, in the order given; retired ones are left out. */
export async function foundRecords(ids: readonly string[], locale: Locale): Promise<FoundRecord[]> {
  const names = await recordNames(ids, locale)
  const rows = await db.record.findMany({
    where: { id: { in: [...ids] }, retiredAt: null },
    select: { id: true, version: true, updatedAt: true, confirmedAt: true },
  })
  const states = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const [name, state] = [names.get(id), states.get(id)]
    if (!name || !state) return []
    return [
      {
        ...name,
        version: state.version,
        changedAt: state.updatedAt.toISOString(),
        confirmedAt: state.confirmedAt?.toISOString() ?? null,
      },
    ]
  })
}

/** The best matches of a name, of all types: whoever wants one type takes them out. */
async function idsByName(text: string, type: RecordType | undefined, locale: Locale): Promise<string[]> {
  const [bodies, others, labelled] = await Promise.all([
    findByName(text, { locale, limit: MOST_FOUND }),
    suggest(text, locale, MOST_FOUND),
    db.record.findMany({
      where: { retiredAt: null, type, label: { contains: text, mode: 'insensitive' } },
      select: { id: true },
      take: MOST_FOUND,
    }),
  ])
  const found = [...bodies, ...others.found, ...labelled].map(({ id }) => id)
  return [...new Set([...found, ...(await partsOf(found.slice(0, MOST_BODIES), type))])]
}

/** Memberships and mandates have no name of their own: they are found by their body's, where they are asked for. */
async function partsOf(bodies: string[], type: RecordType | undefined): Promise<string[]> {
  const select = { id: true } as const
  if (type === 'membership') {
    const where = { OR: [{ memberId: { in: bodies } }, { networkId: { in: bodies } }] }
    return (await db.membership.findMany({ where, select, take: MOST_FOUND })).map(({ id }) => id)
  }
  if (type === 'mandate') {
    const where = { organizationId: { in: bodies } }
    return (await db.mandate.findMany({ where, select, take: MOST_FOUND })).map(({ id }) => id)
  }
  return []
}
