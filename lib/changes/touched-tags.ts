import { tags } from '@/lib/domain/cache-tags'
import { groupBy } from '@/lib/domain/group'
import type { Entry } from './entries'
import { definitionOf } from './records'
import type { Tx } from './records/definition'

/** Above this many changes or pages, everything is expired rather than thousands of pages one by one. */
const MANY = 500

const BY_ID = /^(?<page>[a-z-]+):(?<id>[0-9a-f]{8}-[0-9a-f-]{27})$/

/** The cache tags of all pages that show or mention these records, by their values and addresses before or after. */
export async function touchedTags(tx: Tx, entries: Entry[], side: 'before' | 'after'): Promise<string[]> {
  if (entries.length > MANY) return [tags.everything]
  const touched = new Set<string>([tags.home])
  for (const [type, list] of groupBy(entries, (entry) => entry.change.type)) {
    const definition = definitionOf(type)
    const present = list.filter((entry) => entry[side])
    for (const entry of present) {
      const value = entry[side]
      if (value) for (const tag of definition.tags(value, entry.change.id)) touched.add(tag)
    }
    if (definition.mentions && present.length > 0) {
      const ids = present.map((entry) => entry.change.id)
      for (const tag of await definition.mentions(tx, ids)) touched.add(tag)
    }
  }
  if (touched.size > MANY) return [tags.everything]
  return [...(await bySlug(tx, [...touched])), ...entries.map(({ change }) => tags.history(change.id))]
}

/** Tags as pages carry them: a record's id becomes the slug it has at this moment. */
async function bySlug(tx: Tx, found: string[]): Promise<string[]> {
  const ids = found.flatMap((tag) => BY_ID.exec(tag)?.groups?.id ?? [])
  const rows = await tx.record.findMany({
    where: { id: { in: ids }, slug: { not: null } },
    select: { id: true, slug: true },
  })
  const slugs = new Map(rows.map((row) => [row.id, row.slug]))
  return found.flatMap((tag) => {
    const match = BY_ID.exec(tag)?.groups
    if (!match?.id) return [tag]
    const slug = slugs.get(match.id)
    return slug ? [`${match.page}:${slug}`] : []
  })
}
