import { FINDABLE_TYPES, type FindableType } from '@/lib/domain/findable'
import type { Locale } from '@/lib/domain/vocabulary'
import { findAlike } from './find-alike'
import { findNames } from './find-names'
import { findTexts, type TextFound } from './find-texts'
import { compareNames, type NameFound } from './found'
import { readTyped, type Typed } from './typed'

export type Found = NameFound | TextFound

export interface BoxAnswer {
  typed: Typed
  /** Each record once, best first: by its names, then by its texts. */
  found: Found[]
  /** The kinds of which there may be more. */
  capped: ReadonlySet<FindableType>
}

/** So many names of each kind are looked at, and so many texts. */
const MOST_NAMES = 300
const MOST_TEXTS = 300

/** Everything that answers to what was typed, whatever that is. */
export async function find(
  text: string,
  locale: Locale,
  types: readonly FindableType[] = FINDABLE_TYPES,
): Promise<BoxAnswer> {
  const typed = readTyped(text)
  const [{ found: literal, capped }, texts] = await Promise.all([
    findNames(typed, { types, limit: MOST_NAMES, locale }),
    findTexts(typed, locale, types, MOST_TEXTS),
  ])
  const names = literal.length > 0 ? literal : await findAlike(typed, types, MOST_NAMES)
  return { typed, found: merge(names, texts), capped: texts.length < MOST_TEXTS ? capped : new Set(types) }
}

/** Names only, few of a kind: for suggestions while somebody types. */
export async function suggest(
  text: string,
  locale: Locale,
  limit: number,
): Promise<{ typed: Typed; found: NameFound[] }> {
  const typed = readTyped(text)
  const { found: literal } = await findNames(typed, { types: FINDABLE_TYPES, limit, locale })
  return { typed, found: literal.length > 0 ? literal : await findAlike(typed, FINDABLE_TYPES, limit) }
}

function merge(names: readonly NameFound[], texts: readonly TextFound[]): Found[] {
  const named = new Set(names.map(({ id }) => id))
  return [...[...names].sort(compareNames), ...texts.filter(({ id }) => !named.has(id))]
}
