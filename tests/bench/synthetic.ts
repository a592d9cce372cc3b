import { slugify } from '@/lib/domain/names'
import { OPEN, type Period } from '@/lib/domain/period'
import {
  MEMBERSHIP_ROLES,
  type MembershipClass,
  type MembershipRole,
  type MembershipStatus,
  NETWORK_SCOPES,
  type NetworkScope,
  type OrganizationKind,
} from '@/lib/domain/vocabulary'
import { Random } from './random'

/*
 * Made-up directories of any size, always the same for the same scale. What matters for speed is as in life: few huge
 * networks and many small ones, large cities in more networks than small ones, dates known to a day, to a year or not
 * at all, names in several languages that resemble one another.
 */

export interface SyntheticDirectory {
  organizations: SyntheticOrganization[]
  networks: { id: string; acronym: string; scope: NetworkScope; themes: string[] }[]
  themes: { id: string; slug: string; parent: string | null; name: string }[]
  memberships: (Period & {
    id: string
    network: string
    member: string
    class: MembershipClass
    roles: MembershipRole[]
    status: MembershipStatus
  })[]
  partnerships: (Period & { id: string; slug: string; status: string; parties: string[]; themes: string[] })[]
  mandates: (Period & { id: string; network: string; organization: string })[]
}

interface SyntheticOrganization {
  id: string
  slug: string
  kind: OrganizationKind
  name: string
  /** Name by language. */
  texts: Record<string, string>
  names: { text: string; lang: string; kind: string }[]
  country: string
  population: number | null
  latitude: number
  longitude: number
}

/** Number of rows at a scale; 100 is the size that the directory has to bear. */
export function sizeAt(scale: number) {
  return {
    organizations: 1000 * scale,
    memberships: 10_000 * scale,
    // More bodies make larger networks rather than as many more of them.
    networks: Math.round(100 * Math.sqrt(scale)),
    partnerships: 200 * scale,
    mandates: 100 * scale,
  }
}

export function makeDirectory(scale: number): SyntheticDirectory {
  const random = new Random(20_261_122 + scale)
  const size = sizeAt(scale)
  const themes = makeThemes(random)
  const bodies = Array.from({ length: size.organizations - size.networks }, (_, at) => makeBody(random, at))
  const organizations = Array.from({ length: size.networks }, (_, at) => makeNetwork(random, at))
  const networks = organizations.map(({ id, names }) => ({
    id,
    acronym: names[0]?.text ?? '',
    scope: random.pick(NETWORK_SCOPES),
    themes: random.some(themes, random.int(1, 6)).map((theme) => theme.id),
  }))
  const ids = bodies.map(({ id }) => id)
  return {
    organizations: [...bodies, ...organizations],
    networks,
    themes,
    memberships: makeMemberships(random, ids, networks, size.memberships),
    partnerships: Array.from({ length: size.partnerships }, (_, at) => ({
      id: random.uuid(),
      slug: `partnership-${at}`,
      status: random.weighted([
        [70, 'active'],
        [15, 'dormant'],
        [15, 'ended'],
      ]),
      parties: random.some(ids, random.int(2, 4)),
      themes: random.some(themes, random.int(0, 3)).map((theme) => theme.id),
      ...makePeriod(random).period,
    })),
    mandates: Array.from({ length: size.mandates }, () => ({
      id: random.uuid(),
      network: random.pick(networks).id,
      organization: random.pick(ids),
      ...makePeriod(random).period,
    })),
  }
}

const COUNTRIES: readonly (readonly [number, string])[] = [
  ...(['FR', 'DE', 'IT', 'ES'] as const).map((code) => [12, code] as const),
  ...(['GB', 'PL', 'NL', 'BE', 'PT', 'TR', 'MA', 'US', 'BR', 'CN'] as const).map(
    (code) => [4, code] as const,
  ),
  ...(['LU', 'CH', 'AT', 'SE', 'TN', 'SN', 'ML', 'JP', 'MX', 'CA', 'GR'] as const).map(
    (code) => [1, code] as const,
  ),
]

const SYLLABLES =
  'bar bel ber bour bran car chen con cour dor dur fels gar gen gra heim ken kir lan leut lin lon mar men mon mün nan ner neu nor ost par por rei ren riv ros saar sal san sel stein tal tou tri val ver vil wal wei zel zür'.split(
    ' ',
  )

/** How a name ends in each language. */
const ENDINGS: readonly (readonly [string, string, string])[] = [
  ['bourg', 'burg', 'burg'],
  ['ville', 'stadt', 'town'],
  ['-sur-Mer', ' am Meer', '-on-Sea'],
  ['é', 'en', 'y'],
  ['court', 'hof', 'court'],
  ['', '', ''],
]

function makeBody(random: Random, at: number): SyntheticOrganization {
  const stem = Array.from({ length: random.int(2, 3) }, () => random.pick(SYLLABLES)).join('')
  const root = stem.charAt(0).toUpperCase() + stem.slice(1)
  const [fr, de, en] = random.pick(ENDINGS).map((ending) => root + ending) as [string, string, string]
  // The first bodies are the largest, and belong to most networks.
  const population = Math.round(8_000_000 / (1 + at) ** 0.6 / (0.5 + random.next()) + 300)
  return {
    id: random.uuid(),
    slug: `${slugify(en)}-${at}`,
    kind: random.weighted<OrganizationKind>([
      [85, 'city'],
      [8, 'intercommunality'],
      [4, 'region'],
      [3, 'borough'],
    ]),
    name: de,
    texts: { fr, de, en },
    names: [
      { text: `${root}um`, lang: 'la', kind: 'former' },
      { text: `${root}o`, lang: 'it', kind: 'exonym' },
    ],
    country: random.weighted(COUNTRIES),
    population: random.chance(0.05) ? null : population,
    latitude: Math.round((random.next() * 120 - 50) * 1e5) / 1e5,
    longitude: Math.round((random.next() * 360 - 180) * 1e5) / 1e5,
  }
}

function makeNetwork(random: Random, at: number): SyntheticOrganization {
  const [fr, de, en] = ['Réseau', 'Netzwerk', 'Network'].map(
    (word) => `${word} ${random.pick(SYLLABLES)} ${at}`,
  ) as [string, string, string]
  return {
    id: random.uuid(),
    slug: `network-${at}`,
    kind: 'network',
    name: en,
    texts: { fr, de, en },
    names: [
      { text: `N${at}`, lang: 'und', kind: 'acronym' },
      { text: `${en} (former)`, lang: 'en', kind: 'former' },
    ],
    country: random.weighted(COUNTRIES),
    population: null,
    latitude: 48,
    longitude: 2,
  }
}

/** Eight themes, each with three narrower ones, some of these with a third level. */
function makeThemes(random: Random): SyntheticDirectory['themes'] {
  const themes: SyntheticDirectory['themes'] = []
  const add = (slug: string, parent: string | null) => {
    const theme = { id: random.uuid(), slug, parent, name: `Theme ${slug}` }
    themes.push(theme)
    return theme.id
  }
  for (let top = 1; top <= 8; top += 1) {
    const broad = add(`theme-${top}`, null)
    for (let middle = 1; middle <= 3; middle += 1) {
      const narrow = add(`theme-${top}-${middle}`, broad)
      if (random.chance(0.5)) add(`theme-${top}-${middle}-1`, narrow)
    }
  }
  return themes
}

function makeMemberships(
  random: Random,
  bodies: readonly string[],
  networks: SyntheticDirectory['networks'],
  wanted: number,
): SyntheticDirectory['memberships'] {
  // The size of a network falls with its rank, as in life; none has more than two fifths of all bodies.
  const weights = networks.map((_, rank) => 1 / (rank + 3) ** 0.9)
  const unit = wanted / weights.reduce((sum, weight) => sum + weight, 0)
  const most = Math.floor(bodies.length * 0.4)
  const sizes = weights.map((weight) => Math.min(most, Math.max(3, Math.round(weight * unit))))
  // What the largest may not have goes to the others, evenly.
  let missing = wanted - sizes.reduce((sum, size) => sum + size, 0)
  for (let at = sizes.length - 1; missing > 0; at = at === 0 ? sizes.length - 1 : at - 1) {
    const more = Math.min(missing, most - (sizes[at] ?? 0), Math.ceil(wanted / networks.length / 20))
    sizes[at] = (sizes[at] ?? 0) + more
    missing -= more
  }
  return networks.flatMap((network, at) => {
    const members = new Set<string>()
    const size = Math.min(sizes[at] ?? 0, most)
    while (members.size < size) {
      const member = bodies[Math.floor(random.next() ** 1.2 * bodies.length)]
      if (member !== undefined) members.add(member)
    }
    return [...members].map((member) => ({
      id: random.uuid(),
      network: network.id,
      member,
      class: random.weighted<MembershipClass>([
        [85, 'full'],
        [6, 'associate'],
        [4, 'observer'],
        [2, 'partner'],
        [3, 'unknown'],
      ]),
      roles: random.chance(0.08) ? random.some(MEMBERSHIP_ROLES, random.chance(0.1) ? 2 : 1) : [],
      ...flat(makePeriod(random)),
    }))
  })
}

function flat({ period, status }: ReturnType<typeof makePeriod>): Period & { status: MembershipStatus } {
  return { ...period, status }
}

/** Periods as sources give them: on a roll of a day, since a year, since a day, ended, or without any date. */
function makePeriod(random: Random): { period: Period; status: MembershipStatus } {
  const year = random.int(1985, 2024)
  const day = `${year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
  return random.weighted<{ period: Period; status: MembershipStatus }>([
    [38, { period: { from: null, to: OPEN, attested: '2026-11-22' }, status: 'active' }],
    [25, { period: { from: String(year), to: OPEN, attested: null }, status: 'active' }],
    [10, { period: { from: day, to: OPEN, attested: '2024-10-01' }, status: 'active' }],
    [8, { period: { from: `${year}~`, to: null, attested: '2019' }, status: 'active' }],
    [
      10,
      { period: { from: String(year), to: String(random.int(year, 2025)), attested: null }, status: 'ended' },
    ],
    [8, { period: { from: null, to: null, attested: null }, status: 'unknown' }],
    [1, { period: { from: null, to: null, attested: null }, status: 'applied' }],
  ])
}
