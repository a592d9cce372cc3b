import { Agent, request } from 'node:http'

/** What a server says to a request, as it stands on the wire: no redirect is followed. */
export interface RawAnswer {
  status: number
  location: string | null
  contentType: string
  body: string
}

/** Asks many addresses of one server, some at a time. Unlike `fetch` and the browser it sends a path unchanged. */
export class Asker {
  private readonly agent: Agent
  private readonly base: URL

  constructor(
    base: string,
    private readonly concurrency = 8,
  ) {
    this.base = new URL(base)
    this.agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  }

  /** One GET; `target` is sent as written. */
  ask(target: string): Promise<RawAnswer> {
    const { hostname, port } = this.base
    const headers = { accept: 'text/html', 'accept-language': 'fr' }
    return new Promise((resolve, reject) => {
      request({ hostname, port, path: target, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? null,
            contentType: response.headers['content-type'] ?? '',
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      })
        .on('error', reject)
        .end()
    })
  }

  /** Asks every target; hands each answer to `look` in the order of arrival. */
  async askAll(targets: readonly string[], look: (target: string, answer: RawAnswer) => void): Promise<void> {
    const queue = targets[Symbol.iterator]()
    const worker = async () => {
      for (const target of queue) look(target, await this.ask(target))
    }
    await Promise.all(Array.from({ length: this.concurrency }, worker))
  }

  close(): void {
    this.agent.destroy()
  }
}
