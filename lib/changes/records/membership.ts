import { tags } from '@/lib/domain/cache-tags'
import { membershipValue } from '@/lib/domain/records/membership'
import type { Prisma } from '@/prisma/generated/client'
import { defineRecord, ref } from './definition'
import { insertMany } from './insert-many'
import { byId, periodOf, textRows, textsFrom } from './rows'

export const membership = defineRecord({
  type: 'membership',
  schema: membershipValue,
  load: async (tx, ids) => {
    const rows = await tx.membership.findMany({ where: { id: { in: ids } }, include: { texts: true } })
    return byId(rows, (row) => ({
      network: row.networkId,
      member: row.memberId,
      class: membershipValue.shape.class.parse(row.class),
      roles: membershipValue.shape.roles.parse(row.roles),
      status: membershipValue.shape.status.parse(row.status),
      ...periodOf(row),
      texts: textsFrom(row.texts, ({ note }) => ({ note })),
    }))
  },
  insert: async (tx, entries) => {
    await insertMany<Prisma.MembershipCreateManyInput>(
      tx,
      'membership',
      entries.map(({ id, value }) => ({
        id,
        networkId: value.network,
        memberId: value.member,
        class: value.class,
        roles: value.roles,
        status: value.status,
        ...periodOf(value),
      })),
    )
    await tx.membershipText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ membershipId: id }, value.texts)),
    })
  },
  remove: async (tx, ids) => {
    await tx.membership.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organization', value.network, 'network'),
    ...ref('organization', value.member, 'member'),
  ],
  slug: () => null,
  label: () => '',
  network: (value) => value.network,
  tags: (value) => [
    tags.organization(value.network),
    tags.organization(value.member),
    tags.networkList,
    tags.cityList,
    tags.home,
  ],
  mentions: async (tx, ids) => {
    // Pages of the other members compare their networks with this one's.
    const found = await tx.$queryRaw<{ id: string }[]>`
      select distinct other.member_id as id from membership m
      join membership other on other.network_id = m.network_id where m.id = any(${ids}::uuid[])`
    // Networks that the network belongs to, over three levels, show who belongs to them through it.
    const above = await tx.$queryRaw<{ id: string }[]>`
      with recursive above(id, depth) as (
        select network_id, 0 from membership where id = any(${ids}::uuid[])
        union
        select wider.network_id, depth + 1 from above join membership wider on wider.member_id = above.id
          where depth < 3
      )
      select distinct id from above where depth > 0`
    return [...found, ...above].map(({ id }) => tags.organization(id))
  },
})
