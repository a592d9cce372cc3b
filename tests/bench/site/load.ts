import autocannon from 'autocannon'
import { percentile } from '../figures'

/*
 * Loads one address as hard as it can and tells its parent what came of it. A program of its own, so that it can be
 * kept on a core. Arguments: address, seconds, connections.
 */

export interface Load {
  /** Requests answered per second. */
  rate: number
  answered: number
  /** Time in milliseconds that 99 % of the requests did not exceed. */
  p99: number
  /** Answers that were not 2xx, and requests that got none. */
  failed: number
}

async function main([url = '', seconds = '5', connections = '16']: string[]): Promise<void> {
  const times: number[] = []
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        duration: Number(seconds),
        connections: Number(connections),
        headers: { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'fr' },
        setupClient: ignoreBodies,
      },
      (error, finished) => (error ? reject(error) : resolve(finished)),
    )
    // Its own histogram keeps whole milliseconds only.
    run.on('response', (_client, _status, _bytes, time) => times.push(time))
  })
  const load: Load = {
    rate: result.requests.total / result.duration,
    answered: result.requests.total,
    p99: percentile(times, 0.99),
    failed: result.non2xx + result.errors,
  }
  process.send?.(load)
}

/** Keeps autocannon from decoding each body as text: on compressed pages this takes longer than the server's work. */
function ignoreBodies(client: autocannon.Client): void {
  const { pipelinedRequests } = client as unknown as { pipelinedRequests: { addBody(body: Buffer): void } }
  pipelinedRequests.addBody = () => undefined
}

await main(process.argv.slice(2))
