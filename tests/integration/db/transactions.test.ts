import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'

describe('the database under parallel use', () => {
  it('completes sixty interactive transactions on ten connections, each with its own rows', async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        db.$transaction(
          async (tx) => {
            await tx.$executeRaw`SELECT set_config('test.mine', ${String(index)}, true)`
            await tx.$queryRaw`SELECT pg_sleep(0.001)::text`
            const rows = await tx.$queryRaw<{ mine: string }[]>`SELECT current_setting('test.mine') AS mine`
            return Number(rows[0]?.mine)
          },
          { maxWait: 20_000, timeout: 20_000 },
        ),
      ),
    )
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index))
  })

  it('never gives a query the answer to another one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 300 }, async (_, index) => {
        const rows = await db.$queryRaw<{ value: number }[]>`SELECT ${index}::int AS value`
        return rows[0]?.value
      }),
    )
    expect(answers).toEqual(Array.from({ length: 300 }, (_, index) => index))
  })

  it('rolls back a transaction that fails, and goes on', async () => {
    await expect(
      db.$transaction(async (tx) => {
        await tx.$executeRaw`CREATE TABLE never_there (a int)`
        await tx.$executeRaw`SELECT 1 / 0`
      }),
    ).rejects.toThrow()
    const rows = await db.$queryRaw<{ present: boolean }[]>`
      SELECT to_regclass('never_there') IS NOT NULL AS present`
    expect(rows).toEqual([{ present: false }])
  })
})
