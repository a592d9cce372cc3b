import { groupBy } from '@/lib/domain/group'
import { NETWORK_SCOPES, type NetworkScope } from '@/lib/domain/vocabulary'
import { MAYBE } from './day-view'
import type { MembershipIndex } from './membership-index'
import { eachMember, type Scene } from './plan'
import { addPartyThemes } from './present'

/** What a body has in common with another one. Bodies, networks and themes are named by their places in the index. */
export interface Likeness {
  body: number
  /** Networks that both belong to, the smallest first. */
  networks: number[]
  sameCountry: boolean
  /** Whether the population is between half and double. */
  similarSize: boolean
  /** Themes that both work on in partnerships. */
  themes: number[]
  points: number
}

/** A network that bodies like one belong to, and that it does not. */
export interface NetworkForOne {
  network: number
  /** The bodies like it that belong to the network, the most alike first. */
  peers: number[]
  /** Themes of the network that the body works on, in a network or a partnership. */
  themes: number[]
  /** Members of the network in the body's country. */
  compatriots: number
  members: number
}

/** A network of at most so many members counts twice: it says more of what its members share. */
export const SMALL_NETWORK = 25
/** More themes than these do not make two bodies more alike. */
export const MOST_THEMES = 3
/** So many of the bodies most alike are asked for their networks. */
export const PEERS = 20
/** So many of them have to belong to a network before it is suggested. */
export const LEAST_PEERS = 2

/** Networks of one country or border suit only those who have a neighbour in them. */
const NEAR: readonly NetworkScope[] = ['national', 'cross-border', 'bilateral']

/**
 * The bodies of the same kind most like one: a point for each network in common (two for a small one), for the same
 * country, for a similar population, and for each theme in common; at least two. Among equals the closest population first.
 */
export function bodiesLike(scene: Scene, body: number, most: number): Likeness[] {
  const { index } = scene
  const own = networksOf(scene, body).map((network) => ({ network, members: membersOf(scene, network) }))
  const shared = new Map<number, { networks: number[]; points: number }>()
  for (const { network, members } of own.sort((a, b) => a.members.length - b.members.length)) {
    for (const member of members) {
      const common = shared.get(member) ?? { networks: [], points: 0 }
      shared.set(member, common)
      common.networks.push(network)
      common.points += members.length <= SMALL_NETWORK ? 2 : 1
    }
  }
  const ownThemes = partnershipThemes(scene, body)
  const likenesses: Likeness[] = []
  for (let other = 0; other < index.bodies.length; other += 1) {
    if (other === body || index.kind[other] !== index.kind[body]) continue
    const common = shared.get(other)
    const sameCountry = index.country[other] !== 0 && index.country[other] === index.country[body]
    const similarSize = sizeRatio(index, body, other) <= 2
    const themes =
      ownThemes.length > 0 ? partnershipThemes(scene, other).filter((theme) => ownThemes.includes(theme)) : []
    const points =
      (common?.points ?? 0) + Number(sameCountry) + Number(similarSize) + Math.min(themes.length, MOST_THEMES)
    if (points >= 2)
      likenesses.push({
        body: other,
        networks: common?.networks ?? [],
        sameCountry,
        similarSize,
        themes,
        points,
      })
  }
  return likenesses
    .sort(
      (a, b) =>
        b.points - a.points ||
        sizeRatio(index, body, a.body) - sizeRatio(index, body, b.body) ||
        a.body - b.body,
    )
    .slice(0, most)
}

/** The networks that most of the bodies like one belong to, and that it has never been in; among equals the smallest first. */
export function networksFor(scene: Scene, body: number, most: number): NetworkForOne[] {
  const { index } = scene
  const known = new Set(networksOf(scene, body, { past: true }))
  const pairs = bodiesLike(scene, body, PEERS).flatMap(({ body: peer }) =>
    networksOf(scene, peer).map((network) => ({ network, peer })),
  )
  const ownThemes = new Set([
    ...partnershipThemes(scene, body),
    ...networksOf(scene, body).flatMap((network) => themesAt(index, index.networkThemes, network)),
  ])
  return [...groupBy(pairs, ({ network }) => network)]
    .filter(
      ([network, peers]) =>
        !known.has(network) && peers.length >= LEAST_PEERS && index.networks[network]?.active,
    )
    .map(([network, peers]) => {
      const members = membersOf(scene, network)
      return {
        network,
        peers: peers.map(({ peer }) => peer),
        themes: themesAt(index, index.networkThemes, network).filter((theme) => ownThemes.has(theme)),
        compatriots: members.filter((member) => index.country[member] === index.country[body]).length,
        members: members.length,
      }
    })
    .filter(({ network, compatriots }) => compatriots > 0 || !isNear(index, network))
    .sort((a, b) => b.peers.length - a.peers.length || a.members - b.members || a.network - b.network)
    .slice(0, most)
}

function isNear(index: MembershipIndex, network: number): boolean {
  const scope = NETWORK_SCOPES[index.scope[network] ?? 0]
  return scope !== undefined && NEAR.includes(scope)
}

/** The networks that a body belongs to, or may, each once; with `past` also those that it has left. */
function networksOf({ index, view }: Scene, body: number, { past = false } = {}): number[] {
  const { ofBody, network } = index.memberships
  const networks = new Set<number>()
  for (let at = ofBody[body] ?? 0; at < (ofBody[body + 1] ?? 0); at += 1) {
    if (past || (view.memberships[at] ?? 0) >= MAYBE) networks.add(network[at] ?? 0)
  }
  return [...networks]
}

function membersOf(scene: Scene, network: number): number[] {
  const members: number[] = []
  eachMember(scene, network, MAYBE, (member) => members.push(member))
  return members
}

/** How many times as many people live in the larger one; infinite where it is not known. */
function sizeRatio({ population }: MembershipIndex, one: number, other: number): number {
  const [a, b] = [population[one] ?? -1, population[other] ?? -1]
  return a > 0 && b > 0 ? Math.max(a, b) / Math.min(a, b) : Number.POSITIVE_INFINITY
}

/** The narrowest themes of the partnerships that a body is a party to. */
function partnershipThemes({ index, view }: Scene, body: number): number[] {
  const { ofBody } = index.partnerships
  if (ofBody[body] === ofBody[body + 1]) return []
  const words = new Int32Array(index.themeWords)
  addPartyThemes(index, view, MAYBE, body, words, 0)
  return themesAt(index, words, 0)
}

/** Those of the themes in a set that no other theme of the set is part of. */
function themesAt({ themes, themeWords }: MembershipIndex, words: Int32Array, item: number): number[] {
  const all = themes.flatMap((_theme, at) =>
    (words[item * themeWords + (at >>> 5)] ?? 0) & (1 << (at & 31)) ? [at] : [],
  )
  const broader = new Set(all.map((at) => themes[at]?.parent))
  return all.filter((at) => !broader.has(at))
}
