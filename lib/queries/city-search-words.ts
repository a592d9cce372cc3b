import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { countryName } from '@/lib/domain/countries'
import { type Locale, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { collator, pickText, type TextView } from '@/lib/i18n/text'
import { cachedQuery } from './shared/cached'
import { acronymNames, networkAcronym } from './shared/network-acronym'
import { organizationName, organizationRef } from './shared/organization-ref'

/** A network as the search names it. */
export interface NetworkWord {
  slug: string
  name: TextView
  /** As a sentence would call it: its name up to the first comma if that is one word, else its acronym in the page's language. */
  short: TextView
  /** Whether a seat in one of its organs is known. */
  hasSeats: boolean
}

/** What the search offers to choose from, in the language of the page and sorted as it sorts. */
export interface SearchWords {
  networks: NetworkWord[]
  themes: { slug: string; name: TextView }[]
  /** Bodies that are party to a partnership, those with most of them where there are many. */
  parties: { slug: string; name: TextView }[]
  /** Countries of the bodies that can be found. */
  countries: { code: string; name: string }[]
  /** The names of the partners that a search asks about, by slug. */
  partners?: ReadonlyMap<string, string>
}

/** So many parties are offered in a list at most; an address may name any. */
const MOST_PARTIES = 500

export async function loadSearchWords(locale: Locale): Promise<SearchWords> {
  const [networks, themes, countries, parties] = await Promise.all([
    db.network.findMany({
      select: {
        acronym: true,
        organs: {
          where: { mandates: { some: { organizationId: { not: null } } } },
          select: { id: true },
          take: 1,
        },
        organization: {
          select: {
            slug: true,
            name: true,
            texts: { select: { locale: true, name: true } },
            names: acronymNames,
          },
        },
      },
    }),
    db.theme.findMany({ select: { slug: true, texts: { select: { locale: true, name: true } } } }),
    db.organization.groupBy({ by: ['countryCode'], where: { kind: { in: [...TERRITORIAL_KINDS] } } }),
    db.organization.findMany({
      where: { partnershipParties: { some: {} } },
      select: organizationRef,
      orderBy: [{ partnershipParties: { _count: 'desc' } }, { slug: 'asc' }],
      take: MOST_PARTIES,
    }),
  ])
  const { compare } = collator(locale)
  const byName = (a: { name: TextView }, b: { name: TextView }) => compare(a.name.text, b.name.text)
  return {
    networks: networks
      .map(({ acronym, organs, organization }) => {
        const { slug, texts, names } = organization
        const name = pickText(texts, locale, 'name') ?? {
          text: organization.name,
          lang: 'und',
          fallback: false,
        }
        return {
          slug,
          name,
          short: shortName(name, networkAcronym(names, acronym, locale), locale),
          hasSeats: organs.length > 0,
        }
      })
      .sort(byName),
    themes: themes
      .map(({ slug, texts }) => ({
        slug,
        name: pickText(texts, locale, 'name') ?? { text: slug, lang: 'und', fallback: false },
      }))
      .sort(byName),
    parties: parties.map((row) => ({ slug: row.slug, name: organizationName(row, locale) })).sort(byName),
    countries: countries
      .flatMap(({ countryCode: code }) => (code ? [{ code, name: countryName(code, locale) }] : []))
      .sort((a, b) => compare(a.name, b.name)),
  }
}

/** The words of the search, kept until a network, theme, partnership or city changes. */
export const getSearchWords = cachedQuery('search-words', loadSearchWords, () => [
  tags.networkList,
  tags.themeList,
  tags.partnershipList,
  tags.cityList,
])

/** The names of bodies in the language of the page, by slug. */
export async function namesOf(slugs: readonly string[], locale: Locale): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const bodies = await db.organization.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, name: true, texts: { select: { locale: true, name: true } } },
  })
  return new Map(bodies.map(({ slug, name, texts }) => [slug, pickText(texts, locale, 'name')?.text ?? name]))
}

function shortName(name: TextView, acronym: string | null, locale: Locale): TextView {
  const first = name.text.split(/, | – /)[0] ?? name.text
  // A name of one word is better known than its letters: QuattroPole rather than QP.
  return acronym && /\s/.test(first)
    ? { text: acronym, lang: locale, fallback: false }
    : { ...name, text: first }
}
