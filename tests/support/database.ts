import pg from 'pg'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { closeDatabase, db } from '@/lib/db/client'
import { forgetMemberships } from '@/lib/search/membership/shelf'
import { type Copy, openCopy } from './database-copy'

/*
 * What an integration test needs of its database. Each worker has a copy of its own, reached through `db` of
 * `lib/db/client`, and every test begins with empty tables; tests that read the real data set ask for it.
 */

const worker = globalThis as typeof globalThis & {
  testDatabase?: Copy
  dataSet?: Copy
  hasDataSet?: boolean
}

/** Gives the worker its database, empty, before each test. Called by the setup file of the integration tests. */
export function withEmptyDatabase(): void {
  beforeAll(async () => {
    worker.testDatabase ??= await openCopy(inject('emptyTemplate'))
    await pointTo(worker.testDatabase)
  })
  beforeEach(async () => {
    if (!worker.hasDataSet) await emptyDatabase()
  })
}

/**
 * Gives the tests of this file a database with the whole data set of `prisma/seed/data`, which all files of the worker
 * share. It can only be read.
 */
export function withDataSet(): void {
  beforeAll(async () => {
    worker.dataSet ??= await openDataSet()
    await pointToDataSet(worker.dataSet)
  })
  afterAll(leaveDataSet)
}

/** The same for tests that write: a database of the file's own, in which one test finds what another has written. */
export function withOwnDataSet(): void {
  let copy: Copy | undefined
  beforeAll(async () => {
    copy = await openCopy(inject('dataTemplate'))
    await pointToDataSet(copy)
  })
  afterAll(async () => {
    await leaveDataSet()
    await copy?.close()
  })
}

async function openDataSet(): Promise<Copy> {
  const copy = await openCopy(inject('dataTemplate'))
  const client = new pg.Client({ connectionString: copy.url })
  await client.connect()
  // For the connections to come on a server, and for the only session there is of the embedded database.
  await client.query(`DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database());
  END $$`)
  await client.query('SET default_transaction_read_only = on')
  await client.end()
  return copy
}

async function pointToDataSet(copy: Copy): Promise<void> {
  worker.hasDataSet = true
  await pointTo(copy)
}

async function leaveDataSet(): Promise<void> {
  worker.hasDataSet = false
  await closeDatabase()
}

/**
 * Removes all rows but those that migrations brought. Most tests fill few tables with few rows, which are deleted sooner
 * than a table's files are made anew; but to delete them in whatever order takes a superuser.
 */
export async function emptyDatabase(): Promise<void> {
  await db.$executeRaw`
    DO $$
    DECLARE
      asked text;
      filled text[];
      name text;
    BEGIN
      SELECT string_agg(format('SELECT %L WHERE EXISTS (SELECT FROM %I)', quote_ident(tablename), tablename), ' UNION ALL ')
        INTO asked FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'country');
      EXECUTE 'SELECT array_agg(name) FROM (' || asked || ') AS t (name)' INTO filled;
      IF filled IS NULL THEN
        RETURN;
      ELSIF current_setting('is_superuser') = 'on' THEN
        PERFORM set_config('session_replication_role', 'replica', true);
        FOREACH name IN ARRAY filled LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
      ELSE
        EXECUTE 'TRUNCATE ' || array_to_string(filled, ', ') || ' CASCADE';
      END IF;
    END $$`
}

async function pointTo(copy: Copy): Promise<void> {
  await closeDatabase()
  // What the process remembers is of the database before.
  forgetMemberships()
  process.env.DATABASE_URL = copy.url
}
