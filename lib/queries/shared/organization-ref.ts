import { type Locale, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { type Address, path } from '@/lib/i18n/routing'
import { pickText, type TextView } from '@/lib/i18n/text'
import type { Prisma } from '@/prisma/generated/client'

/** What every mention of an organization needs. */
export const organizationRef = {
  id: true,
  slug: true,
  kind: true,
  name: true,
  countryCode: true,
  texts: { select: { locale: true, name: true } },
} satisfies Prisma.OrganizationSelect

export type OrganizationRefRow = Prisma.OrganizationGetPayload<{ select: typeof organizationRef }>

/** A mention of an organization: its name in the page's language, and its page. */
export interface OrganizationRefView {
  slug: string
  kind: string
  name: TextView
  href: string
  country: string | null
}

export function organizationRefView(
  row: Pick<OrganizationRefRow, 'slug' | 'kind' | 'name' | 'countryCode' | 'texts'>,
  locale: Locale,
): OrganizationRefView {
  const { route, params } = organizationAddress(row.kind, row.slug)
  return {
    slug: row.slug,
    kind: row.kind,
    name: organizationName(row, locale),
    href: path(locale, route, params),
    country: row.countryCode,
  }
}

/** The name used in a language, or the official one where the language has none of its own. */
export function organizationName(row: Pick<OrganizationRefRow, 'name' | 'texts'>, locale: Locale): TextView {
  const own = row.texts.find((text) => text.locale === locale)
  if (own) return { text: own.name, lang: locale, fallback: false }
  // A proper name stands as it is; it is not a missing translation.
  return pickText(row.texts, locale, 'name') ?? { text: row.name, lang: locale, fallback: false }
}

/** Networks, territorial bodies and all others have their pages in three places. */
export function organizationAddress(kind: string, slug: string): Required<Pick<Address, 'route' | 'params'>> {
  if (kind === 'network') return { route: '/networks/[slug]', params: { slug } }
  if (isTerritorial(kind)) return { route: '/cities/[slug]', params: { slug } }
  return { route: '/organizations/[slug]', params: { slug } }
}

export function isTerritorial(kind: string): boolean {
  return TERRITORIAL_KINDS.some((territorial) => territorial === kind)
}
