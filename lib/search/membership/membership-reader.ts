import { type Level, opposite } from './day-view'
import { type Clause, onAnyOf, type Scene, themeBits, type VariantMasks, variantMasks } from './plan'
import type { MembershipQuery } from './query'
import { type Tally, tallyTo } from './tally'

/** What a query has to do with a network: bits of `interest`. */
const REQUIRED = 1
const OPTIONAL = 2
const ON_THEME = 4

/**
 * Reads all memberships of one body after the other, and tells which of the clauses that ask for memberships the body
 * fails, and which variants of the query (at most 31, differing in class, role and scope) it passes. Bit v of every mask
 * belongs to variant v; variant 0 is the query itself.
 */
export class MembershipReader {
  /** Of the body read last: the bits of the clauses that it fails. */
  failed = 0
  /** Of the body read last: the variants whose clauses about memberships it passes. */
  passing = 0

  private readonly other: Level
  private readonly masks: VariantMasks
  private readonly interest: Uint8Array
  private readonly required: Int32Array
  private readonly requiredAt: Int32Array
  private readonly requiredBits: readonly number[]
  private readonly optionalBit: number
  private readonly countBit: number
  private readonly themeBit: number
  private readonly partnershipsOnTheme: Uint8Array
  private readonly optionalCount: Tally
  private readonly networkCount: Tally
  private readonly excessCount: Tally
  /** By network: the variants whose scopes it is of. */
  private readonly inScope: Int32Array
  private readonly countsNetworks: boolean
  private readonly countsExcess: boolean

  constructor(
    private readonly scene: Scene,
    private readonly query: MembershipQuery,
    clauses: readonly Clause[],
    private readonly level: Level,
    variants: readonly MembershipQuery[],
  ) {
    const { index } = scene
    const bitOf = (wanted: Clause['name']) => clauses.find(({ name }) => name === wanted)?.bit ?? 0
    this.other = opposite(level)
    this.masks = variantMasks(variants)
    this.requiredBits = clauses.flatMap(({ name, bit }) => (name === 'all' ? [bit] : []))
    this.required = new Int32Array(query.all.length)
    this.requiredAt = new Int32Array(index.networks.length)
    const wantedThemes = themeBits(index, query.theme)
    this.interest = onAnyOf(index.networkThemes, wantedThemes).map((on) => on * ON_THEME)
    this.partnershipsOnTheme = onAnyOf(index.partnerships.themes, wantedThemes)
    const mark = (slug: string, interest: number) => {
      const at = index.networkAt.get(slug)
      if (at !== undefined) this.interest[at] = (this.interest[at] ?? 0) | interest
      return at
    }
    for (const [place, slug] of query.all.entries()) {
      const at = mark(slug, REQUIRED)
      if (at !== undefined) this.requiredAt[at] = place
    }
    for (const slug of query.any) mark(slug, OPTIONAL)
    this.inScope = Int32Array.from(index.scope, (scope) => this.masks.inScope[scope] ?? 0)
    this.optionalCount = tallyTo(query.min)
    this.networkCount = tallyTo(query.networks?.from ?? 0)
    this.excessCount = tallyTo((query.networks?.to ?? 0) + 1)
    this.optionalBit = bitOf('any')
    this.countBit = bitOf('networks')
    this.themeBit = bitOf('theme')
    this.countsNetworks = query.networks !== null
    this.countsExcess = query.networks !== null && query.networks.to !== null
  }

  read(body: number): void {
    const { level, other, countsNetworks, countsExcess, interest, inScope } = this
    const { ofBody, network, code } = this.scene.index.memberships
    const held = this.scene.view.memberships
    const { counts } = this.masks
    if (this.required.length > 0) this.required.fill(0)
    if (this.optionalBit !== 0) this.optionalCount.clear()
    if (countsNetworks) this.networkCount.clear()
    if (countsExcess) this.excessCount.clear()
    let anyNetwork = 0
    let onTheme = this.themeBit !== 0 && this.hasPartnershipOnTheme(body) ? -1 : 0

    const last = ofBody[body + 1] ?? 0
    let at = ofBody[body] ?? 0
    while (at < last) {
      // All memberships in one network count as one.
      const here = network[at] ?? 0
      let mask = 0
      let otherMask = 0
      do {
        const state = held[at] ?? 0
        if (state >= level) mask |= counts[code[at] ?? 0] ?? 0
        if (countsExcess && state >= other) otherMask |= counts[code[at] ?? 0] ?? 0
        at += 1
      } while (at < last && network[at] === here)
      if (otherMask !== 0) this.excessCount.add(otherMask & (inScope[here] ?? 0))
      if (mask === 0) continue
      const scoped = mask & (inScope[here] ?? 0)
      if (countsNetworks) this.networkCount.add(scoped)
      else anyNetwork |= scoped
      const why = interest[here] ?? 0
      if (why === 0) continue
      if (why & REQUIRED) this.required[this.requiredAt[here] ?? 0] = mask
      if (why & OPTIONAL) this.optionalCount.add(mask)
      if (why & ON_THEME) onTheme |= mask
    }
    this.conclude(anyNetwork, onTheme)
  }

  private conclude(anyNetwork: number, onTheme: number): void {
    this.failed = 0
    this.passing = -1
    for (let at = 0; at < this.required.length; at += 1) {
      this.conclusion(this.required[at] ?? 0, this.requiredBits[at] ?? 0)
    }
    if (this.optionalBit) this.conclusion(this.optionalCount.reached(), this.optionalBit)
    const { networks } = this.query
    if (networks === null) this.conclusion(anyNetwork | this.masks.unasked, this.countBit)
    else {
      const tooMany = networks.to === null ? 0 : this.excessCount.reached()
      this.conclusion(this.networkCount.reached() & ~tooMany, this.countBit)
    }
    if (this.themeBit) this.conclusion(onTheme, this.themeBit)
  }

  private conclusion(passing: number, bit: number): void {
    this.passing &= passing
    if ((passing & 1) === 0) this.failed |= bit
  }

  private hasPartnershipOnTheme(body: number): boolean {
    const { ofBody, byBody } = this.scene.index.partnerships
    const held = this.scene.view.partnerships
    const last = ofBody[body + 1] ?? 0
    for (let at = ofBody[body] ?? 0; at < last; at += 1) {
      const partnership = byBody[at] ?? 0
      if (this.partnershipsOnTheme[partnership] === 1 && (held[partnership] ?? 0) >= this.level) return true
    }
    return false
  }
}
