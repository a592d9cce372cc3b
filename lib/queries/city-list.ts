import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { countryName } from '@/lib/domain/countries'
import { groupBy } from '@/lib/domain/group'
import { type Locale, type OrganizationKind, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { collator, type TextView } from '@/lib/i18n/text'
import type { Prisma } from '@/prisma/generated/client'
import { cachedQuery } from './shared/cached'
import { organizationRef, organizationRefView } from './shared/organization-ref'

/** One territorial body in the list of cities. */
export interface CityRowView {
  slug: string
  kind: OrganizationKind
  name: TextView
  href: string
  /** Official name of the place, where the page's language has another one. */
  localName: string | null
  country: string
  population: number | null
  populationYear: number | null
  /** Networks that it belongs to and has not left, as far as known. */
  networks: number
  partOf: { name: TextView; href: string } | null
  /** Latitude and longitude, WGS 84. */
  at: [number, number] | null
}

export interface CityDirectory {
  /** All territorial bodies, sorted by name as the language sorts. */
  rows: CityRowView[]
  /** Sorted by name as the language sorts. */
  countries: { code: string; name: string; count: number }[]
  kinds: { kind: OrganizationKind; count: number }[]
}

const listed = {
  ...organizationRef,
  latitude: true,
  longitude: true,
  population: true,
  populationYear: true,
  partOf: { select: organizationRef },
  _count: { select: { memberships: { where: { status: { notIn: ['ended', 'applied'] } } } } },
} satisfies Prisma.OrganizationSelect

type Row = Prisma.OrganizationGetPayload<{ select: typeof listed }>

/** All cities, boroughs, intercommunalities and regions of the directory. */
export async function loadCityDirectory(locale: Locale): Promise<CityDirectory> {
  const found = await db.organization.findMany({
    where: { kind: { in: [...TERRITORIAL_KINDS] } },
    select: listed,
  })
  const { compare } = collator(locale)
  const rows = found
    .map((row) => rowView(row, locale))
    .sort((a, b) => compare(a.name.text, b.name.text) || (a.slug < b.slug ? -1 : 1))
  const byCountry = groupBy(rows, (row) => row.country)
  const byKind = groupBy(rows, (row) => row.kind)
  return {
    rows,
    countries: [...byCountry]
      .flatMap(([code, { length }]) =>
        code ? [{ code, name: countryName(code, locale), count: length }] : [],
      )
      .sort((a, b) => compare(a.name, b.name)),
    kinds: TERRITORIAL_KINDS.map((kind) => ({ kind, count: byKind.get(kind)?.length ?? 0 })),
  }
}

export const getCityDirectory = cachedQuery('city-directory', loadCityDirectory, () => [tags.cityList])

function rowView(row: Row, locale: Locale): CityRowView {
  const { name, slug } = organizationRefView(row, locale)
  const partOf = row.partOf && organizationRefView(row.partOf, locale)
  return {
    slug,
    kind: row.kind as OrganizationKind,
    name,
    href: path(locale, '/cities/[slug]', { slug }),
    localName: row.name === name.text ? null : row.name,
    country: row.countryCode ?? '',
    population: row.population,
    populationYear: row.populationYear,
    networks: row._count.memberships,
    partOf: partOf && { name: partOf.name, href: partOf.href },
    at: row.latitude === null || row.longitude === null ? null : [row.latitude, row.longitude],
  }
}
