import { countryName } from '@/lib/domain/countries'
import type { IsoDay } from '@/lib/domain/day'
import type { Period } from '@/lib/domain/period'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import type { TextView } from '@/lib/i18n/text'
import type { MembershipSearchItem } from '@/lib/search/membership/items'
import type { FoundName } from '@/lib/search/names'
import type { SearchWords } from './city-search-words'
import { periodView } from './shared/period-view'
import type { PeriodView } from './shared/view'

/** Why a body is found: a membership, seat or partnership that the query asks about. */
export interface ReasonView {
  kind: 'membership' | 'seat' | 'partnership'
  name: TextView
  href: string
  /** Of a seat: the network of the organ, and what the holder is in it. */
  network: TextView | null
  position: TextView | null
  period: PeriodView
}

/** A body of the result as the page lists it. */
export interface FoundCity {
  slug: string
  href: string
  name: TextView
  kind: MembershipSearchItem['kind']
  country: string | null
  population: number | null
  networks: number
  /** Whether it matches, or only may. */
  match: 'yes' | 'maybe'
  reasons: ReasonView[]
  /** Reasons that are not listed, to keep the page readable. */
  more: number
  /** The name by which it was found, where it is not the one shown. */
  foundAs: FoundName['name'] | null
  at: [number, number] | null
}

/** So many reasons for a body are listed at most; its page has them all. */
const MOST_REASONS = 6

/** A body of the result with its reasons in the words of the page; what was asked for most precisely comes first. */
export function foundCity(
  item: MembershipSearchItem,
  words: SearchWords,
  named: readonly FoundName[],
  locale: Locale,
  day: IsoDay,
): FoundCity {
  const { slug, name, kind, country, population, networks, match, at } = item
  const found = named.find((other) => other.slug === slug)?.name
  const reasons = reasonsOf(item, words, locale, day)
  return {
    slug,
    href: path(locale, '/cities/[slug]', { slug }),
    name,
    kind,
    country: country && countryName(country, locale),
    population,
    networks,
    match,
    reasons: reasons.slice(0, MOST_REASONS),
    more: Math.max(0, reasons.length - MOST_REASONS),
    foundAs: found && found.text !== name.text ? found : null,
    at,
  }
}

function reasonsOf(
  { seats, partnerships, memberships }: MembershipSearchItem,
  words: SearchWords,
  locale: Locale,
  day: IsoDay,
): ReasonView[] {
  const shortName = (slug: string) => words.networks.find((known) => known.slug === slug)?.short ?? null
  const heldIn = ({ match, from, to, attested }: Period & { match: 'yes' | 'maybe' }): PeriodView => ({
    ...periodView({ from, to, attested }, locale, day),
    state: match,
  })
  return [
    ...seats.map(
      (seat): ReasonView => ({
        kind: 'seat',
        name: seat.organName,
        href: path(locale, '/networks/[slug]/organs/[organ]', { slug: seat.network, organ: seat.organ }),
        network: shortName(seat.network),
        position: seat.position,
        period: heldIn(seat),
      }),
    ),
    ...partnerships.map(
      (reason): ReasonView => ({
        kind: 'partnership',
        name: reason.title,
        href: path(locale, '/partnerships/[slug]', { slug: reason.partnership }),
        network: null,
        position: null,
        period: heldIn(reason),
      }),
    ),
    ...memberships.map(
      (reason): ReasonView => ({
        kind: 'membership',
        name: shortName(reason.network) ?? reason.networkName,
        href: path(locale, '/networks/[slug]', { slug: reason.network }),
        network: null,
        position: null,
        period: heldIn(reason),
      }),
    ),
  ]
}
