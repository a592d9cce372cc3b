import { db, readingThrough } from '@/lib/db/client'
import { applyChangeSet } from './apply'
import type { ChangeSetInput } from './change-set'

/** Carries what was read out of a transaction that is then undone. */
class Undone<Result> extends Error {
  constructor(readonly result: Result) {
    super('preview')
  }
}

/**
 * What the directory would say once these changes were applied: they are applied, `read` asks the same queries as the
 * public pages, uncached, through the same transaction, and everything is undone. Whoever may propose a change may see
 * what it would look like, so nobody's permission is asked.
 */
export async function previewing<Result>(
  input: Omit<ChangeSetInput, 'actor'>,
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await db.$transaction(async (tx) => {
      await applyChangeSet(tx, { ...input, actor: { kind: 'system' } })
      throw new Undone(await readingThrough(tx, read))
    })
  } catch (error) {
    if (error instanceof Undone) return error.result
    throw error
  }
}
