import type { TextView } from '@/lib/i18n/text'

/** One term of a composition rule: ten councillors for every member, or eighteen seats in all. */
export interface SeatRule {
  count: number
  perMember: boolean
  label: TextView | null
}

/** How many members the network surely has, and how many it may have besides. */
export interface MemberCount {
  sure: number
  possible: number
}

/** What a composition rule adds up to; `most` exceeds `least` where some memberships are not certain. */
export interface SeatSum {
  /** The reckoning: "4 × 10 + 4 × 1"; terms that hold in all are written alone. */
  terms: string
  least: number
  most: number
  /** With how many members it reckons; null where the rules do not depend on them. */
  members: { least: number; most: number } | null
}

/**
 * The seats that the rules give a network with so many members. Null when there is nothing to add up: no rule, a
 * single number, or a rule per member without any member known.
 */
export function seatSum(rules: readonly SeatRule[], members: MemberCount): SeatSum | null {
  const perMember = rules.some((rule) => rule.perMember)
  if (rules.length === 0 || (rules.length === 1 && !perMember)) return null
  if (perMember && members.sure + members.possible === 0) return null
  const total = (factor: number) =>
    rules.reduce((sum, rule) => sum + rule.count * (rule.perMember ? factor : 1), 0)
  const least = members.sure
  const most = members.sure + members.possible
  const factor = least === most ? `${most}` : `${least}–${most}`
  return {
    terms: rules.map((rule) => (rule.perMember ? `${factor} × ${rule.count}` : `${rule.count}`)).join(' + '),
    least: total(least),
    most: total(most),
    members: perMember ? { least, most } : null,
  }
}
