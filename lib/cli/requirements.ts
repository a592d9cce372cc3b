import { createServer } from 'node:net'
import type { Config } from '@/lib/config'

/** The oldest Node.js on which all dependencies run. */
const OLDEST_NODE = [20, 19] as const

/** @throws with a sentence for the operator when this Node.js is too old */
export function checkNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Error(`This needs Node.js ${OLDEST_NODE.join('.')} or later; this is ${version}.`)
}

/** @throws with a sentence for the operator when the port cannot be listened on */
export function checkPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(portProblem(error, port, host))))
    server.listen({ port, ...(host ? { host } : {}) }, () => server.close(() => resolve()))
  })
}

function portProblem(error: NodeJS.ErrnoException, port: number, host: string | null): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port === 65_535 ? 3000 : port + 1} npm start.`
  }
  if (error.code === 'EACCES') {
    return `Port ${port} may not be used without special rights. Choose another one, such as PORT=3000.`
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `HOST is "${host}", which is not an address of this machine.`
  }
  return `Port ${port} cannot be listened on: ${error.message}`
}
