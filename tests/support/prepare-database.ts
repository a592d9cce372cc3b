import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { config } from '@/lib/config'
import { createClient } from '@/lib/db/client'
import { applyMigrations } from '@/lib/db/migrate'
import { loadSeed } from '@/prisma/seed/load'
import { dropDatabases, makeTemplate, type Template } from './database-copy'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database with all migrations and no rows. */
    emptyTemplate: Template
    /** A database with the whole data set; only made where a test file asks for it. */
    dataTemplate: Template
  }
}

/**
 * Runs once before the integration tests: prepares the databases that the workers copy, and removes them at the end.
 * Runs on the embedded PostgreSQL, or on the server of DATABASE_URL where it is set.
 */
export default async function prepareDatabases(project: TestProject): Promise<() => Promise<void>> {
  const { databaseUrl } = config()
  const directory = await mkdtemp(join(tmpdir(), 'cn-test-'))
  const run = randomBytes(4).toString('hex')
  const at = (name: string) => (databaseUrl ? `cn_test_${run}_${name}` : join(directory, name))
  const nothing: Template = databaseUrl
    ? { kind: 'server', url: databaseUrl, name: null }
    : { kind: 'dump', file: null }

  const empty = await makeTemplate(nothing, at('empty'), (url) => applyMigrations(url))
  project.provide('emptyTemplate', empty)
  const wanted = await usesDataSet(project)
  project.provide('dataTemplate', wanted ? await makeTemplate(empty, at('data'), fillWithDataSet) : empty)

  return async () => {
    await rm(directory, { recursive: true, force: true })
    if (databaseUrl) await dropDatabases(databaseUrl, at(''))
  }
}

/** Loading the data set takes seconds, so it is only done when a test file that runs asks for it. */
async function usesDataSet(project: TestProject): Promise<boolean> {
  const paths = process.argv.slice(2).filter((word) => word.startsWith('tests/'))
  const { testFiles } = await project.globTestFiles(paths.length > 0 ? paths : undefined)
  const texts = await Promise.all(testFiles.map((file) => readFile(file, 'utf8')))
  return texts.some((text) => /with(Own)?DataSet\(/.test(text))
}

async function fillWithDataSet(url: string): Promise<void> {
  const client = createClient(url)
  await loadSeed(client)
  await client.$disconnect()
}
