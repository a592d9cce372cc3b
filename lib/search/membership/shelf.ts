import { loadIndex, newestChange } from './load'
import type { MembershipIndex } from './membership-index'
import { patchIndex } from './patch'

/** How long an index is used unasked, in milliseconds: after that a search has it compared with the database. */
const TRUSTED_FOR = 1000

/**
 * A search waits so long, in milliseconds, for a change that this process has made. To take up a change is a matter of
 * milliseconds; should it take longer, the former state is shown rather than a reader kept waiting.
 */
const PATIENCE = 1000

interface Shelf {
  index: MembershipIndex | null
  checkedAt: number
  /** Until then nothing is read as a whole again, unless this process has changed something. */
  restsUntil: number
  running: Promise<void> | null
  /** How often this process has changed the directory, and how many of these changes the index contains. */
  writes: number
  writesSeen: number
}

/** Bundles of one process meet on `globalThis`; see lib/queries/address-book.ts. */
const holder = globalThis as typeof globalThis & { cityNetworksMemberships?: Shelf }
holder.cityNetworksMemberships ??= {
  index: null,
  checkedAt: 0,
  restsUntil: 0,
  running: null,
  writes: 0,
  writesSeen: 0,
}
const shelf = holder.cityNetworksMemberships

/**
 * The present index. Waits for the database at first use, and for a moment after a change made by this process; otherwise
 * it is brought up to date in the background. Throws when the database has never answered.
 */
export async function membershipIndex(): Promise<MembershipIndex> {
  if (!shelf.index) await read()
  // A second turn is for a reading that had begun before the change that it should contain.
  const until = Date.now() + PATIENCE
  for (let turn = 0; turn < 2 && shelf.writesSeen < shelf.writes; turn += 1) {
    await Promise.race([quietly(read()), pause(until - Date.now())])
  }
  if (Date.now() - shelf.checkedAt >= TRUSTED_FOR) void quietly(read())
  if (!shelf.index) throw new Error('There is no index of memberships.')
  return shelf.index
}

/** Makes the next search wait for what this process has just written. */
export function expireMemberships(): void {
  shelf.writes += 1
}

/** Forgets the index: for tests, whose databases come and go. */
export function forgetMemberships(): void {
  Object.assign(shelf, { index: null, checkedAt: 0, restsUntil: 0, running: null, writes: 0, writesSeen: 0 })
}

function read(): Promise<void> {
  shelf.running ??= refresh().finally(() => {
    shelf.running = null
  })
  return shelf.running
}

async function refresh(): Promise<void> {
  const { writes, index } = shelf
  shelf.checkedAt = Date.now()
  const outdated = shelf.writesSeen < writes || index?.number !== (await newestChange())
  if (outdated) {
    const patched = index && (await patchIndex(index))
    if (patched) shelf.index = patched
    else if (!index || shelf.writesSeen < writes || Date.now() >= shelf.restsUntil) await readWhole()
  }
  shelf.writesSeen = writes
  shelf.checkedAt = Date.now()
}

/** Reading a large directory again and again, while an import goes on, would keep the database busy for nothing. */
async function readWhole(): Promise<void> {
  const started = Date.now()
  shelf.index = await loadIndex()
  shelf.restsUntil = Date.now() + 5 * (Date.now() - started)
}

async function quietly(reading: Promise<void>): Promise<void> {
  try {
    await reading
  } catch (error) {
    console.error('The index of memberships could not be read from the database.', error)
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)).unref())
}
