import { db } from '@/lib/db/client'
import { type FindableType, findableTypeOf } from '@/lib/domain/findable'
import {
  type Locale,
  type NameKind,
  ORGANIZATION_KINDS,
  type OrganizationKind,
} from '@/lib/domain/vocabulary'
import { findAlike } from './box/find-alike'
import { findNames } from './box/find-names'
import type { Match, NameFound } from './box/found'
import { readTyped } from './box/typed'

/** How the text typed relates to the name found, best first. */
export type NameMatch = Exclude<Match, 'text'>

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

/**
 * The bodies that have a name like the text, best first: the same name, names that begin with it, names with words that
 * begin so, and only where there is none of these, names within one or two typing errors. Accents, case, punctuation and
 * the spelling of umlauts do not matter. Equal matches: the better known body first. Empty for a text without letters or
 * digits.
 */
export async function findByName(
  text: string,
  { kinds = ORGANIZATION_KINDS, locale, limit = 20 }: FindOptions = {},
): Promise<FoundName[]> {
  const typed = readTyped(text)
  const types: FindableType[] = [...new Set(kinds.map(findableTypeOf))]
  // A body has several names that begin alike.
  const { found: literal } = await findNames(typed, { types, limit: NAMES_A_BODY * limit, locale })
  const found = literal.length > 0 ? literal : await findAlike(typed, types, NAMES_A_BODY * limit)
  const bodies = await db.organization.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: { id: true, slug: true, kind: true },
  })
  const bodyOf = new Map(bodies.map((body) => [body.id, body]))
  return found
    .flatMap((hit) => {
      const body = bodyOf.get(hit.id)
      const kind = kinds.find((known) => known === body?.kind)
      return body && kind
        ? [{ id: hit.id, slug: body.slug, kind, match: hit.match, name: writtenName(hit, locale) }]
        : []
    })
    .slice(0, limit)
}

const NAMES_A_BODY = 3

/** The name that was found as it is written, in the language asked for if it is written so there. */
export function writtenName({ texts, kind }: NameFound, locale?: Locale): FoundName['name'] {
  const langs = Object.keys(texts)
  const lang = [locale, 'und'].find((wanted) => wanted && texts[wanted]) ?? langs.sort()[0] ?? 'und'
  return { text: texts[lang] ?? '', lang, kind }
}
