import type { MembershipClass, MembershipRole, NetworkScope } from '@/lib/domain/vocabulary'
import { MEMBERSHIP_CLASSES, MEMBERSHIP_ROLES } from '@/lib/domain/vocabulary'
import type { BodyKind } from './query'

/** A text with the locale that it is in. */
export interface LocalName {
  locale: string
  name: string
}

/** What the index is made of, as one look into the database gives it. Numbers that name rows are their places here. */
export interface IndexRows {
  /** Number of the newest change set that the rows contain. */
  number: number
  /** Territorial bodies, sorted by slug. */
  bodies: {
    id: string
    slug: string
    kind: BodyKind
    country: string | null
    population: number | null
    latitude: number | null
    longitude: number | null
  }[]
  networks: {
    id: string
    slug: string
    acronym: string | null
    name: string
    texts: LocalName[]
    /** Every other name: former ones, acronyms, those of other languages. */
    names: string[]
    acronyms: { text: string; lang: string }[]
    scope: NetworkScope
    /** Whether it is at work today, as far as known. */
    active: boolean
    /** Themes of its action fields. */
    themes: number[]
  }[]
  themes: { slug: string; parent: number | null; texts: LocalName[] }[]
  /** Records of `MEMBERSHIP_FIELDS` numbers; without memberships that were only applied for. */
  memberships: Int32Array
  /** The different periods of memberships, of which there are few: most are known to the year, and years repeat. */
  periods: HeldPeriod[]
  partnerships: (HeldPeriod & {
    themes: number[]
    /** All parties by slug, territorial or not. */
    parties: string[]
  })[]
  /** Seats of territorial bodies in organs of networks. */
  mandates: { body: number; network: number; bounds: DayNumbers }[]
  /** Former slugs and the present ones. */
  formerSlugs: { type: 'organization' | 'theme'; slug: string; present: string }[]
}

/** A period, and whether the thing is known to have ended, whenever that was. */
export interface HeldPeriod {
  bounds: DayNumbers
  ended: boolean
}

/** Bounds of a period in days since 2000-01-01: first and last possible start, first and last possible end. */
export type DayNumbers = readonly [number, number, number, number]

/** Of a packed membership: body, network, period, and `membershipCode`. */
export const MEMBERSHIP_FIELDS = 4

/** Class and roles in one number. */
export function membershipCode(kind: MembershipClass, roles: readonly MembershipRole[]): number {
  const roleBits = roles.reduce((bits, role) => bits | (1 << MEMBERSHIP_ROLES.indexOf(role)), 0)
  return MEMBERSHIP_CLASSES.indexOf(kind) * CODES_A_CLASS + roleBits
}

/** Sets of roles that a class can go with. */
export const CODES_A_CLASS = 1 << MEMBERSHIP_ROLES.length
export const CODES = MEMBERSHIP_CLASSES.length * CODES_A_CLASS
