import { db } from '@/lib/db/client'

/** Types of record that have an address of their own. */
export type AddressedType = 'organization' | 'organ' | 'theme' | 'partnership' | 'event' | 'event-series'

/** What the address book knows of a record. */
export interface KnownRecord {
  id: string
  type: AddressedType
  /** Id of the network for organs, whose slugs are unique only inside it; else empty. */
  scope: string
  slug: string
  /** Kind of an organization: it decides the section of the site. */
  kind: string | null
  retired: boolean
  /** The record that took its place; only for one that was merged or a duplicate, so that its readers are led there. */
  successor: string | null
}

/** All addresses that records have or once had. */
export interface AddressBook {
  /** Number of the newest change set applied when the book was written. */
  number: number
  records: ReadonlyMap<string, KnownRecord>
  /** Record ids by `addressKey`; an address in use wins over a former one. */
  ids: ReadonlyMap<string, string>
}

/** The key of an address in the book. */
export function addressKey(type: AddressedType, scope: string, slug: string): string {
  return `${type}/${scope}/${slug}`
}

/** How long a book is used unasked, in milliseconds: after that a request has it compared with the database. */
const TRUSTED_FOR = 1000

/** The proxy and the pages are bundled apart but run in one process, so they meet on `globalThis`. */
interface Shelf {
  book: AddressBook | null
  checkedAt: number
  failedAt: number
  running: Promise<void> | null
  /** How often this process has changed the directory, and how many of these changes the book contains. */
  writes: number
  writesSeen: number
}
const holder = globalThis as typeof globalThis & { cityNetworksAddresses?: Shelf }
holder.cityNetworksAddresses ??= {
  book: null,
  checkedAt: 0,
  failedAt: Number.NEGATIVE_INFINITY,
  running: null,
  writes: 0,
  writesSeen: 0,
}
const shelf = holder.cityNetworksAddresses

/**
 * The present address book. Waits for the database at first use and after a change made by this process; otherwise it
 * is brought up to date in the background. Null when there is none because the database has never answered.
 */
export async function addressBook(): Promise<AddressBook | null> {
  // A second turn is for a reading that had begun before the change that it should contain.
  for (let turn = 0; turn < 2 && mustWait(); turn += 1) await read()
  const { checkedAt, failedAt } = shelf
  if (Date.now() - Math.max(checkedAt, failedAt) >= TRUSTED_FOR) void read()
  return shelf.book
}

/** Makes the next look into the book wait until it contains what this process has just written. */
export function expireAddresses(): void {
  shelf.writes += 1
  shelf.failedAt = Number.NEGATIVE_INFINITY
}

function mustWait(): boolean {
  const outdated = !shelf.book || shelf.writesSeen < shelf.writes
  return outdated && Date.now() - shelf.failedAt >= TRUSTED_FOR
}

function read(): Promise<void> {
  shelf.running ??= refresh().finally(() => {
    shelf.running = null
  })
  return shelf.running
}

async function refresh(): Promise<void> {
  const { writes } = shelf
  try {
    const number = await newestChange()
    if (shelf.book?.number !== number || shelf.writesSeen < writes) shelf.book = await load(number)
    shelf.writesSeen = writes
    shelf.checkedAt = Date.now()
    shelf.failedAt = Number.NEGATIVE_INFINITY
  } catch (error) {
    // Said once an outage; meanwhile the book at hand is as good as the pages, which are kept too.
    if (shelf.failedAt < shelf.checkedAt || shelf.checkedAt === 0) {
      console.error('The address book could not be read from the database.', error)
    }
    shelf.failedAt = Date.now()
  }
}

async function newestChange(): Promise<number> {
  const { _max } = await db.changeSet.aggregate({ _max: { number: true } })
  return _max.number ?? 0
}

type Row = Omit<KnownRecord, 'retired' | 'successor'> & {
  standing: 'former' | 'retired' | 'published'
  successor: string | null
}

async function load(number: number): Promise<AddressBook> {
  const rows = await db.$queryRaw<Row[]>`
    select case when r.retired_at is null then 'former' else 'retired' end as standing, a.type, a.scope, a.slug,
        a.record_id as id, null as kind,
        case when r.retired_reason in ('merged', 'duplicate') then r.successor_id end as successor
      from slug_alias a join record r on r.id = a.record_id
      where a.type in ('organization', 'organ', 'theme', 'partnership', 'event', 'event-series')
    union all select 'published', 'organization', '', slug, id, kind, null from organization
    union all select 'published', 'organ', network_id::text, slug, id, null, null from organ
    union all select 'published', 'theme', '', slug, id, null, null from theme
    union all select 'published', 'partnership', '', slug, id, null, null from partnership
    union all select 'published', 'event', '', slug, id, null, null from event
    union all select 'published', 'event-series', '', slug, id, null, null from event_series`
  const records = new Map<string, KnownRecord>()
  const ids = new Map<string, string>()
  const byWeight = [...rows].sort(
    (a, b) => Number(a.standing === 'published') - Number(b.standing === 'published'),
  )
  for (const { standing, ...record } of byWeight) {
    ids.set(addressKey(record.type, record.scope, record.slug), record.id)
    if (standing !== 'former') records.set(record.id, { ...record, retired: standing === 'retired' })
  }
  return { number, records, ids }
}
