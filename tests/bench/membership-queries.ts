import { MEMBERSHIP_CLASSES, MEMBERSHIP_ROLES, NETWORK_SCOPES } from '@/lib/domain/vocabulary'
import type { MembershipIndex } from '@/lib/search/membership/membership-index'
import { ANY, type MembershipQuery, NO_MEMBERSHIP_QUERY } from '@/lib/search/membership/query'
import type { Random } from './random'

/** Kinds of question that people ask, each as a maker of random queries of that kind. */
export const MEMBERSHIP_QUERY_TYPES: Readonly<
  Record<string, (random: Random, index: MembershipIndex) => MembershipQuery>
> = {
  'one network': (random, index) => asking({ all: networks(random, index, 1) }),
  'two required': (random, index) => asking({ all: networks(random, index, 2) }),
  'required and excluded': (random, index) => {
    const [first = '', ...others] = networks(random, index, 3)
    return asking({ all: [first], none: others.sort() })
  },
  'excluded only': (random, index) => asking({ none: networks(random, index, 1), page: random.int(1, 5) }),
  'at least 2 of 5': (random, index) => asking({ any: networks(random, index, 5), min: 2 }),
  'on a day, with maybe': (random, index) =>
    asking({ all: networks(random, index, 1), none: [], date: day(random), maybe: true }),
  'country, size, by name': (random) =>
    asking({
      country: random.some(['FR', 'DE', 'IT', 'ES', 'PL', 'NL', 'LU'], 2).sort(),
      pop: { from: random.int(1, 50) * 1000, to: null },
      sort: 'name',
    }),
  'almost everything': (random) =>
    asking({ pop: { from: random.int(0, 300), to: null }, sort: 'population', page: random.int(1, 20) }),
  'class and role': (random) =>
    asking({
      class: [random.pick(MEMBERSHIP_CLASSES)],
      role: [random.pick(MEMBERSHIP_ROLES)],
      pop: above(random),
    }),
  'number of European networks': (random) =>
    asking({
      scope: [random.pick(NETWORK_SCOPES)],
      networks: { from: random.int(2, 5), to: null },
      pop: above(random),
    }),
  theme: (random, index) => asking({ theme: [random.pick(index.themes).slug], pop: above(random) }),
  'seat or partnership': (random, index) =>
    random.chance(0.5)
      ? asking({ organ: [ANY], all: networks(random, index, 1) })
      : asking({ partnership: [ANY], country: [random.pick(['FR', 'DE', 'IT'])], pop: above(random) }),
  'everything at once': (random, index) => {
    const [required = '', excluded = '', ...optional] = networks(random, index, 5)
    return asking({
      all: [required],
      none: [excluded],
      any: optional.sort(),
      date: day(random),
      maybe: true,
      country: ['DE', 'FR', 'IT'],
      kind: ['city'],
      pop: above(random),
      scope: ['european', 'international', 'national'],
      theme: [random.pick(index.themes).slug],
      sort: 'population',
    })
  },
  'nothing found': (random, index) =>
    asking({
      all: networks(random, index, 4),
      none: networks(random, index, 2),
      country: ['LU'],
      pop: { from: 9_000_000, to: null },
    }),
}

function asking(query: Partial<MembershipQuery>): MembershipQuery {
  return { ...NO_MEMBERSHIP_QUERY, ...query }
}

/** Networks as people choose them: the well-known, large ones more often. */
function networks(random: Random, { networks: all }: MembershipIndex, count: number): string[] {
  const bySize = all.map(({ slug }) => slug).sort((a, b) => Number(a.slice(8)) - Number(b.slice(8)))
  const chosen = new Set<string>()
  while (chosen.size < count) chosen.add(bySize[Math.floor(random.next() ** 2 * bySize.length)] ?? '')
  return [...chosen].sort()
}

function day(random: Random): string {
  return `${random.int(1990, 2025)}-${random.pick(['01-01', '06-30'])}`
}

function above(random: Random) {
  return { from: random.int(300, 20_000), to: null }
}
