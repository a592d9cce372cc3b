import { db } from '@/lib/db/client'
import { countryName } from '@/lib/domain/countries'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { bodiesLike, type NetworkForOne, networksFor } from '@/lib/search/membership/alike'
import { dayView } from '@/lib/search/membership/day-view'
import { textOf } from '@/lib/search/membership/items'
import type { MembershipIndex } from '@/lib/search/membership/membership-index'
import { membershipIndex } from '@/lib/search/membership/shelf'
import type { AlikeView, NetworkForView } from './organization-page-model'
import { networkAcronym } from './shared/network-acronym'
import { organizationRef, organizationRefView } from './shared/organization-ref'
import { today as presentDay } from './shared/today'
import type { LinkView } from './shared/view'

const MOST_ALIKE = 10
const MOST_NETWORKS = 8

/** What a city can compare itself with: cities like it, and networks that these are in and it is not. */
export interface Comparison {
  alike: AlikeView[]
  networksFor: NetworkForView[]
}

/** Computed from today's memberships and partnerships; nothing for what is no territorial body. */
export async function loadComparison(
  slug: string,
  locale: Locale,
  { today = presentDay() } = {},
): Promise<Comparison> {
  const index = await membershipIndex()
  const body = index.bodyAt.get(slug)
  if (body === undefined) return { alike: [], networksFor: [] }
  const scene = { index, view: dayView(index, today, today), named: null, failures: new Map() }
  const likenesses = bodiesLike(scene, body, MOST_ALIKE)
  const suggestions = networksFor(scene, body, MOST_NETWORKS)
  const named = [...likenesses.map((likeness) => likeness.body), ...suggestions.flatMap(({ peers }) => peers)]
  const rows = await db.organization.findMany({
    where: { id: { in: [...new Set(named)].flatMap((place) => index.bodies[place]?.id ?? []) } },
    select: organizationRef,
  })
  const refs = new Map(rows.map((row) => [index.bodyAt.get(row.slug), organizationRefView(row, locale)]))
  return {
    alike: likenesses.flatMap((likeness) => {
      const ref = refs.get(likeness.body)
      if (!ref) return []
      return {
        ...ref,
        countryName: ref.country && countryName(ref.country, locale),
        population: index.bodies[likeness.body]?.population ?? null,
        sameCountry: likeness.sameCountry,
        similarSize: likeness.similarSize,
        shared: likeness.networks.flatMap((place) => networkLink(index, place, locale) ?? []),
        themes: themeLinks(index, likeness.themes, locale),
      }
    }),
    networksFor: suggestions.flatMap((suggestion) => {
      const peers = suggestion.peers.flatMap((place) => {
        const ref = refs.get(place)
        return ref ? [{ label: ref.name.text, href: ref.href }] : []
      })
      return networkForView(index, suggestion, peers, locale) ?? []
    }),
  }
}

function networkForView(
  index: MembershipIndex,
  { network: place, themes, compatriots, members }: NetworkForOne,
  peers: LinkView[],
  locale: Locale,
): NetworkForView | null {
  const network = index.networks[place]
  if (!network) return null
  const name = textOf(network, locale)
  return {
    label: name.text,
    href: path(locale, '/networks/[slug]', { slug: network.slug }),
    ...(name.fallback ? { lang: name.lang } : {}),
    scope: network.scope,
    peers,
    themes: themeLinks(index, themes, locale),
    compatriots,
    members,
  }
}

/** A network as it is called for short. */
function networkLink({ networks }: MembershipIndex, place: number, locale: Locale): LinkView | null {
  const network = networks[place]
  if (!network) return null
  return {
    label: networkAcronym(network.acronyms, network.acronym, locale) ?? textOf(network, locale).text,
    href: path(locale, '/networks/[slug]', { slug: network.slug }),
  }
}

function themeLinks({ themes }: MembershipIndex, places: readonly number[], locale: Locale): LinkView[] {
  return places.flatMap((place) => {
    const theme = themes[place]
    if (!theme) return []
    const name = textOf({ name: theme.slug, texts: theme.texts }, locale)
    return {
      label: name.text,
      href: path(locale, '/themes/[slug]', { slug: theme.slug }),
      ...(name.fallback ? { lang: name.lang } : {}),
    }
  })
}
