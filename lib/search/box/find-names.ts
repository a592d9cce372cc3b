import { db } from '@/lib/db/client'
import type { FindableType } from '@/lib/domain/findable'
import type { Locale } from '@/lib/domain/vocabulary'
import { Prisma } from '@/prisma/generated/client'
import { type NameFound, type NameRow, onceEach } from './found'
import type { Typed } from './typed'

interface Asked {
  types: readonly FindableType[]
  /** So many names of a kind are looked at, the best known first. */
  limit: number
  /** Language of the page; without, all languages are alike. */
  locale?: Locale
}

export interface NamesFound {
  /** Best first. */
  found: NameFound[]
  capped: ReadonlySet<FindableType>
}

/**
 * The records with a name that is what was typed, begins with it, or has words that begin with the words typed in
 * whatever order. Reads few rows whatever is typed and however large the directory is: every step ends at the best known.
 */
export async function findNames(typed: Typed, asked: Asked): Promise<NamesFound> {
  if (typed.key === '') return { found: [], capped: new Set() }
  const several = typed.words.length > 1 || typed.phrases.length > 0
  const rows = await db.$queryRaw<NameRow[]>`
    ${exact(typed, asked)} union all ${several ? inAnyOrder(typed, asked) : beginning(typed, asked)}`
  const found = onceEach(
    rows.map(({ match, at: _, ...row }) => ({
      ...row,
      match: LITERAL[match],
      errors:
        match === 0 || isAtHome(row, asked.locale) || hasWords(row.key, typed.words) ? 0 : PART_OF_A_WORD,
    })),
  )
  return { found, capped: cappedTypes(rows, asked.limit) }
}

/** Beginnings of words of another language follow: on a French page, the theme "Climat" before a "Climate" group. */
const PART_OF_A_WORD = 0.25

function isAtHome({ texts }: Pick<NameRow, 'texts'>, locale: Locale | undefined): boolean {
  return locale === undefined || texts[locale] !== undefined || texts.und !== undefined
}

function hasWords(key: string, words: readonly string[]): boolean {
  const present = new Set(key.split(' '))
  return words.every((word) => present.has(word))
}

const LITERAL = ['exact', 'prefix', 'word'] as const

/** The kinds of which there may be more than were looked at. */
function cappedTypes(rows: readonly NameRow[], limit: number): Set<FindableType> {
  const counts = new Map<string, number>()
  const capped = new Set<FindableType>()
  for (const { type, match } of rows) {
    const part = `${type} ${match}`
    const count = (counts.get(part) ?? 0) + 1
    counts.set(part, count)
    if (count >= limit) capped.add(type)
  }
  return capped
}

const COLUMNS = Prisma.sql`n.record_id as id, n.type, n.weight, n.kind, n.key, n.at, n.texts`

/**
 * Names of some kinds, among few. Not so that an index could be used for it: the planner would read all names of the kinds,
 * which are most names, beside the few that the words have.
 */
export function ofTypes(types: readonly FindableType[]): Prisma.Sql {
  return Prisma.sql`n.type || '' = any(${[...types]})`
}

/** The same name, also where spaces are set otherwise (New York, newyork). */
function exact(typed: Typed, { types, limit }: Asked): Prisma.Sql {
  const terms = [...new Set([typed.key, typed.key.replaceAll(' ', '')])]
  return Prisma.sql`(
    select ${COLUMNS}, 0 as match from search_name n
    where (n.at <= 0) and n.term = any(${terms}) and ${ofTypes(types)} and ${allowed(typed)}
    order by n.weight desc limit ${limit})`
}

/** Names, and words inside names, that begin with what was typed. */
function beginning(typed: Typed, { types, limit }: Asked): Prisma.Sql {
  const { key } = typed
  const letters = [...key].length
  // There is an index for each of these lengths; see the migration.
  const indexed = Prisma.raw(String(letters >= 5 ? 5 : Math.min(letters, 3)))
  // The start of a name is joined in and not a constant, which the planner would turn into a condition without index.
  return Prisma.sql`
    select found.* from unnest(${[...types]}::text[]) as t(type)
    cross join (values (true, 1), (false, 2)) as s(starts, match) cross join lateral (
      select ${COLUMNS}, s.match from search_name n
      where n.type = t.type and (n.at <= 0) = s.starts
        and left(n.term, ${indexed}) = left(${key}, ${indexed}) and n.term like ${`${key}%`} and ${allowed(typed)}
      order by n.weight desc limit ${limit}
    ) found`
}

/** Words of so many letters are in few names. */
const TELLING = 7

/**
 * Names with words that begin with all words typed. The index is asked for the words that are in few names, where there are
 * some: reading it for a common beginning takes longer than looking at the names that the others leave.
 */
function inAnyOrder(typed: Typed, { types, limit }: Asked): Prisma.Sql {
  const words = [...new Set(typed.words)]
  const telling = words.filter((word) => word.length >= TELLING)
  const indexed = telling.length > 0 ? telling : words
  const isWhole = wholeWords(typed)
  // Folded words have letters, digits and marks only: nothing in them is special to a query.
  const asked = indexed.map((word) => (isWhole(word) ? `'${word}'` : `'${word}':*`)).join(' & ')
  const patterns = [
    ...typed.phrases.map((phrase) => `% ${phrase}%`),
    ...words
      .filter((word) => !indexed.includes(word))
      .map((word) => (isWhole(word) ? `% ${word} %` : `% ${word}%`)),
  ]
  const conditions = [
    ofTypes(types),
    allowed(typed),
    ...patterns.map((pattern) => Prisma.sql`' ' || n.key || ' ' like ${pattern}`),
  ]
  const starts = `${typed.key}%`
  return Prisma.sql`(
    select ${COLUMNS}, case when n.key like ${starts} then 1 else 2 end as match from search_name n
    where n.at = 0 and array_to_tsvector(string_to_array(n.key, ' ')) @@ ${asked}::tsquery
      and ${Prisma.join(conditions, ' and ')}
    order by n.key like ${starts} desc, n.weight desc limit ${limit})`
}

/** A word inside a phrase, or of one letter, is a word of the name; others begin one, and so does what is being typed. */
function wholeWords({ words, phrases, without }: Typed): (word: string) => boolean {
  const last = without.length === 0 ? words.at(-1) : undefined
  const inPhrases = new Set(phrases.flatMap((phrase) => phrase.split(' ')))
  return (word) => word !== last && (inPhrases.has(word) || word.length === 1)
}

/** Leaves out records one of whose names has a word that must not occur. */
function allowed({ without }: Typed): Prisma.Sql {
  if (without.length === 0) return Prisma.sql`true`
  const patterns = without.map((words) => `% ${words} %`)
  return Prisma.sql`not exists (
    select from search_name o where o.record_id = n.record_id and o.at = 0 and ' ' || o.key || ' ' like any(${patterns}))`
}
