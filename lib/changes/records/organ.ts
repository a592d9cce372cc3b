import { tags } from '@/lib/domain/cache-tags'
import { findableBody } from '@/lib/domain/findable'
import { organValue } from '@/lib/domain/records/organ'
import type { Prisma } from '@/prisma/generated/client'
import { defineRecord, ref } from './definition'
import { anyText, byId, findableTexts, periodOf, textRows, textsFrom, titlesOf } from './rows'

const include = {
  texts: true,
  seatRules: { orderBy: { position: 'asc' } },
} satisfies Prisma.OrganInclude

export const organ = defineRecord({
  type: 'organ',
  schema: organValue,
  load: async (tx, ids) => {
    const rows = await tx.organ.findMany({ where: { id: { in: ids } }, include })
    return byId(rows, (row) => ({
      network: row.networkId,
      slug: row.slug,
      kind: organValue.shape.kind.parse(row.kind),
      position: row.position,
      seats: row.seats,
      termYears: row.termYears === null ? null : row.termYears.toNumber(),
      electedBy: row.electedById,
      reportsTo: row.reportsToId,
      seat: row.seatId,
      ...periodOf(row),
      seatRules: organValue.shape.seatRules.parse(
        row.seatRules.map(({ count, basis, labels }) => ({ count, basis, labels })),
      ),
      texts: textsFrom(row.texts, ({ name, composition, responsibilities }) => ({
        name,
        composition,
        responsibilities,
      })),
    }))
  },
  insert: async (tx, entries) => {
    await tx.organ.createMany({
      data: entries.map(({ id, value }) => ({
        id,
        networkId: value.network,
        slug: value.slug,
        kind: value.kind,
        position: value.position,
        seats: value.seats,
        termYears: value.termYears,
        electedById: value.electedBy,
        reportsToId: value.reportsTo,
        seatId: value.seat,
        ...periodOf(value),
      })),
    })
    await tx.organText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ organId: id }, value.texts)),
    })
    await tx.organSeatRule.createMany({
      data: entries.flatMap(({ id, value }) =>
        value.seatRules.map((rule, position) => ({ organId: id, position, ...rule })),
      ),
    })
  },
  remove: async (tx, ids) => {
    await tx.organ.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organization', value.network, 'network'),
    ...ref('organ', value.electedBy, 'electedBy'),
    ...ref('organ', value.reportsTo, 'reportsTo'),
    ...ref('organization', value.seat, 'seat'),
  ],
  slug: (value) => value.slug,
  scope: (value) => value.network,
  label: (value) => anyText(value.texts, (text) => text.name),
  network: (value) => value.network,
  findable: (value, id) => ({
    names: { type: 'organs', names: titlesOf(value.texts, ({ name }) => name) },
    texts: {
      record: id,
      type: 'organs',
      texts: findableTexts(value.texts, ({ name, composition, responsibilities }) => ({
        title: name,
        body: findableBody(composition, responsibilities),
      })),
    },
  }),
  tags: (value) => [tags.organization(value.network), ...(value.seat ? [tags.organization(value.seat)] : [])],
  mentions: async (tx, ids) => {
    const holders = await tx.mandate.findMany({
      where: { organId: { in: ids }, organizationId: { not: null } },
      select: { organizationId: true },
    })
    return holders.flatMap(({ organizationId }) =>
      organizationId ? [tags.organization(organizationId)] : [],
    )
  },
})
