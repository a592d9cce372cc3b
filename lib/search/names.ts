import { db } from '@/lib/db/client'
import { foldName } from '@/lib/domain/names'
import type { Locale, NameKind, OrganizationKind } from '@/lib/domain/vocabulary'
import { Prisma } from '@/prisma/generated/client'
import { typingErrors } from './edit-distance'

/** How the text typed relates to the name found, best first. */
export const NAME_MATCHES = ['exact', 'prefix', 'word', 'fuzzy'] as const
export type NameMatch = (typeof NAME_MATCHES)[number]

/** A body found by one of its names. */
export interface FoundName {
  id: string
  slug: string
  kind: OrganizationKind
  match: NameMatch
  /** The name that was found, as it is written, and its language (BCP 47, `und` for none in particular). */
  name: { text: string; lang: string; kind: NameKind }
}

interface FindOptions {
  /** Only bodies of these kinds; all kinds otherwise. */
  kinds?: readonly OrganizationKind[]
  /** Among the names of a body that match equally well, one of this language is reported. */
  locale?: Locale
  limit?: number
}

interface Row {
  id: string
  slug: string
  kind: OrganizationKind
  population: number | null
  key: string
  text: string
  lang: string
  name_kind: NameKind
  match: number
}

/** Official names lead, names out of use follow. */
const NAME_ORDER: readonly NameKind[] = ['official', 'acronym', 'exonym', 'alternative', 'former']

/** More similar names than this are no help to anybody. */
const MOST_FUZZY = 50

/**
 * The bodies that have a name like the text, best first: the same name, names that begin with it, names with words that
 * begin so, and only where there is none of these, names within one or two typing errors. Accents, case, punctuation and
 * the spelling of umlauts do not matter. Equal matches: official names first, then the larger body. Empty for a text
 * without letters or digits.
 */
export async function findByName(
  text: string,
  { kinds, locale, limit = 20 }: FindOptions = {},
): Promise<FoundName[]> {
  const key = foldName(text.slice(0, 100))
  if (key === '') return []
  const ofKind = kinds ? Prisma.sql`o.kind = any(${[...kinds]})` : Prisma.sql`true`
  const literal = await literalMatches(key, ofKind)
  const rows = literal.length > 0 ? literal : await fuzzyMatches(key, ofKind)
  return oneForEachBody(rows, locale).slice(0, limit)
}

/** Names all of whose words asked for begin a word of theirs; 0 the same, 1 beginning with the text, 2 the rest. */
function literalMatches(key: string, ofKind: Prisma.Sql): Promise<Row[]> {
  // A folded text has letters, digits and spaces only: nothing in it is special to LIKE. The first condition of each
  // word is there for the trigram index, the second one tells the beginnings of words.
  const words = key
    .split(' ')
    .map((word) => Prisma.sql`k.key like ${`%${word}%`} and ' ' || k.key like ${`% ${word}%`}`)
  return db.$queryRaw<Row[]>`
    select o.id, o.slug, o.kind, o.population, k.key, k.text, k.lang, k.kind as name_kind,
      case when k.key = ${key} then 0 when k.key like ${`${key}%`} then 1 else 2 end as match
    from name_key k join organization o on o.id = k.organization_id
    where ${Prisma.join(words, ' and ')} and ${ofKind}`
}

async function fuzzyMatches(key: string, ofKind: Prisma.Sql): Promise<(Row & { errors: number })[]> {
  const limit = errorsAllowed(key)
  if (limit === 0) return []
  // The settings hold for this transaction only. They let through more than is meant; the errors are counted after.
  const [, rows] = await db.$transaction([
    db.$queryRaw`
      select set_config('pg_trgm.similarity_threshold', '0.2', true),
        set_config('pg_trgm.word_similarity_threshold', '0.4', true)`,
    db.$queryRaw<Row[]>`
      select o.id, o.slug, o.kind, o.population, k.key, k.text, k.lang, k.kind as name_kind, 3 as match
      from name_key k join organization o on o.id = k.organization_id
      where (k.key % ${key} or ${key} <% k.key) and ${ofKind}
      order by greatest(similarity(k.key, ${key}), word_similarity(${key}, k.key)) desc, k.key, o.slug
      limit 500`,
  ])
  const counted = rows.map((row) => ({ ...row, errors: errorsInName(key, row.key, limit) }))
  const fewest = Math.min(limit, ...counted.map(({ errors }) => Math.floor(errors)))
  return counted.filter(({ errors }) => errors < fewest + 1).slice(0, MOST_FUZZY)
}

/** Short names are too alike for errors to say anything. */
function errorsAllowed(key: string): number {
  return key.length < 4 ? 0 : key.length < 6 ? 1 : 2
}

/** Typing errors against the whole name, or (half a point more) against as many neighbouring words of it as were typed. */
function errorsInName(typed: string, name: string, limit: number): number {
  const words = name.split(' ')
  const count = typed.split(' ').length
  const parts = words.slice(0, words.length - count + 1).map((_, at) => words.slice(at, at + count).join(' '))
  const inParts = parts.map((part) => typingErrors(typed, part, limit) + 0.5)
  return Math.min(typingErrors(typed, name, limit), ...inParts)
}

function oneForEachBody(rows: readonly (Row & { errors?: number })[], locale?: Locale): FoundName[] {
  const inLanguage = ({ lang }: Row) => (lang === locale ? 0 : lang === 'und' ? 1 : 2)
  const nameOrder = (row: Row) => NAME_ORDER.indexOf(row.name_kind)
  const sorted = [...rows].sort(
    (a, b) =>
      a.match - b.match ||
      (a.errors ?? 0) - (b.errors ?? 0) ||
      nameOrder(a) - nameOrder(b) ||
      (b.population ?? -1) - (a.population ?? -1) ||
      (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0) ||
      inLanguage(a) - inLanguage(b) ||
      (a.text < b.text ? -1 : 1),
  )
  const bodies = new Map<string, FoundName>()
  for (const { id, slug, kind, match, text, lang, name_kind } of sorted) {
    if (bodies.has(id)) continue
    bodies.set(id, {
      id,
      slug,
      kind,
      match: NAME_MATCHES[match] ?? 'fuzzy',
      name: { text, lang, kind: name_kind },
    })
  }
  return [...bodies.values()]
}
