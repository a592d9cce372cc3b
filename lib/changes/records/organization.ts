import { tags } from '@/lib/domain/cache-tags'
import { findableBody, findableTypeOf } from '@/lib/domain/findable'
import { organizationValue } from '@/lib/domain/records/organization'
import { LOCALES, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import type { Prisma } from '@/prisma/generated/client'
import { defineRecord, ref } from './definition'
import { insertMany } from './insert-many'
import { nameKeys, namesOf } from './name-keys'
import { insertNetworks, networkFrom, networkInclude } from './network-profile'
import { byId, textRows, textsFrom } from './rows'

const include = {
  texts: true,
  names: { orderBy: { position: 'asc' } },
  identifiers: true,
  logo: true,
  network: { include: networkInclude },
} satisfies Prisma.OrganizationInclude

export const organization = defineRecord({
  type: 'organization',
  schema: organizationValue,
  load: async (tx, ids) => {
    const rows = await tx.organization.findMany({ where: { id: { in: ids } }, include })
    return byId(rows, (row) => ({
      slug: row.slug,
      kind: organizationValue.shape.kind.parse(row.kind),
      name: row.name,
      country: row.countryCode,
      admin1: row.admin1,
      latitude: row.latitude,
      longitude: row.longitude,
      population: row.population,
      populationYear: row.populationYear,
      website: row.website,
      partOf: row.partOfId,
      texts: textsFrom(row.texts, ({ name }) => ({ name })),
      names: organizationValue.shape.names.parse(
        row.names.map(({ text, lang, kind, from, to }) => ({ text, lang, kind, from, to })),
      ),
      identifiers: organizationValue.shape.identifiers.parse(
        row.identifiers.map(({ scheme, value }) => ({ scheme, value })),
      ),
      logo: row.logo && { digest: row.logo.digest, credit: row.logo.credit, licence: row.logo.licence },
      network: row.network && networkFrom(row.network),
    }))
  },
  insert: async (tx, entries) => {
    await insertMany<Prisma.OrganizationCreateManyInput>(
      tx,
      'organization',
      entries.map(({ id, value }) => ({
        id,
        slug: value.slug,
        kind: value.kind,
        name: value.name,
        countryCode: value.country,
        admin1: value.admin1,
        latitude: value.latitude,
        longitude: value.longitude,
        population: value.population,
        populationYear: value.populationYear,
        website: value.website,
        partOfId: value.partOf,
      })),
    )
    await tx.organizationText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ organizationId: id }, value.texts)),
    })
    await tx.organizationName.createMany({
      data: entries.flatMap(({ id, value }) =>
        value.names.map((name, position) => ({ organizationId: id, position, ...name })),
      ),
    })
    await tx.identifier.createMany({
      data: entries.flatMap(({ id, value }) => value.identifiers.map((i) => ({ organizationId: id, ...i }))),
    })
    await insertMany<Prisma.NameKeyCreateManyInput>(
      tx,
      'name_key',
      entries.flatMap(({ id, value }) => nameKeys(value).map((key) => ({ organizationId: id, ...key }))),
    )
    await tx.logo.createMany({
      data: entries.flatMap(({ id, value }) => (value.logo ? [{ organizationId: id, ...value.logo }] : [])),
    })
    await insertNetworks(
      tx,
      entries.flatMap(({ id, value }) => (value.network ? [{ id, value: value.network }] : [])),
    )
  },
  remove: async (tx, ids) => {
    await tx.organization.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organization', value.partOf, 'partOf'),
    ...ref('organization', value.network?.seat ?? null, 'network', 'seat'),
    ...ref('organization', value.network?.secretariat ?? null, 'network', 'secretariat'),
    ...ref('organization', value.network?.parent ?? null, 'network', 'parent'),
  ],
  slug: (value) => value.slug,
  label: (value) => value.name,
  network: (value, id) => (value.network ? id : null),
  findable: (value, id) => ({
    names: { type: findableTypeOf(value.kind), names: namesOf(value) },
    texts: {
      record: id,
      type: findableTypeOf(value.kind),
      texts: LOCALES.flatMap((locale) => {
        const { texts, legalForms } = value.network ?? { texts: {}, legalForms: [] }
        const body = findableBody(
          texts[locale]?.summary,
          texts[locale]?.area,
          legalForms.flatMap(({ labels }) => labels[locale] ?? []),
        )
        return body === '' ? [] : [{ locale, title: value.texts[locale]?.name ?? value.name, body }]
      }),
    },
  }),
  tags: (value, id) => [
    tags.organization(id),
    tags.names,
    tags.home,
    ...(value.kind === 'network' ? [tags.networkList] : []),
    ...(TERRITORIAL_KINDS.some((kind) => kind === value.kind) ? [tags.cityList] : []),
    ...[value.partOf, value.network?.parent, value.network?.seat, value.network?.secretariat].flatMap(
      (other) => (other ? [tags.organization(other)] : []),
    ),
  ],
  mentions: async (tx, ids) => {
    const found = await tx.$queryRaw<{ tag: string }[]>`
      with touched as (select unnest(${ids}::uuid[]) as id)
      select 'organization:' || network_id as tag from membership where member_id in (select id from touched)
      union select 'organization:' || other.member_id from membership m
        join membership other on other.network_id = m.network_id where m.member_id in (select id from touched)
      union select 'organization:' || member_id from membership where network_id in (select id from touched)
      union select 'organization:' || id from organization where part_of_id in (select id from touched)
      union select 'organization:' || id from network
        where parent_id in (select id from touched) or seat_id in (select id from touched)
          or secretariat_id in (select id from touched)
      union select 'organization:' || o.network_id from organ o left join mandate m on m.organ_id = o.id
        where o.seat_id in (select id from touched) or m.organization_id in (select id from touched)
      union select 'partnership:' || partnership_id from partnership_party
        where organization_id in (select id from touched)
      union select 'partnership:' || partnership_id from funding_line where funder_id in (select id from touched)
      union select 'partnership:' || partnership_id from partnership_network
        where organization_id in (select id from touched)
      union select 'event:' || event_id from event_host where organization_id in (select id from touched)
      union select 'event:' || id from event
        where place_id in (select id from touched) or network_id in (select id from touched)
      union select 'event-series:' || id from event_series where network_id in (select id from touched)
      union select 'organization:' || c.network_id from change_event c
        join change_event_organization o on o.change_event_id = c.id
        where o.organization_id in (select id from touched)
      union select 'organization:' || p.organization_id from partnership_party p
        join partnership_party q on q.partnership_id = p.partnership_id
        where q.organization_id in (select id from touched)
    `
    return [...found.map((row) => row.tag), tags.partnershipList, tags.eventList, tags.themeList]
  },
})
