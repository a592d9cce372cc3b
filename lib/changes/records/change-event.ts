import { tags } from '@/lib/domain/cache-tags'
import { changeEventValue } from '@/lib/domain/records/change-event'
import type { Prisma } from '@/prisma/generated/client'
import { defineRecord, ref, refs } from './definition'
import { anyText, byId, findableTexts, textRows, textsFrom } from './rows'

const include = { texts: true, organizations: true } satisfies Prisma.ChangeEventInclude

export const changeEvent = defineRecord({
  type: 'change-event',
  schema: changeEventValue,
  load: async (tx, ids) => {
    const rows = await tx.changeEvent.findMany({ where: { id: { in: ids } }, include })
    return byId(rows, (row) => {
      const side = (name: string) =>
        row.organizations
          .filter((o) => o.side === name)
          .map((o) => o.organizationId)
          .sort()
      return {
        network: row.networkId,
        kind: changeEventValue.shape.kind.parse(row.kind),
        date: row.date,
        originals: side('from'),
        results: side('to'),
        texts: textsFrom(row.texts, ({ text }) => ({ text })),
      }
    })
  },
  insert: async (tx, entries) => {
    await tx.changeEvent.createMany({
      data: entries.map(({ id, value }) => ({
        id,
        networkId: value.network,
        kind: value.kind,
        date: value.date,
      })),
    })
    await tx.changeEventText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ changeEventId: id }, value.texts)),
    })
    await tx.changeEventOrganization.createMany({
      data: entries.flatMap(({ id, value }) => [
        ...value.originals.map((organizationId) => ({ changeEventId: id, organizationId, side: 'from' })),
        ...value.results.map((organizationId) => ({ changeEventId: id, organizationId, side: 'to' })),
      ]),
    })
  },
  remove: async (tx, ids) => {
    await tx.changeEvent.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organization', value.network, 'network'),
    ...refs('organization', value.originals, 'originals'),
    ...refs('organization', value.results, 'results'),
  ],
  slug: () => null,
  label: (value) => anyText(value.texts, (text) => text.text).slice(0, 120),
  network: (value) => value.network,
  findable: ({ network, texts }) => ({
    texts: {
      record: network,
      type: 'networks',
      texts: findableTexts(texts, ({ text }) => ({ title: '', body: text })),
    },
  }),
  tags: (value) => [value.network, ...value.originals, ...value.results].map(tags.organization),
  mentions: async (tx, ids) => {
    // The genealogy on a page goes on to predecessors of predecessors.
    const kin = await tx.$queryRaw<{ id: string }[]>`
      with recursive kin(id) as (
        select organization_id from change_event_organization where change_event_id = any(${ids}::uuid[])
        union
        select other.organization_id from kin
          join change_event_organization own on own.organization_id = kin.id
          join change_event_organization other on other.change_event_id = own.change_event_id
      )
      select id from kin`
    return kin.map(({ id }) => tags.organization(id))
  },
})
