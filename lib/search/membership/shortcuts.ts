import { MEMBERSHIP_CLASSES, MEMBERSHIP_ROLES, NETWORK_SCOPES } from '@/lib/domain/vocabulary'
import type { Level } from './day-view'
import { type Scene, variantMasks } from './plan'
import { qualityBits } from './present'
import type { MembershipQuery } from './query'

/*
 * Questions about a body that `MembershipReader` answers for any query, answered sooner for some. Each is null for a query
 * that it cannot answer.
 */

/**
 * Whether a body belongs to enough networks in the classes, roles and scopes asked for, which is all that the query asks of
 * its memberships. Looks no further than it takes.
 */
export function enoughNetworks(
  { index, view }: Scene,
  query: MembershipQuery,
  level: Level,
): ((body: number) => boolean) | null {
  if (asksForMore(query) || query.networks?.to != null) return null
  const least = query.networks ? (query.networks.from ?? 0) : 1
  const { counts, inScope } = variantMasks([query])
  const { ofBody, network, code } = index.memberships
  const { scope } = index
  const held = view.memberships
  return (body) => {
    let count = 0
    let before = -1
    const last = ofBody[body + 1] ?? 0
    for (let at = ofBody[body] ?? 0; count < least && at < last; at += 1) {
      if ((held[at] ?? 0) < level || counts[code[at] ?? 0] === 0) continue
      const here = network[at] ?? 0
      if (here === before || inScope[scope[here] ?? 0] === 0) continue
      before = here
      count += 1
    }
    return count >= least
  }
}

/**
 * Whether a body has, of class, role and scope, none of the values asked for in two of the three. It then fails the query,
 * and each of its variants, which differ in one of the three.
 */
export function failsTwoQualities(
  { view }: Scene,
  query: MembershipQuery,
  level: Level,
): ((body: number) => boolean) | null {
  if (asksForMore(query) || mayBelongToNone(query)) return null
  const wanted = wantedQualities(query)
  if (wanted.length < 2) return null
  const { qualities } = view.present(level)
  return (body) => {
    const own = qualities[body] ?? 0
    let missing = 0
    for (const bits of wanted) if ((own & bits) === 0) missing += 1
    return missing > 1
  }
}

/**
 * Whether a body has, of class, role and scope, one of the values asked for in each of the three; perhaps not in one and
 * the same membership. Without it the body fails the query.
 */
export function hasQualities(
  { view }: Scene,
  query: MembershipQuery,
  level: Level,
): ((body: number) => boolean) | null {
  const wanted = wantedQualities(query)
  if (wanted.length === 0 || mayBelongToNone(query)) return null
  const { qualities } = view.present(level)
  return (body) => wanted.every((bits) => ((qualities[body] ?? 0) & bits) !== 0)
}

/** Of class, role and scope, as far as asked for, the bits of the values. */
function wantedQualities(query: MembershipQuery): number[] {
  return [
    qualityBits('class', MEMBERSHIP_CLASSES, query.class),
    qualityBits('role', MEMBERSHIP_ROLES, query.role),
    qualityBits('scope', NETWORK_SCOPES, query.scope),
  ].filter((bits) => bits !== 0)
}

function mayBelongToNone({ networks }: MembershipQuery): boolean {
  return networks !== null && !networks.from
}

/** Whether the query asks for certain networks, or for themes, of which each is a clause of its own. */
function asksForMore({ all, any, theme }: MembershipQuery): boolean {
  return all.length + any.length + theme.length > 0
}
