import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeLock } from '@/lib/db/process-lock'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cn-lock-'))
})
afterAll(() => rm(directory, { recursive: true }))

describe('a lock that ends with its process', () => {
  it('is held by one, and free again when released', async () => {
    const file = join(directory, 'released')
    const first = await takeLock(file)
    expect(await takeLock(file)).toEqual({ held: false, pid: process.pid })
    if (first.held) await first.release()
    expect(await takeLock(file)).toMatchObject({ held: true })
  })

  it('is held by exactly one of many that try together', async () => {
    const file = join(directory, 'together')
    const results = await Promise.all(Array.from({ length: 20 }, () => takeLock(file)))
    expect(results.filter((result) => result.held)).toHaveLength(1)
  })

  it('is taken over by exactly one of many when its holder is no more', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    const file = join(directory, 'stale')
    await writeFile(`${file}.1`, JSON.stringify({ pid: child.pid, started: '1' }))
    const results = await Promise.all(Array.from({ length: 20 }, () => takeLock(file)))
    expect(results.filter((result) => result.held)).toHaveLength(1)
  })

  it('does not mistake another process with the same number for the holder', async () => {
    const file = join(directory, 'reused')
    await writeFile(`${file}.1`, JSON.stringify({ pid: process.pid, started: 'long ago' }))
    expect(await takeLock(file)).toMatchObject({ held: true })
  })

  it('is taken over when its file is damaged, and leaves one file behind', async () => {
    const file = join(directory, 'damaged')
    await writeFile(`${file}.7`, 'not a lock')
    expect(await takeLock(file)).toMatchObject({ held: true })
    expect((await readdir(directory)).filter((name) => name.startsWith('damaged'))).toEqual(['damaged.8'])
  })

  it('is never held twice while many take it and give it back', async () => {
    const file = join(directory, 'busy')
    let holders = 0
    let most = 0
    const work = async () => {
      for (let turn = 0; turn < 20; turn += 1) {
        const lock = await takeLock(file)
        if (!lock.held) continue
        holders += 1
        most = Math.max(most, holders)
        await new Promise((resolve) => setImmediate(resolve))
        holders -= 1
        await lock.release()
      }
    }
    await Promise.all(Array.from({ length: 12 }, work))
    expect(most).toBe(1)
  })
})
