import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/domain/vocabulary'
import type { Route } from '@/lib/i18n/routes'
import { type Address, href, type Params, path } from '@/lib/i18n/routing'
import {
  type AddressBook,
  type AddressedType,
  addressBook,
  addressKey,
  type KnownRecord,
} from './address-book'
import { findOrganizationElsewhere } from './shared/found'
import { organizationAddress } from './shared/organization-ref'

/** What answers at the address of a record. */
export type AddressState =
  /** The page: the record is published there, or the page has to find out. */
  | { kind: 'page' }
  /** Another address of the same record, or of the one that took its place: for good. */
  | { kind: 'moved'; href: string }
  /** The search: several bodies are called so. */
  | { kind: 'ambiguous'; href: string }
  /** Nothing any more: the record of this id was retired. */
  | { kind: 'retired'; id: string }
  | { kind: 'unknown' }

/**
 * What answers at the address of a page. Comes from memory; only a name that no record has as its slug is looked up in
 * the database. When the database does not answer, the page decides.
 */
export async function addressState(locale: Locale, route: Route, params: Params): Promise<AddressState> {
  if (route === '/history/[record]') return historyState(params.record ?? '')
  const type = TYPES[route]
  if (!type) return { kind: 'page' }
  const book = await addressBook()
  if (!book) return { kind: 'page' }
  const record = type === 'organ' ? organOf(book, params) : recordAt(book, type, '', params.slug)
  if (record) return stateOf(book, record, path(locale, route, params), locale)
  return type === 'organization' ? elsewhere(book, params.slug ?? '', locale) : { kind: 'unknown' }
}

/** Every record that is or was published has a history, whether it has a page of its own or not. */
async function historyState(id: string): Promise<AddressState> {
  if (!z.uuid().safeParse(id).success) return { kind: 'unknown' }
  const book = await addressBook()
  if (!book || book.records.has(id)) return { kind: 'page' }
  try {
    return (await db.record.count({ where: { id } })) > 0 ? { kind: 'page' } : { kind: 'unknown' }
  } catch (error) {
    console.error('A record could not be looked up in the database.', error)
    return { kind: 'page' }
  }
}

/** The address that a record has, or had before it was retired; null when it never had one. */
export async function recordAddress(id: string): Promise<Address | null> {
  const book = await addressBook()
  const record = book?.records.get(id)
  return book && record ? addressOf(book, record) : null
}

/** What the page at a route shows; routes that are missing here always exist. */
const TYPES: { readonly [Name in Route]?: AddressedType } = {
  '/networks/[slug]': 'organization',
  '/cities/[slug]': 'organization',
  '/organizations/[slug]': 'organization',
  '/networks/[slug]/organs/[organ]': 'organ',
  '/themes/[slug]': 'theme',
  '/partnerships/[slug]': 'partnership',
  '/events/[slug]': 'event',
  '/events/series/[slug]': 'event-series',
}

function recordAt(book: AddressBook, type: AddressedType, scope: string, slug = ''): KnownRecord | undefined {
  return book.records.get(book.ids.get(addressKey(type, scope, slug)) ?? '')
}

/** The organ of a network that may itself have moved or been merged into another one. */
function organOf(book: AddressBook, { slug, organ }: Params): KnownRecord | undefined {
  const network = recordAt(book, 'organization', '', slug)
  if (!network) return undefined
  const heir = successorOf(book, network)
  return recordAt(book, 'organ', network.id, organ) ?? recordAt(book, 'organ', heir.id, organ)
}

function stateOf(book: AddressBook, record: KnownRecord, asked: string, locale: Locale): AddressState {
  const heir = successorOf(book, record)
  const address = heir.retired ? null : addressOf(book, heir)
  if (!address) return { kind: 'retired', id: record.id }
  const right = href(locale, address)
  return right === asked ? { kind: 'page' } : { kind: 'moved', href: right }
}

/** The record that stands in place of another one now, itself if there is none. */
function successorOf(book: AddressBook, record: KnownRecord): KnownRecord {
  const passed = new Set<KnownRecord>()
  let heir = record
  while (heir.retired && !passed.has(heir)) {
    passed.add(heir)
    heir = book.records.get(heir.successor ?? '') ?? heir
  }
  return heir
}

function addressOf(book: AddressBook, { type, slug, scope, kind }: KnownRecord): Address | null {
  switch (type) {
    case 'organization':
      return organizationAddress(kind ?? '', slug)
    case 'organ': {
      const network = book.records.get(scope)?.slug
      return network
        ? { route: '/networks/[slug]/organs/[organ]', params: { slug: network, organ: slug } }
        : null
    }
    case 'theme':
      return { route: '/themes/[slug]', params: { slug } }
    case 'partnership':
      return { route: '/partnerships/[slug]', params: { slug } }
    case 'event':
      return { route: '/events/[slug]', params: { slug } }
    case 'event-series':
      return { route: '/events/series/[slug]', params: { slug } }
  }
}

/** Answers for names that are no slug, most of them made up; forgotten with the book that they belong to. */
const answers = new WeakMap<AddressBook, Map<string, AddressState>>()

/** So many answers are kept at most, so that a flood of made-up addresses does not fill the memory. */
const MOST_KEPT = 1000

async function elsewhere(book: AddressBook, slug: string, locale: Locale): Promise<AddressState> {
  const known = answers.get(book) ?? new Map<string, AddressState>()
  answers.set(book, known)
  const key = `${locale}/${slug}`
  const answer = known.get(key) ?? (await lookUp(slug, locale))
  if (answer.kind !== 'page') {
    known.delete(key)
    known.set(key, answer)
    const oldest = known.keys().next()
    if (known.size > MOST_KEPT && !oldest.done) known.delete(oldest.value)
  }
  return answer
}

async function lookUp(slug: string, locale: Locale): Promise<AddressState> {
  try {
    const found = await findOrganizationElsewhere(slug, locale)
    return found.kind === 'moved' || found.kind === 'ambiguous' ? found : { kind: 'unknown' }
  } catch (error) {
    console.error('An address could not be looked up in the database.', error)
    return { kind: 'page' }
  }
}
