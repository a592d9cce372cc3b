import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Info, parse } from 'csv-parse/sync'
import { SeedError } from './seed-error'
import { SeedRow } from './seed-row'

/** The rows of one file of the data set (RFC 4180, UTF-8, header row), each with its line. */
export async function readTable(directory: string, file: string): Promise<SeedRow[]> {
  const text = await readFile(path.join(directory, file), 'utf8').catch(() => {
    throw new SeedError(file, null, 'the file is missing')
  })
  try {
    const records = parse(text, {
      columns: true,
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
    }) as unknown as { record: Record<string, string>; info: Info }[]
    return records.map(({ record, info }) => new SeedRow(file, info.lines, record))
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? null
    throw new SeedError(file, line, error instanceof Error ? error.message : String(error))
  }
}
