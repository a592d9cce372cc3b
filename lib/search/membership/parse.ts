import { z } from 'zod'
import { COUNTRY_CODES } from '@/lib/domain/countries'
import { daySchema } from '@/lib/domain/day'
import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_ROLES,
  NETWORK_SCOPES,
  TERRITORIAL_KINDS,
} from '@/lib/domain/vocabulary'
import {
  ANY,
  type Contradiction,
  contradictions,
  MEMBERSHIP_SORTS,
  type MembershipQuery,
  NO_MEMBERSHIP_QUERY,
  type NumberRange,
} from './query'
import { slugsForNames } from './slugs-for-names'

/** The query of an address as Next gives it to a page. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** A value of the address that was left out of the query, and why. */
export interface QueryNotice {
  code: /** It does not have the form that the parameter needs. */
    | 'malformed'
    /** It has, but the directory or its vocabulary has no such value. */
    | 'unknown'
    /** More values than one query may have. */
    | 'too-many'
    /** `min` without optional networks. */
    | 'pointless'
  name: string
  /** As it was written, cut after 100 characters. */
  value: string
}

/** The present slug of what an address names, or null: former slugs are understood. */
export interface QueryVocabulary {
  network(slug: string): string | null
  /** The network of that name, in any language and spelling, or of that acronym; null also where several have it. */
  networkNamed(name: string): string | null
  theme(slug: string): string | null
  body(slug: string): string | null
}

/**
 * Bounds what one address can ask for. Required and excluded networks are criteria of their own, and the criteria that a
 * body fails must fit into the bits of a number. The vocabulary bounds most other lists.
 */
export const MOST_VALUES = { all: 10, none: 10, any: 20, organ: 20, partnership: 20, other: 300 } as const
const LONGEST_TEXT = 100
const LAST_PAGE = 1_000_000

const slug = z
  .string()
  .max(LONGEST_TEXT)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const lowerSlug = z.string().toLowerCase().pipe(slug)
const word = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.string().toLowerCase().pipe(z.enum(values))
const count = (first: number, last: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(first).max(last))

/** `100000-`, `-50000`, `3-5`, or `3` for exactly three; separators of thousands are let be. */
const numberRangeSchema = z
  .string()
  .transform((text) => text.replace(/[\s.'’_]/g, '').replace(/[–—]/g, '-'))
  .pipe(z.string().regex(/^(?:\d{1,10}|\d{1,10}-\d{0,10}|-\d{1,10})$/))
  .transform((text): NumberRange => {
    const [from = '', to = from] = text.split('-')
    return { from: end(from), to: end(to) }
  })

const kind = word(TERRITORIAL_KINDS)
const membershipClass = word(MEMBERSHIP_CLASSES)
const role = word(MEMBERSHIP_ROLES)
const scope = word(NETWORK_SCOPES)
const sort = word(MEMBERSHIP_SORTS)
const flag = z.enum(['0', '1'])
const optionalCount = count(1, MOST_VALUES.any)
const pageNumber = count(1, LAST_PAGE)
const country = z.string().toUpperCase().pipe(z.enum(COUNTRY_CODES))
const text = z
  .string()
  .transform((value) => value.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .pipe(z.string().max(LONGEST_TEXT))

/**
 * Reads the query of an address. Nothing in it is an error: what has no meaning is left out and noted. The query is in
 * its canonical form, whatever the order and the repetitions of the address; `contradictions` of it are told too.
 */
export function parseMembershipQuery(
  written: SearchParams,
  vocabulary: QueryVocabulary,
): {
  query: MembershipQuery
  notices: QueryNotice[]
  contradictions: Contradiction[]
  /** Whether the address calls a network by a name, or otherwise than by its present slug. */
  named: boolean
} {
  const { params, named } = slugsForNames(written, vocabulary)
  const reader = new Reader(params)
  const known = (find: (slug: string) => string | null, ...reserved: string[]) =>
    lowerSlug.transform((value, context) => {
      const present = reserved.includes(value) ? value : find(value)
      if (present !== null) return present
      context.issues.push({ code: 'custom', message: 'unknown', params: { unknown: true }, input: value })
      return z.NEVER
    })
  const network = known((value) => vocabulary.network(value))
  const any = reader.list('any', network, MOST_VALUES.any)
  const query: MembershipQuery = {
    q: reader.one('q', text) ?? '',
    all: reader.list('all', network, MOST_VALUES.all),
    none: reader.list('none', network, MOST_VALUES.none),
    any,
    min: reader.one('min', optionalCount) ?? 1,
    date: reader.one('date', daySchema),
    maybe: reader.one('maybe', flag) === '1',
    country: reader.list('country', country),
    kind: reader.list('kind', kind),
    pop: reader.range('pop'),
    class: reader.list('class', membershipClass),
    role: reader.list('role', role),
    scope: reader.list('scope', scope),
    theme: reader.list(
      'theme',
      known((value) => vocabulary.theme(value)),
    ),
    networks: reader.range('networks'),
    organ: reader.list(
      'organ',
      known((value) => vocabulary.network(value), ANY),
      MOST_VALUES.organ,
    ),
    partnership: reader.list(
      'partnership',
      known((value) => vocabulary.body(value), ANY),
      MOST_VALUES.partnership,
    ),
    sort: reader.one('sort', sort),
    page: reader.one('page', pageNumber) ?? NO_MEMBERSHIP_QUERY.page,
  }
  if (any.length === 0 && query.min > 1) reader.note('pointless', 'min', String(query.min))
  const canonical = any.length === 0 ? { ...query, min: 1 } : query
  return { query: canonical, notices: reader.notices, contradictions: contradictions(canonical), named }
}

function end(digits: string): number | null {
  return digits === '' ? null : Number(digits)
}

/** Reads parameters one by one and notes what it had to leave out. */
class Reader {
  readonly notices: QueryNotice[] = []

  constructor(private readonly params: SearchParams) {}

  note(code: QueryNotice['code'], name: string, value: string): void {
    // An address may be full of nonsense; a reader wants to see some of it.
    if (this.notices.length < 50) this.notices.push({ code, name, value: value.slice(0, LONGEST_TEXT) })
  }

  /** The first value that is not empty; a form sends empty ones. */
  one<Value>(name: string, schema: z.ZodType<Value>): Value | null {
    const value = this.given(name).find((candidate) => candidate.trim() !== '')
    return value === undefined ? null : (this.read(name, schema, value.trim()) ?? null)
  }

  /** Comma-separated or repeated values, each once, sorted. */
  list<Value extends string>(
    name: string,
    schema: z.ZodType<Value>,
    most: number = MOST_VALUES.other,
  ): Value[] {
    const values = new Set<Value>()
    for (const written of this.given(name).flatMap((value) => value.split(','))) {
      const value = written.trim() === '' ? undefined : this.read(name, schema, written.trim())
      if (value === undefined || values.has(value)) continue
      if (values.size < most) values.add(value)
      else this.note('too-many', name, written)
    }
    return [...values].sort()
  }

  /** A range in one parameter, or, as plain forms send it, its ends in `name-from` and `name-to`. */
  range(name: 'pop' | 'networks'): NumberRange | null {
    const whole = this.one(name, numberRangeSchema)
    if (whole) return whole
    const [from, to] = (['from', 'to'] as const).map((side) => this.one(`${name}-${side}`, numberRangeSchema))
    const range = { from: from?.from ?? null, to: to?.from ?? null }
    return range.from === null && range.to === null ? null : range
  }

  private given(name: string): string[] {
    return [Object.hasOwn(this.params, name) ? (this.params[name] ?? []) : []].flat()
  }

  private read<Value>(name: string, schema: z.ZodType<Value>, value: string): Value | undefined {
    const result = schema.safeParse(value)
    if (result.success) return result.data
    const unknown = result.error.issues.some(
      (issue) =>
        issue.code === 'invalid_value' || (issue.code === 'custom' && issue.params?.unknown === true),
    )
    this.note(unknown ? 'unknown' : 'malformed', name, value)
    return undefined
  }
}
