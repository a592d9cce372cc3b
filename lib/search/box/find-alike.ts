import { db } from '@/lib/db/client'
import type { FindableType } from '@/lib/domain/findable'
import { mayHaveTypos, typoKeys, typosAllowed } from '@/lib/domain/typo-keys'
import { typingErrors } from '../edit-distance'
import { ofTypes } from './find-names'
import { type NameFound, type NameRow, onceEach } from './found'
import type { Typed } from './typed'

/** More words than these share the keys of a word only in a directory of any size; the most similar ones are enough. */
const MOST_CANDIDATES = 400
/** So many names with one of the words are looked at. */
const MOST_NAMES = 1000
/** Other words than these are not looked for with typing errors. */
const MOST_WORDS = 6

/** A word typed and the words that it may be meant for, with the number of typing errors between. */
interface Reading {
  typed: string
  meant: ReadonlyMap<string, number>
}

/**
 * The records with a name within one or two typing errors a word, fewest errors first. For texts that no name begins
 * with.
 */
export async function findAlike(
  typed: Typed,
  types: readonly FindableType[],
  limit: number,
): Promise<NameFound[]> {
  if (typed.words.length > MOST_WORDS || typed.phrases.length > 0 || typed.without.length > 0) return []
  const readings = await readWords(typed.words)
  // The word that says most: the longest of those that stand for others.
  const [rarest] = readings
    .filter(({ meant }) => meant.size > 0)
    .sort((a, b) => b.typed.length - a.typed.length)
  if (!rarest) return []
  const rows = await db.$queryRaw<NameRow[]>`
    select n.record_id as id, n.type, n.weight, n.kind, n.key, n.at, n.texts, 0 as match from search_name n
    where n.word = any(${[...rarest.meant.keys()]}) and ${ofTypes(types)}
    order by n.weight desc limit ${MOST_NAMES}`
  const found = rows.flatMap(({ match: _, at, ...row }): NameFound[] => {
    const errors = errorsIn(row.key, at, readings)
    return errors === null ? [] : [{ ...row, match: 'fuzzy', errors }]
  })
  const fewest = Math.min(...found.map(({ errors }) => Math.floor(errors)))
  return onceEach(found.filter(({ errors }) => errors < fewest + 1)).slice(0, limit)
}

/** The words typed as they may be meant: a spelling for readers who mistyped. Null where nothing is alike. */
export async function correctWords(typed: Typed): Promise<string | null> {
  const readings = await readWords(typed.words.slice(0, MOST_WORDS))
  const words = readings.map(({ typed: word, meant }) => [...meant.keys()][0] ?? word)
  const corrected = words.join(' ')
  return corrected === typed.key ? null : corrected
}

/** All words typed must be in the name, as themselves or as what they stand for. */
function errorsIn(key: string, at: number, readings: readonly Reading[]): number | null {
  const words = at === -1 ? [key.replaceAll(' ', '')] : key.split(' ')
  let errors = 0
  for (const { typed, meant } of readings) {
    const fewest = Math.min(
      ...words.map((word) => meant.get(word) ?? (word.startsWith(typed) ? 0 : Number.POSITIVE_INFINITY)),
    )
    if (fewest === Number.POSITIVE_INFINITY) return null
    errors += fewest
  }
  return errors + (words.length > readings.length ? 0.5 : 0)
}

function readWords(words: readonly string[]): Promise<Reading[]> {
  return Promise.all(
    words.map(async (typed) => ({ typed, meant: mayHaveTypos(typed) ? await wordsLike(typed) : new Map() })),
  )
}

/** The words of the directory with the fewest typing errors against this one, best known to it or not; itself included. */
async function wordsLike(typed: string): Promise<Map<string, number>> {
  const most = typosAllowed([...typed].length)
  for (const errors of [1, 2] as const) {
    if (errors > most) break
    const candidates = await candidatesOf(typed, errors)
    const counted = candidates
      .map((word) => [word, typingErrors(typed, word, most)] as const)
      .filter(([, count]) => count <= errors)
      .sort(([, a], [, b]) => a - b)
    if (counted.length > 0) return new Map(counted)
  }
  return new Map()
}

async function candidatesOf(typed: string, errors: 1 | 2): Promise<string[]> {
  const letters = typed.length
  const rows = await db.$queryRaw<{ word: string }[]>`
    select word from words_alike(${typed}, ${typoKeys(typed, errors)}::int[],
      ${letters - errors}::int, ${letters + errors}::int, ${MOST_CANDIDATES}::int)`
  return rows.map(({ word }) => word)
}
