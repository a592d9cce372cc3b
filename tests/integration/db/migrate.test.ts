import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { applyMigrations } from '@/lib/db/migrate'
import { readMigrationFiles } from '@/lib/db/migration-files'
import { migrationState } from '@/lib/db/migration-state'
import { openSchemaEngine } from '@/lib/db/schema-engine'
import { type Copy, openCopy } from '../../support/database-copy'

let checkout: string
let database: Copy
let client: pg.Client

beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'cn-migrations-'))
  database = await openCopy(inject('emptyTemplate'))
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('DROP TABLE _prisma_migrations')
})
afterEach(async () => {
  await client.end()
  await database.close()
  await rm(checkout, { recursive: true })
})

async function migration(name: string, script: string): Promise<void> {
  await mkdir(join(checkout, 'prisma/migrations', name), { recursive: true })
  await writeFile(join(checkout, 'prisma/migrations', name, 'migration.sql'), script)
}

const state = async () => migrationState(client, await readMigrationFiles(checkout))

describe('migrations', () => {
  it('are applied in order, and not again', async () => {
    await migration('2_second', 'INSERT INTO step VALUES (2)')
    await migration('1_first', 'CREATE TABLE step (number int)')
    expect(await state()).toEqual({ pending: ['1_first', '2_second'], failed: [], edited: [] })
    expect(await applyMigrations(database.url, checkout)).toEqual(['1_first', '2_second'])
    expect(await applyMigrations(database.url, checkout)).toEqual([])
    expect(await state()).toEqual({ pending: [], failed: [], edited: [] })
  })

  it('are each applied once when several processes start together', async () => {
    await migration('1_first', 'CREATE TABLE step (number int)')
    await migration('2_second', 'INSERT INTO step VALUES (2)')
    const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(database.url, checkout)))
    expect(applied.flat().sort()).toEqual(['1_first', '2_second'])
    expect((await client.query('SELECT number FROM step')).rows).toEqual([{ number: 2 }])
  })

  it('take a function with semicolons in its body', async () => {
    await migration(
      '1_function',
      'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END; $$;',
    )
    await applyMigrations(database.url, checkout)
    expect((await client.query('SELECT two()')).rows).toEqual([{ two: 2 }])
  })

  it('leave nothing when they fail, say where, and can be tried again', async () => {
    await migration('1_first', 'CREATE TABLE step (number int)')
    await migration('2_broken', 'INSERT INTO step VALUES (2);\nSELECT missing FROM step;')
    const failure = 'Migration 2_broken failed at line 2: column "missing" does not exist'
    await expect(applyMigrations(database.url, checkout)).rejects.toThrow(failure)
    expect(await state()).toEqual({ pending: ['2_broken'], failed: [], edited: [] })
    expect((await client.query('SELECT number FROM step')).rows).toEqual([])
    await migration('2_broken', 'INSERT INTO step VALUES (2)')
    expect(await applyMigrations(database.url, checkout)).toEqual(['2_broken'])
  })

  it('are refused when one was changed after it had been applied', async () => {
    await migration('1_first', 'CREATE TABLE step (number int)')
    await applyMigrations(database.url, checkout)
    await migration('1_first', 'CREATE TABLE step (number bigint)')
    await expect(applyMigrations(database.url, checkout)).rejects.toThrow('1_first was changed after')
  })

  it('are refused where another tool has left one unfinished', async () => {
    await migration('1_first', 'CREATE TABLE step (number int)')
    await applyMigrations(database.url, checkout)
    await client.query('UPDATE _prisma_migrations SET finished_at = NULL')
    expect((await state()).failed).toEqual(['1_first'])
    await expect(applyMigrations(database.url, checkout)).rejects.toThrow('not finished')
  })

  it('are recorded as Prisma records them', async () => {
    await migration('1_first', 'CREATE TABLE step (number int, CHECK (number > 0))')
    await applyMigrations(database.url, checkout)
    const { engine, close } = await openSchemaEngine(database.url)
    const [file] = await readMigrationFiles(checkout)
    const diagnosis = await engine.diagnoseMigrationHistory({
      optInToShadowDatabase: false,
      filters: { externalTables: [], externalEnums: [] },
      migrationsList: {
        baseDir: join(checkout, 'prisma/migrations'),
        lockfile: { path: 'migration_lock.toml', content: null },
        shadowDbInitScript: '',
        migrationDirectories: [
          {
            path: '1_first',
            migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: file?.script ?? '' } },
          },
        ],
      },
    })
    await close()
    expect(diagnosis).toMatchObject({
      hasMigrationsTable: true,
      history: null,
      editedMigrationNames: [],
      failedMigrationNames: [],
    })
  })
})

describe('the migrations of this checkout', () => {
  it('make everything that the schema says', async () => {
    const whole = await openCopy(inject('emptyTemplate'))
    const { engine, close } = await openSchemaEngine(whole.url)
    const files = [{ path: 'prisma/schema.prisma', content: await readFile('prisma/schema.prisma', 'utf8') }]
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: process.cwd() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    await close()
    await whole.close()
    // Keys and indexes that Prisma cannot express are in the migrations only: it would drop them, and nothing else.
    const statements = (stdout ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('--'))
    expect(
      statements.filter((line) => !/^(DROP INDEX|ALTER TABLE "\w+" DROP CONSTRAINT) /.test(line)),
    ).toEqual([])
  })
})
