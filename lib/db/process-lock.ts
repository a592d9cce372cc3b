import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { z } from 'zod'

/** A process, and when it started, since process numbers come back. */
const identity = z.object({ pid: z.int().positive(), started: z.string() })
/** The holder of a lock, with the process that started it where the one is nothing without the other. */
const holderSchema = identity.extend({ parent: identity.optional() })

type Identity = z.infer<typeof identity>
type Holder = z.infer<typeof holderSchema>

export type LockResult = { held: true; release(): Promise<void> } | { held: false; pid: number }

/** What a lock says once it was given back. */
const FREE = 'free'

/**
 * Takes a lock that ends with its process, however that ends. The lock is a row of numbered files, `<file>.1`,
 * `<file>.2` and so on, each naming a holder, of which only the last counts. Taking over from a holder that is no more
 * means making the next number, which of several processes only one can do; nothing that may be held is ever removed.
 * @param parent number of the process with which this one ends: when that is no more and this one has not noticed yet,
 * whoever takes the lock ends it
 * @returns the lock, or the number of the living process that has it
 */
export async function takeLock(file: string, parent?: number): Promise<LockResult> {
  const draft = `${file}-${randomUUID()}`
  const me: Holder = { ...identify(process.pid), ...(parent ? { parent: identify(parent) } : {}) }
  await writeFile(draft, JSON.stringify(me))
  try {
    for (;;) {
      const last = await lastNumber(file)
      const holder = parse(await readFile(`${file}.${last}`, 'utf8').catch(() => FREE))
      if (holder && isAlive(holder)) {
        if (!holder.parent || isAlive(holder.parent)) return { held: false, pid: holder.pid }
        await end(holder)
      }
      const mine = `${file}.${last + 1}`
      if (!(await linked(draft, mine))) continue
      // Whoever was slow may have made a number that had been used and tidied away before.
      if ((await lastNumber(file)) !== last + 1) {
        await rm(mine, { force: true })
        continue
      }
      await removeBefore(file, last + 1)
      return { held: true, release: () => writeFile(mine, FREE) }
    }
  } finally {
    await rm(draft, { force: true })
  }
}

async function end(orphan: Holder): Promise<void> {
  process.kill(orphan.pid, 'SIGKILL')
  while (isAlive(orphan)) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** A link appears with its content or not at all, and never replaces a file. */
async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function numbers(file: string): Promise<number[]> {
  const prefix = `${basename(file)}.`
  const names = (await readdir(dirname(file))).filter((name) => name.startsWith(prefix))
  return names.map((name) => Number(name.slice(prefix.length))).filter(Number.isInteger)
}

const lastNumber = async (file: string) => Math.max(0, ...(await numbers(file)))

async function removeBefore(file: string, number: number): Promise<void> {
  const old = (await numbers(file)).filter((candidate) => candidate < number)
  await Promise.all(old.map((candidate) => rm(`${file}.${candidate}`, { force: true })))
}

function parse(content: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(content))
  } catch {
    return null
  }
}

function isAlive(holder: Identity): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return identify(holder.pid).started === holder.started
}

/** Reads when a process started: from `/proc` where there is one, else from `ps`, else not at all. */
function identify(pid: number): Identity {
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
