import { applyChangeSet } from '@/lib/changes/apply'
import type { Change } from '@/lib/changes/change-set'
import type { PrismaClient } from '@/prisma/generated/client'
import { RETIRED_SLUG } from './page-types'

const ID = '6f2a1c1e-7d1b-4f0e-9d55-0b8f5c1d7a10'

const STEPS: readonly { title: string; change: Change }[] = [
  {
    title: 'An organisation is added by mistake',
    change: {
      action: 'create',
      type: 'organization',
      id: ID,
      value: {
        slug: RETIRED_SLUG,
        kind: 'association',
        name: 'Association added by mistake',
        country: 'FR',
        texts: {
          fr: { name: 'Association ajoutée par erreur' },
          de: { name: 'Versehentlich eingetragener Verein' },
          en: { name: 'Association added by mistake' },
        },
      },
    },
  },
  {
    title: 'The organisation that was added by mistake is withdrawn',
    change: {
      action: 'retire',
      type: 'organization',
      id: ID,
      baseVersion: 1,
      retirement: { reason: 'error', successor: null },
    },
  },
]

/** Adds a record that was published once and withdrawn, by the write path, so that the running site hears of it. */
export async function addRecords(db: PrismaClient): Promise<void> {
  if (await db.record.findUnique({ where: { id: ID } })) return
  for (const { title, change } of STEPS) {
    await db.$transaction((tx) =>
      applyChangeSet(tx, { origin: 'edit', title, actor: { kind: 'system' }, changes: [change] }),
    )
  }
}
