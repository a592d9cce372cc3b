import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import pg from 'pg'
import { openTemporaryDatabase } from '@/lib/db/temporary'

/*
 * Databases for tests are copies of a prepared one. On the embedded PostgreSQL the prepared one is a dump in a file
 * and each copy a database in memory; on a server (DATABASE_URL) it is a database that serves as a template.
 */
export type Template = { kind: 'dump'; file: string | null } | ServerTemplate

interface ServerTemplate {
  kind: 'server'
  url: string
  /** `null` is the database that holds nothing. */
  name: string | null
}

export interface Copy {
  url: string
  /** Removes the copy. */
  close(): Promise<void>
}

/** Opens a copy of a template; with the empty template, an empty database. */
export async function openCopy(template: Template): Promise<Copy> {
  if (template.kind === 'dump') {
    return openTemporaryDatabase(template.file ? await openAsBlob(template.file) : undefined)
  }
  const name = `${template.name}_${randomBytes(6).toString('hex')}`
  const url = await createDatabase(template, name)
  return { url, close: () => dropDatabase(template.url, name) }
}

/**
 * Makes a template: a copy of another one, filled further.
 * @param at where it goes: a file, or the name of a database on the server
 */
export async function makeTemplate(
  from: Template,
  at: string,
  fill: (url: string) => Promise<unknown>,
): Promise<Template> {
  if (from.kind === 'server') {
    await fill(await createDatabase(from, at))
    return { ...from, name: at }
  }
  const database = await openTemporaryDatabase(from.file ? await openAsBlob(from.file) : undefined)
  await fill(database.url)
  await writeFile(at, Buffer.from(await (await database.dump()).arrayBuffer()))
  await database.close()
  return { kind: 'dump', file: at }
}

async function createDatabase({ url, name }: ServerTemplate, copy: string): Promise<string> {
  await onServer(url, `CREATE DATABASE "${copy}" ${name ? `TEMPLATE "${name}"` : ''}`)
  const address = new URL(url)
  address.pathname = `/${copy}`
  return address.href
}

/** Drops every database whose name begins with a prefix, whoever still uses it. */
export async function dropDatabases(url: string, prefix: string): Promise<void> {
  const { rows } = await onServer(
    url,
    `SELECT datname AS name FROM pg_database WHERE starts_with(datname, '${prefix}')`,
  )
  for (const { name } of rows) await dropDatabase(url, name)
}

async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
}

async function onServer(url: string, sql: string): Promise<pg.QueryResult<{ name: string }>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}
