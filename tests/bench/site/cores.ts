import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Cores for a server and for the program that loads it, so that one does not take time from the other. */
export const SERVER_CORE = 0
export const LOAD_CORE = 1

/** Whether processes can be kept on cores of their own here: Linux, `taskset`, two cores. */
export const CAN_PIN = availableParallelism() > 1 && hasTaskset()

/** Keeps a process that has just been started, and whatever it starts, on one core; does nothing where it cannot. */
export function pin(pid: number | undefined, core: number): void {
  if (!CAN_PIN || pid === undefined) return
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)], {
    stdio: 'ignore',
  })
}

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
