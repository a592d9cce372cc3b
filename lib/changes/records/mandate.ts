import { tags } from '@/lib/domain/cache-tags'
import { mandateValue } from '@/lib/domain/records/mandate'
import { defineRecord, ref } from './definition'
import { byId, findableTexts, periodOf, textRows, textsFrom } from './rows'

export const mandate = defineRecord({
  type: 'mandate',
  schema: mandateValue,
  load: async (tx, ids) => {
    const rows = await tx.mandate.findMany({ where: { id: { in: ids } }, include: { texts: true } })
    return byId(rows, (row) => ({
      organ: row.organId,
      seat: row.seat,
      person: row.person,
      organization: row.organizationId,
      ...periodOf(row),
      texts: textsFrom(row.texts, ({ position }) => ({ position })),
    }))
  },
  insert: async (tx, entries) => {
    await tx.mandate.createMany({
      data: entries.map(({ id, value }) => ({
        id,
        organId: value.organ,
        seat: value.seat,
        person: value.person,
        organizationId: value.organization,
        ...periodOf(value),
      })),
    })
    await tx.mandateText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ mandateId: id }, value.texts)),
    })
  },
  remove: async (tx, ids) => {
    await tx.mandate.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organ', value.organ, 'organ'),
    ...ref('organization', value.organization, 'organization'),
  ],
  slug: () => null,
  label: (value) => value.person ?? '',
  network: () => null,
  owner: (value) => ({ type: 'organ', id: value.organ }),
  // Who holds which position is found on the page of the organ.
  findable: ({ organ, person, texts }) => ({
    texts: {
      record: organ,
      type: 'organs',
      texts: findableTexts(person ? texts : {}, ({ position }) => ({
        title: '',
        body: `${person}, ${position}`,
      })),
    },
  }),
  tags: (value) => (value.organization ? [tags.organization(value.organization)] : []),
  mentions: async (tx, ids) => {
    const organs = await tx.mandate.findMany({
      where: { id: { in: ids } },
      select: { organ: { select: { networkId: true } } },
    })
    return organs.map(({ organ }) => tags.organization(organ.networkId))
  },
})
