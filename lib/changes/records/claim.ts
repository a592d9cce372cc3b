import { tags } from '@/lib/domain/cache-tags'
import { claimValue } from '@/lib/domain/records/claim'
import { defineRecord, ref } from './definition'
import { byId, textRows, textsFrom } from './rows'

export const claim = defineRecord({
  type: 'claim',
  schema: claimValue,
  load: async (tx, ids) => {
    const rows = await tx.claim.findMany({ where: { id: { in: ids } }, include: { texts: true } })
    return byId(rows, (row) => ({
      network: row.networkId,
      subject: row.subjectId,
      kind: claimValue.shape.kind.parse(row.kind),
      value: row.value,
      unit: claimValue.shape.unit.parse(row.unit),
      date: row.date,
      texts: textsFrom(row.texts, ({ note }) => ({ note })),
    }))
  },
  insert: async (tx, entries) => {
    await tx.claim.createMany({
      data: entries.map(({ id, value }) => ({
        id,
        networkId: value.network,
        subjectId: value.subject,
        kind: value.kind,
        value: value.value,
        number: value.value !== null && /^\d{1,9}$/.test(value.value) ? Number(value.value) : null,
        unit: value.unit,
        date: value.date,
      })),
    })
    await tx.claimText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ claimId: id }, value.texts)),
    })
  },
  remove: async (tx, ids) => {
    await tx.claim.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organization', value.network, 'network'),
    ...ref('any', value.subject, 'subject'),
  ],
  slug: () => null,
  label: (value) => `${value.kind}: ${value.value ?? '?'}`,
  network: (value) => value.network,
  tags: (value) => [
    tags.organization(value.network),
    tags.networkList,
    // Lists and calendars show on which dates sources disagree.
    ...(value.subject ? [tags.event(value.subject), tags.eventList] : []),
  ],
})
