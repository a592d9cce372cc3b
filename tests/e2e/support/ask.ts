import { Sender } from './post'

/** What a server says to a request, as it stands on the wire: no redirect is followed. */
export interface RawAnswer {
  status: number
  location: string | null
  contentType: string
  body: string
}

/** Asks many addresses of one server, some at a time, each exactly as it is written. */
export class Asker {
  private readonly server: Sender

  constructor(
    base: string,
    private readonly concurrency = 8,
  ) {
    this.server = new Sender(base, concurrency)
  }

  /** One GET; `target` is sent as written. */
  async ask(target: string): Promise<RawAnswer> {
    const sent = { headers: { accept: 'text/html', 'accept-language': 'fr' } }
    const { status, headers, body } = await this.server.send(target, sent)
    return { status, location: headers.location ?? null, contentType: headers['content-type'] ?? '', body }
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
    this.server.close()
  }
}
