import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import type { Locale } from '@/lib/domain/vocabulary'
import { loadPartnershipRows, type PartnershipRowView } from './partnership-rows'
import { cachedQuery } from './shared/cached'
import { type OrganizationRefView, organizationRef, organizationRefView } from './shared/organization-ref'
import { loadThemeList, type ThemeNodeView } from './theme-list'

/** All partnerships, at whatever time, and what their list is filtered by. */
export interface PartnershipListView {
  rows: PartnershipRowView[]
  themes: { slug: string; name: string; depth: number }[]
  /** Bodies that pay for one of them. */
  funders: OrganizationRefView[]
  /** Networks that run one of them or through which one came about. */
  networks: OrganizationRefView[]
  /** ISO 4217 codes of the amounts recorded. */
  currencies: string[]
}

export async function loadPartnershipList(locale: Locale): Promise<PartnershipListView> {
  const [rows, tree, funders] = await Promise.all([
    loadPartnershipRows(locale),
    loadThemeList(locale),
    db.organization.findMany({ where: { fundingLines: { some: {} } }, select: organizationRef }),
  ])
  const flat = (themes: readonly ThemeNodeView[], depth: number): PartnershipListView['themes'] =>
    themes.flatMap(({ slug, name, children }) => [
      { slug, name: name.text, depth },
      ...flat(children, depth + 1),
    ])
  const networks = await db.organization.findMany({
    where: { slug: { in: [...new Set(rows.flatMap((row) => row.networks))] } },
    select: organizationRef,
  })
  return {
    rows,
    themes: flat(tree.themes, 0),
    funders: funders.map((funder) => organizationRefView(funder, locale)),
    networks: networks.map((network) => organizationRefView(network, locale)),
    currencies: [...new Set(rows.flatMap(({ sums }) => sums.map(({ currency }) => currency)))].sort(),
  }
}

export const partnershipList = cachedQuery('partnership-list', loadPartnershipList, () => [
  tags.partnershipList,
])
