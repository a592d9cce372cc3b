import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readTable } from './csv'
import type { SeedRow } from './seed-row'

/** The files of the data set; README.md beside them says what each holds. */
const FILES = [
  'sources.csv',
  'themes.csv',
  'organizations.csv',
  'names.csv',
  'identifiers.csv',
  'networks.csv',
  'legal_forms.csv',
  'memberships.csv',
  'organs.csv',
  'mandates.csv',
  'action_fields.csv',
  'event_series.csv',
  'events.csv',
  'event_sessions.csv',
  'event_participants.csv',
  'event_outcomes.csv',
  'partnerships.csv',
  'partnership_parties.csv',
  'partnership_themes.csv',
  'partnership_funding.csv',
  'documents.csv',
  'change_events.csv',
  'claims.csv',
] as const

export type SeedFile = (typeof FILES)[number]

export type DataSet = Record<SeedFile, SeedRow[]>

export async function readDataSet(directory: string): Promise<DataSet> {
  const tables = await Promise.all(
    FILES.map(async (file) => [file, await readTable(directory, file)] as const),
  )
  return Object.fromEntries(tables) as DataSet
}

/** A digest of the files' bytes: the same data set is not loaded twice. */
export async function digestOf(directory: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of FILES)
    hash.update(file).update(await readFile(path.join(directory, file)).catch(() => ''))
  return hash.digest('hex')
}
