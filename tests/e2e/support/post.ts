import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'

/** What a server says to a request. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

export interface Sending {
  method?: 'GET' | 'POST'
  headers?: OutgoingHttpHeaders
  body?: Buffer | string
  /** Address of this machine to ask from: limits are counted for it, and other tests have theirs. */
  from?: string
}

/** Sends requests to one server exactly as they are written, as a program would and no browser does. */
export class Sender {
  private readonly agents = new Map<string, Agent>()
  private readonly base: URL

  /** @param most connections at once from one address */
  constructor(
    base: string,
    private readonly most = 4,
  ) {
    this.base = new URL(base)
  }

  send(
    path: string,
    { method = 'GET', headers = {}, body, from = '127.0.0.1' }: Sending = {},
  ): Promise<Answer> {
    const { hostname, port, origin } = this.base
    const agent =
      this.agents.get(from) ?? new Agent({ keepAlive: true, maxSockets: this.most, localAddress: from })
    this.agents.set(from, agent)
    const sent = { ...(method === 'POST' ? { origin } : {}), ...headers }
    const host = hostname === 'localhost' ? '127.0.0.1' : hostname
    return new Promise((resolve, reject) => {
      const outgoing = request({
        host,
        port,
        path,
        method,
        agent,
        headers: { host: this.base.host, ...sent },
      })
      outgoing.on('error', reject).on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      })
      outgoing.end(body)
    })
  }

  close(): void {
    for (const agent of this.agents.values()) agent.destroy()
  }
}
