import { tags } from '@/lib/domain/cache-tags'
import { findableBody } from '@/lib/domain/findable'
import { eventSeriesValue } from '@/lib/domain/records/event-series'
import { defineRecord, ref } from './definition'
import { anyText, byId, findableTexts, textRows, textsFrom, titlesOf } from './rows'

export const eventSeries = defineRecord({
  type: 'event-series',
  schema: eventSeriesValue,
  load: async (tx, ids) => {
    const rows = await tx.eventSeries.findMany({ where: { id: { in: ids } }, include: { texts: true } })
    return byId(rows, (row) => ({
      slug: row.slug,
      network: row.networkId,
      organ: row.organId,
      parentProgramme: row.parentProgramme,
      texts: textsFrom(row.texts, ({ name, description, origin, objectives, outcomes }) => ({
        name,
        description,
        origin,
        objectives,
        outcomes,
      })),
    }))
  },
  insert: async (tx, entries) => {
    await tx.eventSeries.createMany({
      data: entries.map(({ id, value }) => ({
        id,
        slug: value.slug,
        networkId: value.network,
        organId: value.organ,
        parentProgramme: value.parentProgramme,
      })),
    })
    await tx.eventSeriesText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ eventSeriesId: id }, value.texts)),
    })
  },
  remove: async (tx, ids) => {
    await tx.eventSeries.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organization', value.network, 'network'),
    ...ref('organ', value.organ, 'organ'),
  ],
  slug: (value) => value.slug,
  label: (value) => anyText(value.texts, (text) => text.name),
  network: (value) => value.network,
  findable: (value, id) => ({
    names: { type: 'events', names: titlesOf(value.texts, ({ name }) => name) },
    texts: {
      record: id,
      type: 'events',
      texts: findableTexts(value.texts, ({ name, description, origin, objectives, outcomes }) => ({
        title: name,
        body: findableBody(description, origin, objectives, outcomes),
      })),
    },
  }),
  tags: (value, id) => [
    tags.eventSeries(id),
    tags.eventList,
    ...(value.network ? [tags.organization(value.network)] : []),
  ],
  mentions: async (tx, ids) => {
    const events = await tx.event.findMany({ where: { seriesId: { in: ids } }, select: { id: true } })
    return events.map(({ id }) => tags.event(id))
  },
})
