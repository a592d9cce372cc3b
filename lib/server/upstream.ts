import { mkdtemp, rm } from 'node:fs/promises'
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  request,
} from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The framework's server, reached only by the front, over a Unix socket of this process. */
export interface Upstream {
  send(
    method: string,
    path: string,
    headers: IncomingHttpHeaders,
    body?: IncomingMessage | string,
  ): Promise<IncomingMessage>
  close(): Promise<void>
}

export async function openUpstream(handler: RequestListener): Promise<Upstream> {
  const directory = await mkdtemp(join(tmpdir(), 'cn-web-'))
  const socketPath = join(directory, 'next')
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 32 })
  const server = createServer({ keepAliveTimeout: 0 }, handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })
  return {
    send: (method, path, headers, body) =>
      new Promise((resolve, reject) => {
        const outgoing = request({ socketPath, agent, method, path, headers }, resolve)
        outgoing.once('error', reject)
        if (body === undefined) outgoing.end()
        else if (typeof body === 'string') outgoing.end(body)
        else body.pipe(outgoing)
      }),
    close: async () => {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(directory, { recursive: true, force: true })
    },
  }
}
