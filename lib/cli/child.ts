import { type ChildProcess, spawn } from 'node:child_process'

/** Names the process with which a child ends. */
const PARENT_VARIABLE = 'CITY_NETWORKS_PARENT'

/**
 * Loaded before anything else in a child: it ends with its parent, also when the parent was killed. The child's own
 * children inherit the option and the variable; they have another parent, and are left alone.
 */
const END_WITH_PARENT = `data:text/javascript,${encodeURIComponent(
  `if (process.env.${PARENT_VARIABLE} === String(process.ppid)) {
    if (!process.connected) process.exit(1)
    process.once('disconnect', () => process.exit(1))
    process.channel?.unref()
  }`,
)}`

export interface Child {
  process: ChildProcess
  /** Exit code, or 1 when a signal ended it. */
  ended: Promise<number>
  /** Asks it to end (SIGTERM), and insists after a while. */
  stop(): Promise<void>
}

interface Options {
  env?: Record<string, string | undefined>
  /** Where it runs; here, if not given. */
  cwd?: string
  /** Keep what it prints, to show only when it fails. */
  quiet?: boolean
}

const PATIENCE_MS = 10_000

/** Starts a Node.js program as a child that never outlives this process. */
export function startChild(args: string[], { env = {}, cwd, quiet = false }: Options = {}): Child {
  const output = quiet ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
    cwd,
    stdio: ['ignore', output, output, 'ipc'],
    env: { ...process.env, ...env, [PARENT_VARIABLE]: String(process.pid) },
  })
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  return {
    process: child,
    ended,
    stop: async () => {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      await ended
      clearTimeout(timer)
    },
  }
}

/**
 * Runs a Node.js program to its end.
 * @param listen is given what it prints, as it comes
 * @throws when it fails, with all that it printed
 */
export async function runQuietly(
  args: string[],
  env: Record<string, string | undefined> = {},
  listen: (printed: string) => void = () => undefined,
): Promise<void> {
  const child = startChild(args, { env, quiet: true })
  let output = ''
  for (const stream of [child.process.stdout, child.process.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      listen(chunk.toString())
    })
  }
  const code = await child.ended
  if (code !== 0) throw new Error(`It ended with code ${code}:\n${output.trim()}`)
}
