import { readCountry } from '@/lib/domain/member-list/values'
import { foldName } from '@/lib/domain/names'
import type { NameKind, OrganizationKind } from '@/lib/domain/vocabulary'
import { typingErrors } from './edit-distance'

/** One name of a body, with its search key. */
export interface MatcherName {
  id: string
  kind: OrganizationKind
  country: string | null
  population: number | null
  key: string
  text: string
  nameKind: NameKind
}

/** A body that a name of a list may mean. `confidence` in per cent; from `CERTAIN` on it is taken without asking. */
export interface Candidate {
  id: string
  confidence: number
  /** The name that was found. */
  name: string
}

/** What a list says of a member. */
export interface NameAsked {
  name: string
  country: string | null
}

const CERTAIN = 85

/** The best candidate leads by as much, or one asks. */
const LEAD = 8

const MOST = 6

/** How sure a body is when its name of this kind is the one asked for. */
const BY_NAME_KIND: Readonly<Record<NameKind, number>> = {
  official: 100,
  exonym: 98,
  acronym: 92,
  alternative: 92,
  former: 86,
}

/** Lists name cities; another body of the same name is meant less often. */
const BY_KIND: Partial<Record<OrganizationKind, number>> = {
  city: 0,
  intercommunality: -4,
  region: -9,
  borough: -9,
}
const OTHER_KIND = -12

/** The words that lists put before the name of a city, folded. */
const FOREWORDS =
  /^(?:(?:the )?(?:city|town|municipality|metropolitan city|commune|comune|borough) of|(?:ville|commune|mairie|municipalité|municipalite) (?:de la|de|du|des|d)|(?:landes)?(?:haupt)?stadt|hansestadt|gemeinde|ayuntamiento de|citta di|comune di|municipio de|camara municipal de) /

/** Finds the bodies that the names of a list mean. Knows all names; asks nobody. */
export class NameMatcher {
  private readonly exact = new Map<string, MatcherName[]>()
  private readonly keys: string[] = []
  private readonly postings = new Map<string, number[]>()
  private readonly shared: Uint16Array

  constructor(names: readonly MatcherName[]) {
    for (const name of names) {
      const known = this.exact.get(name.key)
      if (known) known.push(name)
      else {
        this.exact.set(name.key, [name])
        this.keys.push(name.key)
      }
    }
    this.keys.forEach((key, index) => {
      for (const part of trigrams(key)) {
        const list = this.postings.get(part)
        if (list) list.push(index)
        else this.postings.set(part, [index])
      }
    })
    this.shared = new Uint16Array(this.keys.length)
  }

  /** The bodies that may be meant, best first. */
  candidates(asked: NameAsked): Candidate[] {
    const readings = readingsOf(asked)
    const found = new Map<string, Candidate & { population: number }>()
    const add = (name: MatcherName, base: number, country: string | null) => {
      const confidence = clamp(base + kindBonus(name.kind) + countryBonus(name.country, country))
      const known = found.get(name.id)
      if (known && known.confidence >= confidence) return
      found.set(name.id, { id: name.id, confidence, name: name.text, population: name.population ?? -1 })
    }
    for (const { key, country, less } of readings) {
      for (const name of this.exact.get(key) ?? []) add(name, BY_NAME_KIND[name.nameKind] - less, country)
    }
    if (found.size === 0) {
      for (const { key, country, less } of readings) {
        for (const { name, base } of this.similar(key)) add(name, base - less, country)
      }
    }
    return [...found.values()]
      .sort((a, b) => b.confidence - a.confidence || b.population - a.population || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ id, confidence, name }) => ({ id, confidence, name }))
  }

  /** Names within one or two typing errors, and longer ones that contain all words asked for. */
  private *similar(key: string): Generator<{ name: MatcherName; base: number }> {
    const limit = key.length < 4 ? 0 : key.length < 6 ? 1 : 2
    if (limit === 0) return
    for (const other of this.alike(key)) {
      const errors = typingErrors(key, other, limit)
      const base = errors <= limit ? 82 - 10 * errors : contains(other, key) ? 62 : 0
      if (base === 0) continue
      for (const name of this.exact.get(other) ?? []) yield { name, base }
    }
  }

  /** The dozen keys that share most groups of three letters. */
  private alike(key: string): string[] {
    const parts = trigrams(key)
    const touched: number[] = []
    for (const part of parts) {
      for (const index of this.postings.get(part) ?? []) {
        if (this.shared[index] === 0) touched.push(index)
        this.shared[index] = (this.shared[index] ?? 0) + 1
      }
    }
    const scored = touched.flatMap((index) => {
      const shared = this.shared[index] ?? 0
      this.shared[index] = 0
      const other = this.keys[index] ?? ''
      return shared * 3 >= parts.size ? [{ other, score: shared / (parts.size + other.length) }] : []
    })
    return scored
      .sort((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1))
      .slice(0, 12)
      .map(({ other }) => other)
  }
}

/** The body that is taken without asking, if one is sure enough and no other comes near. */
export function certain(candidates: readonly Candidate[]): Candidate | null {
  const [best, next] = candidates
  if (!best || best.confidence < CERTAIN) return null
  return next && best.confidence - next.confidence < LEAD ? null : best
}

interface Reading {
  key: string
  country: string | null
  /** What this reading is less sure by. */
  less: number
}

/**
 * The ways in which a name of a list can be read: as it stands; without "City of"; with the country that follows in
 * brackets or after a comma as a hint; either half of a bilingual name.
 */
function readingsOf({ name, country }: NameAsked): Reading[] {
  const readings = new Map<string, Reading>()
  const add = (text: string, hint: string | null, less: number) => {
    const folded = foldName(text)
    for (const [key, more] of [
      [folded, 0],
      [folded.replace(FOREWORDS, ''), 2],
    ] as const) {
      if (key !== '' && !readings.has(key)) readings.set(key, { key, country: hint, less: less + more })
    }
  }
  const tail = /^(?<base>.+?)\s*(?:\((?<inside>[^()]*)\)|[,–-]\s+(?<after>[^,()]+))$/.exec(name)?.groups
  const after = tail?.inside ?? tail?.after
  const hint = country ?? (after ? readCountry(after) : null)
  add(name, hint, 0)
  if (tail?.base) add(tail.base, hint, hint ? 0 : 6)
  for (const half of name.split(/\s*[/|]\s*/).slice(0, 4)) add(half, hint, 4)
  return [...readings.values()]
}

/** The name under which a body that the directory does not know would be made: without "City of" and the country. */
export function plainName(name: string): string {
  const bracket = /^(?<base>.+?)\s*(?:\((?<inside>[^()]*)\)|,\s+(?<after>[^,()]+))$/.exec(name)?.groups
  const after = bracket?.inside ?? bracket?.after
  const base = bracket?.base && after && readCountry(after) ? bracket.base : name
  return (
    base.replace(/^(?:the )?(?:city|town|municipality) of |^(?:ville|commune) (?:de |d['’])/i, '').trim() ||
    name
  )
}

function contains(longer: string, words: string): boolean {
  return words.split(' ').every((word) => ` ${longer} `.includes(` ${word} `))
}

function kindBonus(kind: OrganizationKind): number {
  return BY_KIND[kind] ?? OTHER_KIND
}

function countryBonus(of: string | null, hint: string | null): number {
  if (hint === null) return 0
  if (of === null) return -6
  return of === hint ? 0 : -45
}

function clamp(confidence: number): number {
  return Math.max(1, Math.min(100, confidence))
}

function trigrams(key: string): Set<string> {
  const padded = `  ${key} `
  const parts = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at += 1) parts.add(padded.slice(at, at + 3))
  return parts
}
