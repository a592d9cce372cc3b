import type { Level } from './day-view'
import { type Clause, type Scene, themeBits, type VariantMasks, variantMasks } from './plan'
import type { MembershipQuery } from './query'
import { Tally } from './tally'

/**
 * Reads the memberships of one body after the other, and tells which of the clauses that need them the body fails, and
 * which variants of the query (at most 31, differing in class, role and scope) it passes. Bit v of every mask belongs to
 * variant v; variant 0 is the query itself.
 */
export class MembershipReader {
  /** Whether the query itself has a clause that only the memberships decide. */
  readonly decides: boolean
  /** Of the body read last: the bits of the clauses that it fails. */
  failed = 0
  /** Of the body read last: the variants whose clauses about memberships it passes. */
  passing = 0

  private readonly masks: VariantMasks
  private readonly required: Int32Array
  private readonly requiredAt: Int32Array
  private readonly requiredBits: readonly number[]
  private readonly optional: Uint8Array
  private readonly optionalBit: number
  private readonly countBit: number
  private readonly themeBit: number
  private readonly onTheme: Uint8Array
  private readonly partyOnTheme: Uint8Array | null
  private readonly partyThemes: ReadonlyMap<number, Int32Array>
  private readonly optionalCount = new Tally()
  private readonly networkCount = new Tally()
  private readonly excessCount = new Tally()
  private readonly own: Int32Array
  private ownCount = 0
  private readonly bodyThemes: Int32Array
  private body = 0

  constructor(
    private readonly scene: Scene,
    private readonly query: MembershipQuery,
    clauses: readonly Clause[],
    private readonly level: Level,
    private readonly other: Level,
    variants: readonly MembershipQuery[],
  ) {
    const { index } = scene
    const bitOf = (wanted: Clause['name']) => clauses.find(({ name }) => name === wanted)?.bit ?? 0
    this.masks = variantMasks(variants)
    this.requiredBits = clauses.flatMap(({ name, bit }) => (name === 'all' ? [bit] : []))
    this.required = new Int32Array(query.all.length)
    this.requiredAt = new Int32Array(index.networks.length).fill(-1)
    for (const [at, slug] of query.all.entries()) this.requiredAt[index.networkAt.get(slug) ?? -1] = at
    this.optional = new Uint8Array(index.networks.length)
    for (const slug of query.any) this.optional[index.networkAt.get(slug) ?? -1] = 1
    this.optionalBit = bitOf('any')
    this.countBit = bitOf('networks')
    this.themeBit = bitOf('theme')
    this.decides = this.optionalBit + this.countBit + this.themeBit > 0
    const wanted = themeBits(index, query.theme)
    this.onTheme = onAnyOf(index.networkThemes, wanted)
    this.partyThemes = scene.view.partyThemes(level)
    this.partyOnTheme = this.themeBit > 0 ? partiesOn(this.partyThemes, wanted, index.bodies.length) : null
    this.own = new Int32Array(index.networks.length)
    this.bodyThemes = new Int32Array(index.themeWords)
  }

  read(body: number): void {
    const { ofBody, network, code } = this.scene.index.memberships
    const held = this.scene.view.memberships
    const { counts } = this.masks
    this.start(body)
    const last = ofBody[body + 1] ?? 0
    let at = ofBody[body] ?? 0
    while (at < last) {
      // All memberships in one network count as one.
      const here = network[at] ?? 0
      let mask = 0
      let otherMask = 0
      while (at < last && network[at] === here) {
        const state = held[at] ?? 0
        if (state >= this.level) mask |= counts[code[at] ?? 0] ?? 0
        if (state >= this.other) otherMask |= counts[code[at] ?? 0] ?? 0
        at += 1
      }
      if (mask !== 0 || otherMask !== 0) this.addNetwork(here, mask, otherMask)
    }
    this.conclude()
  }

  /** Adds the body read last to the counts of the networks that it belongs to. */
  countNetworks(counts: Int32Array): void {
    for (let at = 0; at < this.ownCount; at += 1) {
      const network = this.own[at] ?? 0
      counts[network] = (counts[network] ?? 0) + 1
    }
  }

  /** Adds the body read last to the counts of its themes, through networks and partnerships. */
  countThemes(counts: Int32Array): void {
    const { networkThemes, themeWords } = this.scene.index
    const words = this.bodyThemes
    const ofPartnerships = this.partyThemes.get(this.body)
    for (let word = 0; word < themeWords; word += 1) words[word] = ofPartnerships?.[word] ?? 0
    for (let at = 0; at < this.ownCount; at += 1) {
      const first = (this.own[at] ?? 0) * themeWords
      for (let word = 0; word < themeWords; word += 1) {
        words[word] = (words[word] ?? 0) | (networkThemes[first + word] ?? 0)
      }
    }
    for (let word = 0; word < themeWords; word += 1) {
      for (let bits = words[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const theme = word * 32 + 31 - Math.clz32(bits & -bits)
        counts[theme] = (counts[theme] ?? 0) + 1
      }
    }
  }

  private start(body: number): void {
    this.body = body
    this.ownCount = 0
    this.required.fill(0)
    this.optionalCount.clear()
    this.networkCount.clear()
    this.excessCount.clear()
    this.anyNetwork = 0
    this.anyOnTheme = this.partyOnTheme?.[body] === 1 ? -1 : 0
  }

  private anyNetwork = 0
  private anyOnTheme = 0

  private addNetwork(network: number, mask: number, otherMask: number): void {
    const inScope = this.masks.inScope[this.scene.index.scope[network] ?? 0] ?? 0
    if (this.query.networks) {
      this.networkCount.add(mask & inScope)
      this.excessCount.add(otherMask & inScope)
    } else {
      this.anyNetwork |= mask & inScope
    }
    if (mask === 0) return
    const required = this.requiredAt[network] ?? -1
    if (required >= 0) this.required[required] = mask
    if (this.optional[network] === 1) this.optionalCount.add(mask)
    if (this.onTheme[network] === 1) this.anyOnTheme |= mask
    if (mask & 1) {
      this.own[this.ownCount] = network
      this.ownCount += 1
    }
  }

  private conclude(): void {
    this.failed = 0
    this.passing = -1
    for (let at = 0; at < this.required.length; at += 1) {
      this.conclusion(this.required[at] ?? 0, this.requiredBits[at] ?? 0)
    }
    if (this.optionalBit) this.conclusion(this.optionalCount.atLeast(this.query.min), this.optionalBit)
    const { networks } = this.query
    this.conclusion(
      networks
        ? this.networkCount.atLeast(networks.from ?? 0) &
            (networks.to === null ? -1 : ~this.excessCount.atLeast(networks.to + 1))
        : this.anyNetwork | this.masks.unasked,
      this.countBit,
    )
    if (this.themeBit) this.conclusion(this.anyOnTheme, this.themeBit)
  }

  private conclusion(passing: number, bit: number): void {
    this.passing &= passing
    if ((passing & 1) === 0) this.failed |= bit
  }
}

/** By item, whether it has one of the themes asked for. */
function onAnyOf(themes: Int32Array, wanted: Int32Array): Uint8Array {
  const items = new Uint8Array(themes.length / wanted.length)
  for (let at = 0; at < themes.length; at += 1) {
    if ((themes[at] ?? 0) & (wanted[at % wanted.length] ?? 0)) items[Math.floor(at / wanted.length)] = 1
  }
  return items
}

function partiesOn(themes: ReadonlyMap<number, Int32Array>, wanted: Int32Array, bodies: number): Uint8Array {
  const parties = new Uint8Array(bodies)
  for (const [body, words] of themes)
    if (words.some((word, at) => word & (wanted[at] ?? 0))) parties[body] = 1
  return parties
}
