import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { groupBy } from '@/lib/domain/group'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { pickText, type TextView } from '@/lib/i18n/text'
import { cachedQuery } from './shared/cached'

/** A theme of the tree; its counts include those of its sub-themes, each network and partnership once. */
export interface ThemeNodeView {
  slug: string
  name: TextView
  href: string
  /** Numbers of the Sustainable Development Goals. */
  sdg: number[]
  networks: number
  partnerships: number
  children: ThemeNodeView[]
}

export interface ThemeListView {
  themes: ThemeNodeView[]
  totals: { themes: number; networks: number; partnerships: number }
}

interface CountRow {
  /** Null for the whole tree. */
  slug: string | null
  networks: number
  partnerships: number
}

/** The whole tree of themes in its own order, and what is filed under it. */
export async function loadThemeList(locale: Locale): Promise<ThemeListView> {
  const [rows, counts] = await Promise.all([
    db.theme.findMany({
      select: {
        slug: true,
        sdg: true,
        parent: { select: { slug: true } },
        texts: { select: { locale: true, name: true } },
      },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
    countByTheme(),
  ])
  const countOf = new Map(counts.map((count) => [count.slug, count]))
  const byParent = groupBy(rows, ({ parent }) => parent?.slug ?? null)
  const branch = (parent: string | null): ThemeNodeView[] =>
    (byParent.get(parent) ?? []).map(({ slug, sdg, texts }) => ({
      slug,
      name: pickText(texts, locale, 'name') ?? { text: slug, lang: locale, fallback: false },
      href: path(locale, '/themes/[slug]', { slug }),
      sdg,
      networks: countOf.get(slug)?.networks ?? 0,
      partnerships: countOf.get(slug)?.partnerships ?? 0,
      children: branch(slug),
    }))
  const whole = countOf.get(null)
  return {
    themes: branch(null),
    totals: {
      themes: rows.length,
      networks: whole?.networks ?? 0,
      partnerships: whole?.partnerships ?? 0,
    },
  }
}

export const themeList = cachedQuery('theme-list', loadThemeList, () => [tags.themeList])

/** A branch of the tree by the slug of its root, with the way down to it; null where there is none. */
export function findBranch(
  themes: readonly ThemeNodeView[],
  slug: string,
): { theme: ThemeNodeView; above: ThemeNodeView[] } | null {
  for (const theme of themes) {
    if (theme.slug === slug) return { theme, above: [] }
    const below = findBranch(theme.children, slug)
    if (below) return { theme: below.theme, above: [theme, ...below.above] }
  }
  return null
}

/** The slugs of a branch, its root first. */
export function branchSlugs(theme: ThemeNodeView): string[] {
  return [theme.slug, ...theme.children.flatMap(branchSlugs)]
}

function countByTheme(): Promise<CountRow[]> {
  return db.$queryRaw<CountRow[]>`
    with recursive branch as (
      select id as top, id from theme
      union all select b.top, t.id from branch b join theme t on t.parent_id = b.id
    ), filed as (
      select b.top, f.network_id, null::uuid as partnership_id
        from branch b join action_field_theme l on l.theme_id = b.id join action_field f on f.id = l.action_field_id
      union all select b.top, null, p.partnership_id
        from branch b join partnership_theme p on p.theme_id = b.id
    )
    select t.slug, count(distinct filed.network_id)::int as networks,
      count(distinct filed.partnership_id)::int as partnerships
    from filed join theme t on t.id = filed.top
    group by grouping sets ((t.slug), ())`
}
