import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { groupBy } from '@/lib/domain/group'
import type { Locale, NetworkScope } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { collator, pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { type Dated, dated } from './network-page/context'
import { loadPartnershipRows, type PartnershipRowView } from './partnership-rows'
import { cachedQuery } from './shared/cached'
import { type Found, findFormerSlug } from './shared/found'
import { acronymNames, networkAcronym } from './shared/network-acronym'
import { type OrganizationRefView, organizationRef, organizationRefView } from './shared/organization-ref'
import { periodSelect } from './shared/period-view'
import { recordInfo } from './shared/record-info'
import { recordWithCitations, SourceRegister } from './shared/sources'
import type { LinkView, RecordInfoView, SourceRefView, SourceView } from './shared/view'
import { branchSlugs, findBranch, loadThemeList, type ThemeNodeView } from './theme-list'

const fieldSelect = {
  position: true,
  texts: { select: { locale: true, heading: true, name: true, description: true } },
  themes: { select: { theme: { select: { slug: true } } } },
  network: {
    select: {
      acronym: true,
      scope: true,
      ...periodSelect,
      organization: { select: { ...organizationRef, names: acronymNames } },
    },
  },
  record: { select: recordWithCitations },
} satisfies Prisma.ActionFieldSelect

type FieldRow = Prisma.ActionFieldGetPayload<{ select: typeof fieldSelect }>

/** What a network says that it works on, in its own words. */
export interface ThemeFieldView {
  heading: TextView | null
  name: TextView
  description: TextView | null
  /** The sub-themes of this page under which it is filed, rather than under the page's own theme. */
  subThemes: LinkView[]
  sources: SourceRefView[]
}

export interface ThemeNetworkView {
  organization: OrganizationRefView
  acronym: string | null
  scope: NetworkScope
  dated: Dated
  fields: ThemeFieldView[]
}

export interface ThemePageView {
  theme: ThemeNodeView
  above: ThemeNodeView[]
  description: TextView | null
  atlasLabel: string | null
  /** The branch with those beside the theme, to place it in the tree. */
  networks: ThemeNetworkView[]
  partnerships: PartnershipRowView[]
  sources: SourceView[]
  record: RecordInfoView
}

/** A theme with all that is filed under it and its sub-themes, at whatever time. */
export async function loadThemePage(slug: string, locale: Locale): Promise<Found<ThemePageView>> {
  const branch = inBranch(slug)
  const [tree, row, fields, partnerships] = await Promise.all([
    loadThemeList(locale),
    db.theme.findUnique({
      where: { slug },
      select: {
        atlasLabel: true,
        texts: { select: { locale: true, description: true } },
        record: { select: recordWithCitations },
      },
    }),
    db.actionField.findMany({
      where: { themes: { some: { theme: branch } } },
      select: fieldSelect,
      orderBy: { position: 'asc' },
    }),
    loadPartnershipRows(locale, { themes: { some: { theme: branch } } }),
  ])
  const place = findBranch(tree.themes, slug)
  if (!row || !place) return elsewhere(slug, locale)

  const register = new SourceRegister(locale)
  register.refs(row.record.citations, translator(locale, 'Theme')('statements.record'))
  return {
    kind: 'found',
    view: {
      ...place,
      description: pickText(row.texts, locale, 'description'),
      atlasLabel: row.atlasLabel,
      networks: networksOf(fields, place.theme, locale, register),
      partnerships,
      sources: register.list(),
      record: recordInfo(row.record, locale, { route: '/themes/[slug]', params: { slug } }),
    },
  }
}

export const themePage = cachedQuery(
  'theme-page',
  (slug: string, locale: string) => loadThemePage(slug, locale as Locale),
  // What is filed under a sub-theme shows here too, and its changes only name the sub-theme.
  (slug) => [tags.theme(slug), tags.themeList],
)

/** A theme or one of the two levels below it. */
function inBranch(slug: string): Prisma.ThemeWhereInput {
  return { OR: [{ slug }, { parent: { slug } }, { parent: { parent: { slug } } }] }
}

async function elsewhere(slug: string, locale: Locale): Promise<Found<never>> {
  const present = await findFormerSlug('theme', slug)
  return present
    ? { kind: 'moved', href: path(locale, '/themes/[slug]', { slug: present }) }
    : { kind: 'missing' }
}

function networksOf(
  rows: readonly FieldRow[],
  theme: ThemeNodeView,
  locale: Locale,
  register: SourceRegister,
): ThemeNetworkView[] {
  const { compare } = collator(locale)
  const links = subThemeLinks(theme)
  const statement = translator(locale, 'Theme')('statements.fields')
  return [...groupBy(rows, ({ network }) => network.organization.slug).values()]
    .flatMap((fields) => {
      const network = fields[0]?.network
      return network
        ? [{ organization: organizationRefView(network.organization, locale), network, fields }]
        : []
    })
    .sort((a, b) => compare(a.organization.name.text, b.organization.name.text))
    .map(({ organization, network, fields }) => ({
      organization,
      acronym: networkAcronym(network.organization.names, network.acronym, locale),
      scope: network.scope as NetworkScope,
      dated: dated(network, locale),
      fields: fields.map((field) => fieldView(field, theme.slug, links, locale, register, statement)),
    }))
}

function fieldView(
  { texts, themes, record }: FieldRow,
  own: string,
  links: ReadonlyMap<string, LinkView>,
  locale: Locale,
  register: SourceRegister,
  statement: string,
): ThemeFieldView {
  const slugs = themes.map(({ theme }) => theme.slug)
  return {
    heading: pickText(texts, locale, 'heading'),
    name: pickText(texts, locale, 'name') ?? { text: '', lang: locale, fallback: false },
    description: pickText(texts, locale, 'description'),
    subThemes: slugs.includes(own) ? [] : slugs.flatMap((slug) => links.get(slug) ?? []),
    sources: register.refs(record.citations, statement),
  }
}

function subThemeLinks(theme: ThemeNodeView): Map<string, LinkView> {
  const links = new Map<string, LinkView>()
  for (const slug of branchSlugs(theme)) {
    const found = findBranch([theme], slug)?.theme
    if (found && slug !== theme.slug) links.set(slug, { label: found.name.text, href: found.href })
  }
  return links
}
