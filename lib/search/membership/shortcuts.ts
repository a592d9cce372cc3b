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
  const mayBelongToNone = query.networks !== null && !query.networks.from
  if (asksForMore(query) || mayBelongToNone) return null
  const wanted = [
    qualityBits('class', MEMBERSHIP_CLASSES, query.class),
    qualityBits('role', MEMBERSHIP_ROLES, query.role),
    qualityBits('scope', NETWORK_SCOPES, query.scope),
  ].filter((bits) => bits !== 0)
  if (wanted.length < 2) return null
  const { qualities } = view.present(level)
  return (body) => {
    const own = qualities[body] ?? 0
    let missing = 0
    for (const bits of wanted) if ((own & bits) === 0) missing += 1
    return missing > 1
  }
}

/** Whether the query asks for certain networks, or for themes, of which each is a clause of its own. */
function asksForMore({ all, any, theme }: MembershipQuery): boolean {
  return all.length + any.length + theme.length > 0
}
