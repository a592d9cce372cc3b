import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startEmbedded } from '@/lib/db/embedded'
import { socketDirectory } from '@/lib/db/socket-path'

// Each test starts processes of its own, several times.
vi.setConfig({ testTimeout: 120_000 })

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cn-embedded-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

/** A process that starts the database, writes a row as soon as it can and then a row a millisecond. */
function startWriter(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'tests/support/database-writer.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function rowsOf(url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ number: number }>('SELECT number FROM written ORDER BY number')
  await client.end()
  return rows.map((row) => row.number)
}

describe('the embedded database', () => {
  it('keeps what was written when the process that started it is killed, and is free for the next', async () => {
    const writer = startWriter()
    let confirmed = -1
    writer.stdout?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().trim().split('\n')) confirmed = Math.max(confirmed, Number(line))
      if (confirmed >= 50) writer.kill('SIGKILL')
    })
    await once(writer, 'exit')
    const database = await startEmbedded(dataDir)
    const rows = await rowsOf(database.url)
    await database.stop()
    expect(rows.slice(0, confirmed + 1)).toEqual(Array.from({ length: confirmed + 1 }, (_, number) => number))
  })

  it.each([300, 1200, 2400])('recovers from being killed %i ms after its first start', async (delay) => {
    const writer = startWriter()
    await new Promise((resolve) => setTimeout(resolve, delay))
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    const database = await startEmbedded(dataDir)
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query('CREATE TABLE IF NOT EXISTS written (number int)')
    await client.end()
    await database.stop()
    expect((await readdir(dataDir)).filter((name) => name.startsWith('postgres.new'))).toEqual([])
  })

  it('refuses to open one directory twice, and names the process that has it', async () => {
    const database = await startEmbedded(dataDir)
    await expect(startEmbedded(dataDir)).rejects.toThrow(/is in use by process \d+\. Stop that one/)
    await database.stop()
  })

  it('puts its socket where the path is short enough', () => {
    const deep = join(tmpdir(), 'a'.repeat(120))
    expect(socketDirectory(deep).length).toBeLessThan(90)
    expect(socketDirectory(deep)).toBe(socketDirectory(deep))
    expect(socketDirectory('/srv/run')).toBe('/srv/run')
  })
})
