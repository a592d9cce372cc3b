import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { applyChangeSet } from '@/lib/changes/apply'
import type { Change } from '@/lib/changes/change-set'
import { InvalidChange } from '@/lib/changes/errors'
import type { DatabaseClient } from '@/lib/db/client'
import { checkDataSet } from './check'
import { type DataSet, digestOf, readDataSet, type SeedFile } from './data-set'
import { planChanges, planRetirements, type SeedPlan } from './plan'
import { References } from './references'
import { SeedError } from './seed-error'
import { actionFields } from './tables/action-fields'
import { changeEvents, claims, documents } from './tables/documents'
import { eventSeries, events } from './tables/events'
import { memberships } from './tables/memberships'
import { organizations } from './tables/organizations'
import { mandates, organs } from './tables/organs'
import { partnerships } from './tables/partnerships'
import type { SeedRecord } from './tables/seed-record'
import { sources } from './tables/sources'
import { themes } from './tables/themes'

/** One change set a file, in an order in which everything referred to is there. */
const TABLES: [SeedFile, (data: DataSet, refs: References) => SeedRecord[]][] = [
  ['sources.csv', sources],
  ['themes.csv', themes],
  ['organizations.csv', organizations],
  ['memberships.csv', memberships],
  ['organs.csv', organs],
  ['mandates.csv', mandates],
  ['action_fields.csv', actionFields],
  ['event_series.csv', eventSeries],
  ['events.csv', events],
  ['partnerships.csv', partnerships],
  ['documents.csv', documents],
  ['change_events.csv', changeEvents],
  ['claims.csv', claims],
]

export const DATA_DIRECTORY = path.join(path.dirname(fileURLToPath(import.meta.url)), 'data')

export type SeedResult = {
  /** False where this very data set had been loaded before. */
  loaded: boolean
  records: number
  changed: number
  /** Records that the data set changed but editors had changed before: theirs were kept. */
  kept: string[]
}

type Options = { directory?: string; log?: (line: string) => void }

/**
 * Loads the data set through the write path, whole or not at all: a row that breaks a rule stops it with a
 * `SeedError` that says file, line and reason, and leaves the database as it was. Loading it again changes nothing;
 * loading a newer one changes what the data set changed and keeps what editors changed.
 */
export async function loadSeed(db: DatabaseClient, options: Options = {}): Promise<SeedResult> {
  const directory = options.directory ?? DATA_DIRECTORY
  const log = options.log ?? (() => {})
  const digest = await digestOf(directory)
  if (
    await db.dataSetLoad.findFirst({ orderBy: { loadedAt: 'desc' } }).then((last) => last?.digest === digest)
  ) {
    return {
      loaded: false,
      records: await db.record.count({ where: { retiredAt: null } }),
      changed: 0,
      kept: [],
    }
  }
  const data = await readDataSet(directory)
  const refs = new References(data)
  const tables = TABLES.map(([file, build]) => ({ file, records: build(data, refs) }))
  checkDataSet(tables.flatMap((table) => table.records))

  const result = { loaded: true, records: 0, changed: 0, kept: [] as string[] }
  await db
    .$transaction(
      async (tx) => {
        for (const { file, records } of tables) {
          const plan = await planChanges(tx, records)
          const applied = await applyTable(file, plan, (changes) =>
            applyChangeSet(tx, {
              origin: 'seed',
              title: file,
              actor: { kind: 'system' },
              changes,
            }),
          )
          result.records += records.length
          result.changed += applied
          result.kept.push(...plan.kept)
          log(`${file}: ${records.length} records, ${applied} changed`)
        }
        const present = tables.flatMap((table) => table.records.map((record) => record.id))
        const retired = await applyChangeSet(tx, {
          origin: 'seed',
          title: 'no longer in the data set',
          actor: { kind: 'system' },
          changes: await planRetirements(tx, present),
        })
        if (retired) log(`no longer in the data set: ${retired.changed} records retired`)
        result.changed += retired?.changed ?? 0
        await tx.dataSetLoad.upsert({
          where: { digest },
          create: { digest },
          update: { loadedAt: new Date() },
        })
      },
      { timeout: 600_000, maxWait: 60_000 },
    )
    .catch((error: unknown) => {
      throw readable(error)
    })
  return result
}

async function applyTable(
  file: SeedFile,
  plan: SeedPlan,
  apply: (changes: Change[]) => Promise<{ changed: number } | null>,
): Promise<number> {
  try {
    return (await apply(plan.changes))?.changed ?? 0
  } catch (error) {
    if (error instanceof InvalidChange) {
      const issue = error.issues[0]
      const row = issue && plan.rows[issue.position]
      if (issue && row)
        throw new SeedError(row.file, row.line, `${issue.path.join('.')}: ${issue.detail ?? issue.code}`)
    }
    if (error instanceof SeedError) throw error
    throw new SeedError(file, null, databaseReason(error))
  }
}

function readable(error: unknown): Error {
  return error instanceof SeedError ? error : new SeedError('data set', null, databaseReason(error))
}

function databaseReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return `the database refused it: ${message.split('\n').filter(Boolean).slice(-2).join(' ')}`
}
