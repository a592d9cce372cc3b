import type { FindableType } from '@/lib/domain/findable'
import type { NameKind } from '@/lib/domain/vocabulary'

/** How what was typed relates to what is found, best first. */
const MATCHES = ['exact', 'prefix', 'word', 'fuzzy', 'text'] as const
export type Match = (typeof MATCHES)[number]

/** A record found by one of its names. */
export interface NameFound {
  id: string
  type: FindableType
  match: Exclude<Match, 'text'>
  /** Typing errors; half a one more where only a part of the name is meant, a quarter for the beginning of a word in another language. */
  errors: number
  /** How well known the record is, less what an uncommon name takes. */
  weight: number
  kind: NameKind
  key: string
  /** The name as written, by language; `und` for none in particular. */
  texts: Readonly<Record<string, string>>
}

export interface NameRow {
  id: string
  type: FindableType
  match: 0 | 1 | 2
  weight: number
  kind: NameKind
  key: string
  at: number
  texts: Record<string, string>
}

/** Best first: how it matches, typing errors, how well known it is; the rest only makes the order certain. */
export function compareNames(a: NameFound, b: NameFound): number {
  return (
    MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) ||
    a.errors - b.errors ||
    b.weight - a.weight ||
    a.key.length - b.key.length ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/** Each record once, by the name that matches best. */
export function onceEach(found: readonly NameFound[]): NameFound[] {
  const records = new Map<string, NameFound>()
  for (const hit of [...found].sort(compareNames)) if (!records.has(hit.id)) records.set(hit.id, hit)
  return [...records.values()]
}
