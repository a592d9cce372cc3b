import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { historyDigest } from '@/lib/db/history'
import { Freshness } from '@/lib/server/freshness'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

/** A change set applied by some process, with the tags that it touched. */
function applied(number: number, tags: string[], origin = 'edit') {
  const id = randomUUID()
  return db.changeSet.create({
    data: { id, number, tags, origin, status: 'applied', title: `Change ${number}`, appliedAt: new Date() },
  })
}

function watch(known: number, url = process.env.DATABASE_URL ?? '') {
  const expired: string[][] = []
  const freshness = new Freshness(url, known, async (tags) => {
    expired.push(tags)
  })
  open.push(freshness)
  return { freshness, expired }
}

describe('a process stays true to the database', () => {
  it('expires what was changed since the build, before the first answer', async () => {
    await applied(1, ['organization:nantes'])
    await applied(2, ['organization:koeln', 'home'])
    await applied(3, ['home'])
    const { freshness, expired } = watch(1)
    await freshness.ensure()
    expect(expired).toEqual([['organization:koeln', 'home']])
  })

  it('sees what another process has saved within a second, and expires it once', async () => {
    const { freshness, expired } = watch(0)
    await freshness.ensure()
    await applied(1, ['home'])
    await freshness.ensure()
    expect(expired).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 1050))
    await Promise.all([freshness.ensure(), freshness.ensure()])
    await new Promise((resolve) => setTimeout(resolve, 1050))
    await freshness.ensure()
    expect(expired).toEqual([['home']])
  })

  it('tries again when expiring has failed', async () => {
    await applied(1, ['home'])
    let calls = 0
    const freshness = new Freshness(process.env.DATABASE_URL ?? '', 0, async () => {
      calls += 1
      if (calls === 1) throw new Error('not yet')
    })
    open.push(freshness)
    await freshness.ensure()
    await new Promise((resolve) => setTimeout(resolve, 1050))
    await freshness.ensure()
    expect(calls).toBe(2)
  })

  it('does not keep readers waiting for a database that is not there', async () => {
    const { freshness, expired } = watch(0, 'postgresql://nobody@127.0.0.1:1/none')
    const begun = performance.now()
    await freshness.ensure()
    expect(performance.now() - begun).toBeLessThan(1500)
    expect(expired).toEqual([])
  })
})

describe('the digest of a history', () => {
  async function digest(upTo: number): Promise<string> {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    try {
      return await historyDigest(client, upTo)
    } finally {
      await client.end()
    }
  }

  it('stays the same when something is added, and differs between databases', async () => {
    await applied(1, [], 'seed')
    await applied(2, [])
    const before = await digest(2)
    await applied(3, [])
    expect(await digest(2)).toBe(before)
    expect(await digest(3)).not.toBe(before)
    await db.changeSet.deleteMany()
    await applied(1, [], 'seed')
    await applied(2, [])
    expect(await digest(2)).not.toBe(before)
  })

  it('is the same in two databases that loaded the same data set', async () => {
    await applied(1, [], 'seed')
    const first = await digest(1)
    await db.changeSet.deleteMany()
    await applied(1, [], 'seed')
    expect(await digest(1)).toBe(first)
  })
})
