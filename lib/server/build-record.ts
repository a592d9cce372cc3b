import { readFile, rename, writeFile } from 'node:fs/promises'

/** What a finished build was made of. Written last: a build without it was interrupted and counts for nothing. */
export interface BuildRecord {
  /** Digest of the sources and of the configuration that pages show. */
  sources: string
  /** Newest change set that the prerendered pages know. */
  changeNumber: number
  /** Digest of the history up to that change set: it tells one database from another. */
  history: string
}

const FILE = '.next/city-networks.json'

/** The record of the present build, or `null` where there is no finished one. */
export async function readBuildRecord(): Promise<BuildRecord | null> {
  try {
    return JSON.parse(await readFile(FILE, 'utf8')) as BuildRecord
  } catch {
    return null
  }
}

/** Marks the present build as finished. */
export async function writeBuildRecord(record: BuildRecord): Promise<void> {
  await writeFile(`${FILE}.new`, JSON.stringify(record))
  await rename(`${FILE}.new`, FILE)
}
