import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { countryName } from '@/lib/domain/countries'
import { type Locale, NETWORK_SCOPES, type NetworkScope, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { collator, pickText, type TextView } from '@/lib/i18n/text'
import { cachedQuery } from './shared/cached'

/** A network as the search names it. */
export interface NetworkWord {
  slug: string
  name: TextView
  /** As a sentence would call it: its name up to the first comma if that is one word, else its acronym in the page's language. */
  short: TextView
  scope: NetworkScope
}

/** What the search offers to choose from, in the language of the page and sorted as it sorts. */
export interface SearchWords {
  /** By scope, then name. */
  networks: NetworkWord[]
  themes: { slug: string; name: TextView }[]
  /** Countries of the bodies that can be found. */
  countries: { code: string; name: string }[]
  /** The names of the partners that a search asks about, by slug. */
  partners?: ReadonlyMap<string, string>
}

export async function loadSearchWords(locale: Locale): Promise<SearchWords> {
  const [networks, themes, countries] = await Promise.all([
    db.network.findMany({
      select: {
        acronym: true,
        scope: true,
        organization: {
          select: {
            slug: true,
            name: true,
            texts: { select: { locale: true, name: true } },
            names: { where: { kind: 'acronym', lang: locale }, select: { text: true } },
          },
        },
      },
    }),
    db.theme.findMany({ select: { slug: true, texts: { select: { locale: true, name: true } } } }),
    db.organization.groupBy({ by: ['countryCode'], where: { kind: { in: [...TERRITORIAL_KINDS] } } }),
  ])
  const { compare } = collator(locale)
  const byName = (a: { name: TextView }, b: { name: TextView }) => compare(a.name.text, b.name.text)
  return {
    networks: networks
      .map(({ acronym, scope, organization }) => {
        const { slug, texts, names } = organization
        const name = pickText(texts, locale, 'name') ?? {
          text: organization.name,
          lang: 'und',
          fallback: false,
        }
        return {
          slug,
          name,
          short: shortName(name, names[0]?.text ?? acronym, locale),
          scope: scope as NetworkScope,
        }
      })
      .sort((a, b) => NETWORK_SCOPES.indexOf(a.scope) - NETWORK_SCOPES.indexOf(b.scope) || byName(a, b)),
    themes: themes
      .map(({ slug, texts }) => ({
        slug,
        name: pickText(texts, locale, 'name') ?? { text: slug, lang: 'und', fallback: false },
      }))
      .sort(byName),
    countries: countries
      .flatMap(({ countryCode: code }) => (code ? [{ code, name: countryName(code, locale) }] : []))
      .sort((a, b) => compare(a.name, b.name)),
  }
}

/** The words of the search, kept until a network, theme or city changes. */
export const getSearchWords = cachedQuery('search-words', loadSearchWords, () => [
  tags.networkList,
  tags.themeList,
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
