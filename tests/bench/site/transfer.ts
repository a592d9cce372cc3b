import { get, type IncomingHttpHeaders } from 'node:http'

export interface Transfer {
  status: number
  headers: IncomingHttpHeaders
  /** As sent, still compressed. */
  body: Buffer
}

/** Asks for an address in one encoding, as a browser that knows only this one would. */
export function transfer(url: string, encoding: 'br' | 'gzip' | 'identity'): Promise<Transfer> {
  const headers = { accept: '*/*', 'accept-encoding': encoding, 'accept-language': 'fr' }
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    }).on('error', reject)
  })
}
