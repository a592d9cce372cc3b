import { NETWORK_SCOPES, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { type Level, opposite, YES } from './day-view'
import { type Clause, eachMember, onAnyOf, type Scene, themeBits } from './plan'
import { qualityBits } from './present'
import { ANY, type MembershipQuery } from './query'

/**
 * Whether a clause is dear to ask of all bodies: it needs a walk through all memberships of the day, which pays only where
 * the other clauses leave many bodies. For few, `MembershipReader` looks at theirs.
 */
export function isDear({ name }: Clause): boolean {
  return name === 'theme' || name === 'networks'
}

/** More than this share of all bodies are many. */
export const MANY = 0.25

/**
 * Marks in `fails`, by body (of `bodies`, or of all where that is null), the bits of the clauses that it fails. Where the
 * query asks for class, role or a number of networks, a clause that asks for a membership is only marked where the body has
 * none of whatever class and role.
 */
export function markFailures(
  fails: Int32Array,
  bodies: Int32Array | null,
  scene: Scene,
  query: MembershipQuery,
  clauses: readonly Clause[],
  level: Level,
): void {
  for (const clause of clauses) {
    const failing = failuresOf(scene, query, clause, level)
    const { bit } = clause
    for (let nth = 0; nth < fails.length; nth += 1) {
      if (failing[bodies ? (bodies[nth] ?? 0) : nth] === 1) fails[nth] = (fails[nth] ?? 0) | bit
    }
  }
}

/** By body, 1 where it fails the clause, as `markFailures` says. */
export function failuresOf(scene: Scene, query: MembershipQuery, clause: Clause, level: Level): Uint8Array {
  const { name, value } = clause
  const { any, min, networks, scope } = query
  const asks = name === 'any' ? [any, min] : name === 'networks' ? [networks, scope] : (value ?? query[name])
  const key = JSON.stringify([level, name, asks])
  const failing = scene.failures.get(key) ?? findFailures(scene, query, clause, level)
  scene.failures.set(key, failing)
  return failing
}

function findFailures(scene: Scene, query: MembershipQuery, clause: Clause, level: Level): Uint8Array {
  const { index, view } = scene
  const { name, value } = clause
  const failing = new Uint8Array(index.bodies.length)
  const failUnless = (passes: (body: number) => boolean) => {
    for (let body = 0; body < failing.length; body += 1) if (!passes(body)) failing[body] = 1
  }
  const failAllBut = (mark: (pass: (body: number) => void) => void) => {
    failing.fill(1)
    mark((body) => {
      failing[body] = 0
    })
  }
  switch (name) {
    case 'all':
      failAllBut((pass) => eachMember(scene, index.networkAt.get(value ?? ''), level, pass))
      break
    case 'none':
      eachMember(scene, index.networkAt.get(value ?? ''), opposite(level), (body) => {
        failing[body] = 1
      })
      break
    case 'any': {
      const met = new Uint8Array(failing.length)
      for (const slug of query.any) {
        eachMember(scene, index.networkAt.get(slug), level, (body) => {
          met[body] = (met[body] ?? 0) + 1
        })
      }
      failUnless((body) => (met[body] ?? 0) >= query.min)
      break
    }
    case 'networks': {
      const { networkCount, qualities } = view.present(level)
      const least = query.networks ? (query.networks.from ?? 0) : 1
      const scopes = qualityBits('scope', NETWORK_SCOPES, query.scope)
      if (query.networks || scopes === 0) failUnless((body) => (networkCount[body] ?? 0) >= least)
      else failUnless((body) => ((qualities[body] ?? 0) & scopes) !== 0)
      break
    }
    case 'theme': {
      const { themes } = view.present(level)
      const onTheme = onAnyOf(themes, themeBits(index, query.theme))
      failUnless((body) => onTheme[body] === 1)
      break
    }
    case 'country': {
      const unwanted = Uint8Array.from(index.countries, (code) => (query.country.includes(code) ? 0 : 1))
      for (let body = 0; body < failing.length; body += 1)
        failing[body] = unwanted[index.country[body] ?? 0] ?? 1
      break
    }
    case 'kind': {
      const unwanted = Uint8Array.from(TERRITORIAL_KINDS, (kind) => (query.kind.includes(kind) ? 0 : 1))
      for (let body = 0; body < failing.length; body += 1)
        failing[body] = unwanted[index.kind[body] ?? 0] ?? 1
      break
    }
    case 'pop': {
      const [from, to] = [query.pop?.from ?? 0, query.pop?.to ?? Number.MAX_SAFE_INTEGER]
      for (let body = 0; body < failing.length; body += 1) {
        const population = index.population[body] ?? -1
        const passes = population < 0 ? level !== YES : population >= from && population <= to
        if (!passes) failing[body] = 1
      }
      break
    }
    case 'q':
      failUnless((body) => scene.named?.has(body) === true)
      break
    case 'organ':
      failAllBut((pass) => {
        const wanted = index.networks.map(
          ({ slug }) => query.organ.includes(slug) || query.organ.includes(ANY),
        )
        const { body, network } = index.mandates
        for (let at = 0; at < body.length; at += 1) {
          if ((view.mandates[at] ?? 0) >= level && wanted[network[at] ?? 0]) pass(body[at] ?? 0)
        }
      })
      break
    case 'partnership':
      failAllBut((pass) => {
        const { ofBody, byBody, parties } = index.partnerships
        const asked = new Set(query.partnership)
        const withAnybody = asked.has(ANY)
        // Of the parties asked for, how many each partnership has, and the last of them.
        const count = new Int32Array(parties.length)
        const last: string[] = new Array(parties.length)
        for (const [at, all] of parties.entries()) {
          for (const party of all) {
            if (!withAnybody && !asked.has(party)) continue
            count[at] = (count[at] ?? 0) + 1
            last[at] = party
          }
        }
        for (let body = 0; body < index.bodies.length; body += 1) {
          const end = ofBody[body + 1] ?? 0
          for (let at = ofBody[body] ?? 0; at < end; at += 1) {
            const partnership = byBody[at] ?? 0
            const partners = count[partnership] ?? 0
            if (partners === 0 || (view.partnerships[partnership] ?? 0) < level) continue
            // A body that is asked for itself is in a partnership with another one.
            if (partners > 1 || last[partnership] !== index.bodies[body]?.slug) pass(body)
          }
        }
      })
      break
    // Class, role and scope are part of the clause `networks`.
    default:
  }
  return failing
}
