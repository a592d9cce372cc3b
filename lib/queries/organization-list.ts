import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { countryName } from '@/lib/domain/countries'
import { groupBy } from '@/lib/domain/group'
import {
  type Locale,
  ORGANIZATION_KINDS,
  type OrganizationKind,
  TERRITORIAL_KINDS,
} from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import { cachedQuery } from './shared/cached'
import { type OrganizationRefView, organizationRef, organizationRefView } from './shared/organization-ref'

export interface OrganizationListView {
  total: number
  groups: {
    kind: OrganizationKind
    /** Sorted by name as the language sorts. */
    organizations: (OrganizationRefView & { countryName: string | null; networks: number })[]
  }[]
}

/** Kinds that have no list of their own. */
const OTHER_KINDS = ORGANIZATION_KINDS.filter(
  (kind) => kind !== 'network' && !TERRITORIAL_KINDS.some((territorial) => territorial === kind),
)

/** All bodies that are neither networks nor territorial, by kind. */
export async function loadOrganizationList(locale: Locale): Promise<OrganizationListView> {
  const found = await db.organization.findMany({
    where: { kind: { in: OTHER_KINDS } },
    select: {
      ...organizationRef,
      _count: { select: { memberships: { where: { status: { notIn: ['ended', 'applied'] } } } } },
    },
  })
  const { compare } = collator(locale)
  const rows = found
    .map((row) => ({
      ...organizationRefView(row, locale),
      countryName: row.countryCode && countryName(row.countryCode, locale),
      networks: row._count.memberships,
    }))
    .sort((a, b) => compare(a.name.text, b.name.text))
  const byKind = groupBy(rows, ({ kind }) => kind)
  return {
    total: rows.length,
    groups: OTHER_KINDS.flatMap((kind) => {
      const organizations = byKind.get(kind)
      return organizations ? [{ kind, organizations }] : []
    }),
  }
}

export const getOrganizationList = cachedQuery('organization-list', loadOrganizationList, () => [
  tags.cityList,
])
