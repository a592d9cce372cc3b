import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second here, on every architecture that Node.js runs on. */
const TICKS_PER_SECOND = 100

/**
 * Processor seconds that a process and everything below it has used until now.
 * @returns NaN where the system does not tell (anything but Linux)
 */
export function cpuSeconds(root: number | undefined): number {
  if (root === undefined) return Number.NaN
  const processes = statistics()
  if (!processes.has(root)) return Number.NaN
  let ticks = 0
  for (const [pid, { used }] of processes) {
    let at: number | undefined = pid
    while (at !== undefined && at !== root) at = processes.get(at)?.parent
    if (at === root) ticks += used
  }
  return ticks / TICKS_PER_SECOND
}

/** Parent and used ticks of every process, from `/proc/<pid>/stat` (proc(5)). */
function statistics(): Map<number, { parent: number; used: number }> {
  const found = new Map<number, { parent: number; used: number }>()
  for (const name of namesIn('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const fields = afterCommand(name)
    if (fields)
      found.set(Number(name), { parent: Number(fields[1]), used: Number(fields[11]) + Number(fields[12]) })
  }
  return found
}

/** The fields after the command's name, which may hold anything; `null` when the process has just gone. */
function afterCommand(pid: string): string[] | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}
