import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { checkNode, checkPort } from '@/lib/cli/requirements'

let occupant: Server | undefined
afterEach(() => new Promise((resolve) => (occupant ? occupant.close(resolve) : resolve(undefined))))

async function occupiedPort(): Promise<number> {
  const server = createServer()
  occupant = server
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Runs the launcher with an environment in which it has to stop at once. */
async function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts'], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

describe('starting', () => {
  it('stops at a port in use, and says which and what to do', async () => {
    const port = await occupiedPort()
    const { code, said } = await start({ PORT: String(port) })
    expect(code).toBe(1)
    expect(said).toContain(`Port ${port} is in use by another program.`)
    expect(said).toContain(`PORT=${port + 1} npm start`)
  })

  it('stops at a wrong value, and names it', async () => {
    const { code, said } = await start({ SITE_URL: 'networks.example.org' })
    expect(code).toBe(1)
    expect(said).toContain('SITE_URL must be an address that begins with http:// or https://')
    expect(said).not.toMatch(/\n\s+at /)
  })

  it('stops at a server that does not answer, and says why', async () => {
    const { code, said } = await start({
      PORT: '45991',
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    })
    expect(code).toBe(1)
    expect(said).toContain('The server of DATABASE_URL does not answer: connect ECONNREFUSED')
  })
})

describe('requirements', () => {
  it.each(['18.20.1', '20.18.3'])('refuse Node.js %s', (version) => {
    expect(() => checkNode(version)).toThrow(`This needs Node.js 20.19 or later; this is ${version}.`)
  })

  it.each(['20.19.0', '22.0.0', '26.1.0'])('take Node.js %s', (version) => {
    expect(() => checkNode(version)).not.toThrow()
  })

  it('name an address that this machine does not have', async () => {
    await expect(checkPort({ port: 45_992, host: '192.0.2.1' })).rejects.toThrow('HOST is "192.0.2.1"')
  })
})
