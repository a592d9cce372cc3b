import { describe, expect, it } from 'vitest'
import { publish } from '@/lib/changes/publish'
import { db } from '@/lib/db/client'
import { aCity, apply, edited } from '@/tests/support/builders'
import { aUser } from '@/tests/support/users'

describe('confirming a record', () => {
  it('keeps its value and its last change, and says when it was checked', async () => {
    const city = aCity()
    await apply([city])
    const before = await db.record.findUniqueOrThrow({ where: { id: city.id } })
    const editor = await aUser('editor')
    await publish({
      origin: 'edit',
      title: 'Checked',
      actor: editor,
      changes: [{ action: 'confirm', type: 'organization', id: city.id, baseVersion: 1 }],
    })
    const after = await db.record.findUniqueOrThrow({ where: { id: city.id } })
    expect(after).toMatchObject({ version: 2, updatedAt: before.updatedAt, lastOrigin: before.lastOrigin })
    expect(after.confirmedAt).toBeInstanceOf(Date)
  })

  it('is of what was seen: a record that was changed since is shown first', async () => {
    const city = aCity()
    await apply([city])
    await apply([edited(city, { population: 4 })])
    await expect(
      publish({
        origin: 'edit',
        title: 'Checked',
        actor: await aUser('editor'),
        changes: [{ action: 'confirm', type: 'organization', id: city.id, baseVersion: 1 }],
      }),
    ).rejects.toMatchObject({ conflicts: [{ path: ['population'], base: null, theirs: 4 }] })
  })
})
