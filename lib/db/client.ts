import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '../../prisma/generated/client'

export type DatabaseClient = PrismaClient

/** The client inside `$transaction(async (tx) => …)`. */
export type Transaction = Prisma.TransactionClient

/**
 * Opens a client with a pool of its own; the caller disconnects it.
 * @param url address of a PostgreSQL database, over TCP or (`?host=<directory>`) over a Unix socket
 */
export function createClient(url: string): DatabaseClient {
  // Patient with a busy machine, where a build would fail otherwise; and the embedded database works off one transaction
  // after the other.
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 10, connectionTimeoutMillis: 20_000 }),
    transactionOptions: { maxWait: 20_000, timeout: 30_000 },
  })
}

const holder = globalThis as typeof globalThis & { cityNetworksDatabase?: DatabaseClient }

function sharedClient(): DatabaseClient {
  if (!holder.cityNetworksDatabase) {
    const url = process.env.DATABASE_URL
    if (!url) {
      throw new Error(
        'DATABASE_URL is not set. Start with `npm start` or `npm run dev`, which bring a database along.',
      )
    }
    holder.cityNetworksDatabase = createClient(url)
  }
  return holder.cityNetworksDatabase
}

const readers = new AsyncLocalStorage<Transaction>()

/** Runs queries that ask `db` inside a transaction, so that they see what it has written: for previews. */
export function readingThrough<Result>(tx: Transaction, read: () => Promise<Result>): Promise<Result> {
  return readers.run(tx, read)
}

/** Whether queries read through somebody's transaction: what they find is not for the caches. */
export function isReadingThrough(): boolean {
  return readers.getStore() !== undefined
}

/**
 * The process's one database client, opened at first use, so that importing this module needs no database. It lives on
 * `globalThis` because the development server loads modules again after every change.
 *
 * Inside `$transaction(async (tx) => …)` use `tx` only: the embedded database has a single session, so a query through
 * `db` there would wait for the very transaction that waits for it.
 */
export const db: DatabaseClient = new Proxy({} as DatabaseClient, {
  get(_target, property) {
    const client = readers.getStore() ?? sharedClient()
    const value: unknown = Reflect.get(client, property, client)
    return typeof value === 'function' ? value.bind(client) : value
  },
})

/** Closes the process's shared client, if it was ever used; the next use opens a new one. */
export async function closeDatabase(): Promise<void> {
  const client = holder.cityNetworksDatabase
  holder.cityNetworksDatabase = undefined
  await client?.$disconnect()
}
