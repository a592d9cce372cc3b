import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'

/** The holder of a lock: a process, and when it started, since process numbers come back. */
interface Holder {
  pid: number
  started: string
}

export type LockResult = { held: true; release(): Promise<void> } | { held: false; pid: number }

/**
 * Takes a lock that ends with its process, however that ends: a file that names the holder, and is taken over when that
 * process is no more.
 * @returns the lock, or the number of the living process that has it
 */
export async function takeLock(file: string): Promise<LockResult> {
  const mine = JSON.stringify(identify(process.pid))
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, mine)
  try {
    for (;;) {
      try {
        // A link appears with its content or not at all, and never replaces a file.
        await link(draft, file)
        return { held: true, release: () => rm(file, { force: true }) }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const found = await readFile(file, 'utf8').catch(() => null)
      if (found === null) continue
      const holder = parse(found)
      if (holder && isAlive(holder)) return { held: false, pid: holder.pid }
      await removeStale(file, found)
    }
  } finally {
    await rm(draft, { force: true })
  }
}

/** Moves a stale lock away first, so that of two processes that find it only one removes it. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  const moved = await readFile(aside, 'utf8')
  if (moved !== stale) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

function parse(content: string): Holder | null {
  try {
    const value: unknown = JSON.parse(content)
    if (typeof value !== 'object' || value === null) return null
    const { pid, started } = value as Partial<Holder>
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : null
  } catch {
    return null
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return identify(holder.pid).started === holder.started
}

/** Reads when a process started: from `/proc` where there is one, else from `ps`, else not at all. */
function identify(pid: number): Holder {
  try {
    // Fields of proc(5) after the name, which may hold anything: state is the first, start time the twentieth.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { pid, started: fields[0] === 'Z' ? ENDED : (fields[19] ?? '') }
  } catch {
    return { pid, started: startFromPs(pid) }
  }
}

function startFromPs(pid: number): string {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [state = '', ...moment] = line.trim().split(/\s+/)
    return state.startsWith('Z') ? ENDED : moment.join(' ')
  } catch {
    return ''
  }
}

/** A zombie: it has ended, only its parent has not noticed yet. */
const ENDED = 'ended'
