import type { IsoDay } from '@/lib/domain/day'
import { asOf, type Period } from '@/lib/domain/period'
import type { AsOfAnswer, MembershipClass, MembershipRole, NetworkScope } from '@/lib/domain/vocabulary'
import {
  ANY,
  type BodyKind,
  contradictions,
  type MembershipQuery,
  type NumberRange,
} from '@/lib/search/membership/query'

/*
 * What the membership search means, written to be read, not to be fast: plain arrays, one body after the other, and
 * every answer yes, maybe or no (Kleene's strong logic: "and" takes the lesser, "or" the greater, "not" swaps yes and no).
 */

export interface NaiveDirectory {
  bodies: { slug: string; kind: BodyKind; country: string | null; population: number | null }[]
  networks: { slug: string; scope: NetworkScope; themes: string[] }[]
  themes: { slug: string; parent: string | null }[]
  memberships: (Dated & { body: string; network: string; class: MembershipClass; roles: MembershipRole[] })[]
  partnerships: (Dated & { parties: string[]; themes: string[] })[]
  mandates: (Period & { body: string; network: string })[]
}

/** `status` of a membership or partnership: what was applied for is none yet, what has ended holds no more today. */
type Dated = Period & { status: string }

/** What a query answers about every body: the slugs of those that match, and of those that may. */
interface NaiveAnswer {
  yes: string[]
  maybe: string[]
}

export function naiveSearch(directory: NaiveDirectory, query: MembershipQuery, today: IsoDay): NaiveAnswer {
  const answers = directory.bodies.map(({ slug }) => ({
    slug,
    answer: naiveMatch(directory, query, slug, today),
  }))
  const slugs = (wanted: AsOfAnswer) =>
    answers.filter(({ answer }) => answer === wanted).map(({ slug }) => slug)
  return { yes: slugs('yes'), maybe: slugs('maybe') }
}

/** How many bodies the result shows: those that match, and with `maybe` those that may. */
export function naiveTotal(directory: NaiveDirectory, query: MembershipQuery, today: IsoDay): number {
  const { yes, maybe } = naiveSearch(directory, query, today)
  return yes.length + (query.maybe ? maybe.length : 0)
}

function naiveMatch(
  directory: NaiveDirectory,
  query: MembershipQuery,
  slug: string,
  today: IsoDay,
): AsOfAnswer {
  if (contradictions(query).length > 0) return 'no'
  const day = query.date ?? today
  const body = directory.bodies.find((candidate) => candidate.slug === slug)
  if (!body) return 'no'

  const holds = (dated: Dated): AsOfAnswer => {
    if (dated.status === 'applied') return 'no'
    if (dated.status === 'ended' && day >= today) return 'no'
    return asOf(dated, day)
  }
  const memberships = directory.memberships.filter((membership) => membership.body === slug)
  const memberOf = (network: string) =>
    or(...memberships.filter((membership) => membership.network === network).map(holds))

  // Class and role say which memberships count for whatever asks for one; what is excluded is excluded in any class.
  const counted = memberships.filter(
    (membership) =>
      (query.class.length === 0 || query.class.includes(membership.class)) &&
      (query.role.length === 0 || membership.roles.some((role) => query.role.includes(role))),
  )
  const countedIn = (network: string) =>
    or(...counted.filter((membership) => membership.network === network).map(holds))

  const inScope = directory.networks.filter(
    ({ scope }) => query.scope.length === 0 || query.scope.includes(scope),
  )
  const asksForMembership = query.class.length + query.role.length + query.scope.length > 0
  const networks = query.networks ?? (asksForMembership ? { from: 1, to: null } : null)

  const partnerships = directory.partnerships.filter(({ parties }) => parties.includes(slug))
  const themes = query.theme.flatMap((theme) => narrower(directory, theme))
  const onTheme = (filed: string[]) => filed.some((theme) => themes.includes(theme))

  const mandates = directory.mandates.filter((mandate) => mandate.body === slug)

  return and(
    ...query.all.map(countedIn),
    ...query.none.map((network) => not(memberOf(network))),
    query.any.length === 0 ? 'yes' : inRange(query.any.map(countedIn), { from: query.min, to: null }),
    networks === null
      ? 'yes'
      : inRange(
          inScope.map((network) => countedIn(network.slug)),
          networks,
        ),
    query.theme.length === 0
      ? 'yes'
      : or(
          ...directory.networks
            .filter((network) => onTheme(network.themes))
            .map(({ slug: of }) => countedIn(of)),
          ...partnerships.filter((partnership) => onTheme(partnership.themes)).map(holds),
        ),
    query.organ.length === 0
      ? 'yes'
      : or(
          ...mandates
            .filter(({ network }) => query.organ.includes(network) || query.organ.includes(ANY))
            .map((mandate) => asOf(mandate, day)),
        ),
    query.partnership.length === 0
      ? 'yes'
      : or(
          ...partnerships
            .filter(({ parties }) =>
              parties.some(
                (party) =>
                  party !== slug && (query.partnership.includes(party) || query.partnership.includes(ANY)),
              ),
            )
            .map(holds),
        ),
    isAmong(body.country, query.country),
    isAmong(body.kind, query.kind),
    // A population that nobody has told may be any.
    query.pop === null
      ? 'yes'
      : body.population === null
        ? 'maybe'
        : certain(within(body.population, query.pop)),
  )
}

function narrower(directory: NaiveDirectory, theme: string): string[] {
  const children = directory.themes.filter(({ parent }) => parent === theme)
  return [theme, ...children.flatMap(({ slug }) => narrower(directory, slug))]
}

/** Whether the number of those that hold lies in the range: what may hold may be counted or not. */
function inRange(answers: AsOfAnswer[], range: NumberRange): AsOfAnswer {
  const least = answers.filter((answer) => answer === 'yes').length
  const most = answers.filter((answer) => answer !== 'no').length
  const numbers = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  if (numbers.every((number) => within(number, range))) return 'yes'
  return numbers.some((number) => within(number, range)) ? 'maybe' : 'no'
}

function within(number: number, { from, to }: NumberRange): boolean {
  return (from === null || number >= from) && (to === null || number <= to)
}

function isAmong(value: string | null, wanted: readonly string[]): AsOfAnswer {
  return certain(wanted.length === 0 || (value !== null && wanted.includes(value)))
}

function certain(value: boolean): AsOfAnswer {
  return value ? 'yes' : 'no'
}

function and(...answers: AsOfAnswer[]): AsOfAnswer {
  return answers.includes('no') ? 'no' : answers.includes('maybe') ? 'maybe' : 'yes'
}

function or(...answers: AsOfAnswer[]): AsOfAnswer {
  return answers.includes('yes') ? 'yes' : answers.includes('maybe') ? 'maybe' : 'no'
}

function not(answer: AsOfAnswer): AsOfAnswer {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'maybe'
}
