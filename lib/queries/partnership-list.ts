import { tags } from '@/lib/domain/cache-tags'
import type { Locale } from '@/lib/domain/vocabulary'
import { loadPartnershipRows, type PartnershipRowView } from './partnership-rows'
import { cachedQuery } from './shared/cached'
import { loadThemeList, type ThemeNodeView } from './theme-list'

/** All partnerships, at whatever time, and what their list is filtered by. */
export interface PartnershipListView {
  rows: PartnershipRowView[]
  themes: { slug: string; name: string; depth: number }[]
}

export async function loadPartnershipList(locale: Locale): Promise<PartnershipListView> {
  const [rows, tree] = await Promise.all([loadPartnershipRows(locale), loadThemeList(locale)])
  const flat = (themes: readonly ThemeNodeView[], depth: number): PartnershipListView['themes'] =>
    themes.flatMap(({ slug, name, children }) => [
      { slug, name: name.text, depth },
      ...flat(children, depth + 1),
    ])
  return { rows, themes: flat(tree.themes, 0) }
}

export const partnershipList = cachedQuery('partnership-list', loadPartnershipList, () => [
  tags.partnershipList,
])
