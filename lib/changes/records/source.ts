import { tags } from '@/lib/domain/cache-tags'
import { sourceValue } from '@/lib/domain/records/source'
import { defineRecord } from './definition'
import { byId } from './rows'

export const source = defineRecord({
  type: 'source',
  schema: sourceValue,
  load: async (tx, ids) =>
    byId(await tx.source.findMany({ where: { id: { in: ids } } }), ({ id: _, ...value }) => value),
  insert: async (tx, entries) => {
    await tx.source.createMany({ data: entries.map(({ id, value }) => ({ id, ...value })) })
  },
  remove: async (tx, ids) => {
    await tx.source.deleteMany({ where: { id: { in: ids } } })
  },
  references: () => [],
  slug: () => null,
  label: (value) => value.title,
  network: () => null,
  tags: () => [tags.everything],
})
