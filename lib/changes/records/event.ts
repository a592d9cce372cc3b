import { tags } from '@/lib/domain/cache-tags'
import { findableBody } from '@/lib/domain/findable'
import { eventValue } from '@/lib/domain/records/event'
import { Prisma } from '@/prisma/generated/client'
import { defineRecord, ref, refs } from './definition'
import { anyText, byId, findableTexts, periodOf, textRows, textsFrom, titlesOf } from './rows'

const include = {
  texts: true,
  hosts: true,
  participants: { orderBy: { position: 'asc' } },
} satisfies Prisma.EventInclude

export const event = defineRecord({
  type: 'event',
  schema: eventValue,
  load: async (tx, ids) => {
    const rows = await tx.event.findMany({ where: { id: { in: ids } }, include })
    return byId(rows, (row) => ({
      slug: row.slug,
      network: row.networkId,
      series: row.seriesId,
      place: row.placeId,
      ...periodOf(row),
      hosts: row.hosts.map(({ organizationId }) => organizationId).sort(),
      participants: eventValue.shape.participants.parse(
        row.participants.map(({ organizationId, functions, sessions }) => ({
          organization: organizationId,
          functions,
          sessions,
        })),
      ),
      texts: textsFrom(row.texts, ({ title, summary, programme, outcomes, note }) => ({
        title,
        summary,
        programme,
        outcomes,
        note,
      })),
    }))
  },
  insert: async (tx, entries) => {
    await tx.event.createMany({
      data: entries.map(({ id, value }) => ({
        id,
        slug: value.slug,
        networkId: value.network,
        seriesId: value.series,
        placeId: value.place,
        ...periodOf(value),
      })),
    })
    await tx.eventText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ eventId: id }, value.texts)),
    })
    await tx.eventHost.createMany({
      data: entries.flatMap(({ id, value }) =>
        value.hosts.map((organizationId) => ({ eventId: id, organizationId })),
      ),
    })
    await tx.eventParticipant.createMany({
      data: entries.flatMap(({ id, value }) =>
        value.participants.map((participant, position) => ({
          eventId: id,
          position,
          organizationId: participant.organization,
          functions: participant.functions ?? Prisma.DbNull,
          sessions: participant.sessions ?? Prisma.DbNull,
        })),
      ),
    })
  },
  remove: async (tx, ids) => {
    await tx.event.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organization', value.network, 'network'),
    ...ref('event-series', value.series, 'series'),
    ...ref('organization', value.place, 'place'),
    ...refs('organization', value.hosts, 'hosts'),
    ...value.participants.flatMap((participant, index) =>
      ref('organization', participant.organization, 'participants', String(index), 'organization'),
    ),
  ],
  slug: (value) => value.slug,
  label: (value) => anyText(value.texts, (text) => text.title),
  network: (value) => value.network,
  findable: (value, id) => ({
    names: { type: 'events', names: titlesOf(value.texts, ({ title }) => title) },
    texts: {
      record: id,
      type: 'events',
      texts: findableTexts(value.texts, ({ title, summary, programme, outcomes, note }) => ({
        title,
        body: findableBody(summary, programme, outcomes, note),
      })),
    },
  }),
  tags: (value, id) => [
    tags.event(id),
    tags.eventList,
    ...(value.series ? [tags.eventSeries(value.series)] : []),
    ...[value.network, value.place, ...value.hosts].flatMap((other) =>
      other ? [tags.organization(other)] : [],
    ),
  ],
})
