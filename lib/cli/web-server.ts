import { fileURLToPath } from 'node:url'
import { type Child, startChild } from './child'

const PROGRAM = fileURLToPath(new URL('../server/serve.ts', import.meta.url))

/**
 * Room for what a request makes and drops, in megabytes. A page of a search takes tens of them; with Node's own 16 half of
 * them outlive a collection and are copied, which took a fifth of the processor's time.
 */
const YOUNG_MB = 64

/** Starts the built site's web server as a child. It says `ready` when it listens and `warm` when it has warmed up. */
export function startWebServer(env: Record<string, string>): Child {
  const options = [`--max-semi-space-size=${YOUNG_MB}`, '--import', import.meta.resolve('tsx')]
  return startChild([...options, PROGRAM], { env: { NODE_ENV: 'production', ...env } })
}
