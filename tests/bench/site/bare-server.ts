import { readFile } from 'node:fs/promises'
import { createServer, type OutgoingHttpHeaders } from 'node:http'

/*
 * The least that a Node.js server can do: sends the same headers and bytes to everybody. Arguments: a file with the
 * headers as JSON, a file with the body. Tells its parent the port.
 */

const [headersFile = '', bodyFile = ''] = process.argv.slice(2)
const headers = JSON.parse(await readFile(headersFile, 'utf8')) as OutgoingHttpHeaders
const body = await readFile(bodyFile)

const server = createServer({ keepAliveTimeout: 65_000 }, (_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address ? address.port : 0)
})
