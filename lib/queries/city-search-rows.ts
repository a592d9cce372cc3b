import { countryName } from '@/lib/domain/countries'
import type { Period } from '@/lib/domain/period'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import type { TextView } from '@/lib/i18n/text'
import type { MembershipSearchItem } from '@/lib/search/membership/items'
import type { FoundName } from '@/lib/search/names'
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
export const MOST_REASONS = 6

/**
 * A body of the result with its reasons in the words of the page; what was asked for most precisely comes first.
 * `shortNames`: of networks, by slug.
 */
export function foundCity(
  item: MembershipSearchItem,
  shortNames: ReadonlyMap<string, TextView>,
  named: readonly FoundName[],
  locale: Locale,
): FoundCity {
  const { slug, name, kind, country, population, networks, match, at } = item
  const found = named.find((other) => other.slug === slug)?.name
  const all = item.seats.length + item.partnerships.length + item.membershipCount
  return {
    slug,
    href: path(locale, '/cities/[slug]', { slug }),
    name,
    kind,
    country: country && countryName(country, locale),
    population,
    networks,
    match,
    reasons: listedReasons(item, shortNames, locale),
    more: Math.max(0, all - MOST_REASONS),
    foundAs: found && found.text !== name.text ? found : null,
    at,
  }
}

function listedReasons(
  { seats, partnerships, memberships }: MembershipSearchItem,
  shortNames: ReadonlyMap<string, TextView>,
  locale: Locale,
): ReasonView[] {
  const heldIn = ({ match, from, to, attested }: Period & { match: 'yes' | 'maybe' }): PeriodView => ({
    ...periodView({ from, to, attested }, locale),
    state: match,
  })
  // Cut before they are put into words: a body may belong to hundreds of networks.
  let left = MOST_REASONS
  const listed = <Reason>(reasons: readonly Reason[]): readonly Reason[] => {
    const some = reasons.slice(0, left)
    left -= some.length
    return some
  }
  return [
    ...listed(seats).map(
      (seat): ReasonView => ({
        kind: 'seat',
        name: seat.organName,
        href: path(locale, '/networks/[slug]/organs/[organ]', { slug: seat.network, organ: seat.organ }),
        network: shortNames.get(seat.network) ?? null,
        position: seat.position,
        period: heldIn(seat),
      }),
    ),
    ...listed(partnerships).map(
      (reason): ReasonView => ({
        kind: 'partnership',
        name: reason.title,
        href: path(locale, '/partnerships/[slug]', { slug: reason.partnership }),
        network: null,
        position: null,
        period: heldIn(reason),
      }),
    ),
    ...listed(memberships).map(
      (reason): ReasonView => ({
        kind: 'membership',
        name: shortNames.get(reason.network) ?? reason.networkName,
        href: path(locale, '/networks/[slug]', { slug: reason.network }),
        network: null,
        position: null,
        period: heldIn(reason),
      }),
    ),
  ]
}
