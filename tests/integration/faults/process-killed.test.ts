import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { chooseRows } from '@/lib/changes/member-import/store'
import { submitImport } from '@/lib/changes/member-import/submit'
import { db } from '@/lib/db/client'
import { aNetwork, apply } from '@/tests/support/builders'
import { openRelay } from '@/tests/support/cut-off'
import { importedList } from '@/tests/support/member-lists'
import { aUser, type UserActor } from '@/tests/support/users'

const ROWS = 2_000

/** What an import writes, and whether it counts as done. */
const written = async () => ({
  records: await db.record.count(),
  organizations: await db.organization.count(),
  memberships: await db.membership.count(),
  history: await db.change.count(),
  done: await db.memberImport.count({ where: { changeSetId: { not: null } } }),
})

/** A list of towns that nobody knows yet, each to be made. */
async function listOfNewTowns(editor: UserActor, network: string): Promise<string> {
  const names = Array.from({ length: ROWS }, (_, at) => `Town ${at}`)
  const list = await importedList(editor, network, `name\n${names.join('\n')}\n`)
  const choices = names.map((name, at) => ({
    line: at + 2,
    choice: { create: { name, kind: 'city' as const, country: 'FR' } },
  }))
  await chooseRows(editor, list, choices)
  return list
}

/** Applies a list in a process of its own, which is killed when all rows are written and their history is not. */
async function killedWhileApplying(editor: UserActor, list: string): Promise<NodeJS.Signals | null> {
  const relay = await openRelay(process.env.DATABASE_URL ?? '')
  const program = ['--import', 'tsx', 'tests/support/import-writer.ts', editor.id, list]
  const child = spawn(process.execPath, program, {
    env: { ...process.env, DATABASE_URL: relay.url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  relay.before('insert into public."change"', () => child.kill('SIGKILL'))
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  await relay.close()
  return signal
}

describe('an import whose process is killed', () => {
  it('leaves nothing half done, and the list is applied by the next one', async () => {
    const network = aNetwork()
    await apply([network])
    const editor = await aUser('editor')
    const list = await listOfNewTowns(editor, network.id)
    const before = await written()
    expect(await killedWhileApplying(editor, list)).toBe('SIGKILL')
    expect(await written()).toEqual(before)
    expect((await submitImport(editor, list, () => ({ title: 'Import' }))).kind).toBe('applied')
    expect(await written()).toMatchObject({ memberships: ROWS, organizations: ROWS + 1, done: 1 })
  })
})
