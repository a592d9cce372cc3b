import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { ImportError } from '@/lib/changes/member-import/errors'
import { loadPlan } from '@/lib/changes/member-import/load-plan'
import {
  chooseEndings,
  chooseRows,
  describeImport,
  discardImport,
  openImport,
} from '@/lib/changes/member-import/store'
import { submitImport } from '@/lib/changes/member-import/submit'
import { revertChangeSet } from '@/lib/changes/revert'
import { approve } from '@/lib/changes/review'
import { db } from '@/lib/db/client'
import { aCity, aMembership, aNetwork, apply } from '@/tests/support/builders'
import { withEmptyDatabase } from '@/tests/support/database'
import { importedList, LIST_SOURCE } from '@/tests/support/member-lists'
import { aUser } from '@/tests/support/users'

withEmptyDatabase()

const wording = () => ({ title: 'Import' })
const network = aNetwork()
const lyon = aCity({ slug: 'lyon', name: 'Lyon', texts: {} })
const koeln = aCity({ slug: 'cologne', name: 'Köln', country: 'DE', texts: { fr: { name: 'Cologne' } } })
const nice = aCity({ slug: 'nice', name: 'Nice', texts: {} })
const held = aMembership(network, nice)

let editor: Actor

beforeEach(async () => {
  await apply([network, lyon, koeln, nice, held])
  editor = await aUser('editor')
})

const members = () =>
  db.membership.findMany({
    where: { networkId: network.id },
    select: { status: true, from: true, to: true, attested: true, member: { select: { slug: true } } },
    orderBy: { member: { slug: 'asc' } },
  })
const slugs = async () => (await members()).map(({ member }) => member.slug)
const states = async (id: string) => (await loadPlan(editor, id))?.plan.rows.map(({ state }) => state)

async function refusal(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof ImportError) return error.refusal
    throw error
  }
}

const LIST = 'Ville;Pays;Membre depuis\nLyon;France;2019\nCologne;Allemagne;\nNice;France;\n'

describe('a list of members', () => {
  it('is compared with the directory, in any language, before it counts', async () => {
    const id = await importedList(editor, network.id, LIST)
    expect(await states(id)).toEqual(['added', 'added', 'changed'])
    expect(await slugs()).toEqual(['nice'])
  })

  it('is applied as one set, with its source and the day on which it holds', async () => {
    const id = await importedList(editor, network.id, LIST)
    const outcome = await submitImport(editor, id, wording)
    expect(outcome.kind).toBe('applied')
    expect(await members()).toEqual([
      expect.objectContaining({ member: { slug: 'cologne' }, attested: '2026-05-01', status: 'active' }),
      expect.objectContaining({ member: { slug: 'lyon' }, from: '2019', to: '..' }),
      expect.objectContaining({ member: { slug: 'nice' }, from: '2001', attested: '2026-05-01' }),
    ])
    const source = await db.source.findUnique({
      where: { url: LIST_SOURCE.url },
      include: { citations: true },
    })
    expect(source?.citations).toHaveLength(3)
    const sets = await db.changeSet.findMany({ where: { origin: 'import' }, include: { changes: true } })
    expect(sets.map(({ changes }) => changes.length)).toEqual([4])
  })

  it('changes nothing when it is imported again', async () => {
    await submitImport(editor, await importedList(editor, network.id, LIST), wording)
    const again = await importedList(editor, network.id, LIST)
    expect(await states(again)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(await refusal(submitImport(editor, again, wording))).toBe('nothing')
  })

  it('cannot be submitted twice', async () => {
    const id = await importedList(editor, network.id, LIST)
    const both = await Promise.allSettled([
      submitImport(editor, id, wording),
      submitImport(editor, id, wording),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusal(submitImport(editor, id, wording))).toBe('submitted')
  })

  it('is undone as one batch', async () => {
    const before = await members()
    const id = await importedList(editor, network.id, LIST)
    const outcome = await submitImport(editor, id, wording)
    if (outcome.kind !== 'applied') throw new Error('not applied')
    await revertChangeSet(editor, outcome.applied.id, { title: 'Undo', reason: 'wrong list' })
    expect(await members()).toEqual(before)
  })
})

describe('what somebody decides about rows', () => {
  it('unticks a row, chooses a body, and makes a city that was missing', async () => {
    const id = await importedList(editor, network.id, 'Lyon\nNyce\nAtlantis\nKöln\n')
    expect(await states(id)).toEqual(['added', 'doubtful', 'doubtful', 'added'])
    await chooseRows(editor, id, [
      { line: 1, choice: { include: false } },
      { line: 2, choice: { member: nice.id } },
      { line: 3, choice: { create: { name: 'Atlantis', kind: 'city', country: 'GR' } } },
    ])
    await submitImport(editor, id, wording)
    expect(await slugs()).toEqual(['atlantis', 'cologne', 'nice'])
  })

  it('gives a new city an address of its own', async () => {
    const id = await importedList(editor, network.id, 'Lyon (Ohio)\n')
    await chooseRows(editor, id, [
      { line: 1, choice: { create: { name: 'Lyon', kind: 'city', country: 'US' }, member: null } },
    ])
    await submitImport(editor, id, wording)
    expect(await slugs()).toEqual(['lyon-us', 'nice'])
  })

  it('takes a decision back', async () => {
    const id = await importedList(editor, network.id, 'Lyon\n')
    await chooseRows(editor, id, [{ line: 1, choice: { include: false } }])
    await chooseRows(editor, id, [{ line: 1, choice: { include: null } }])
    expect((await loadPlan(editor, id))?.plan.rows[0]?.included).toBe(true)
  })

  it('ends whom the list does not name, if told to, and when', async () => {
    const id = await importedList(editor, network.id, 'Lyon\n')
    expect((await loadPlan(editor, id))?.plan.missing.map((membership) => membership.id)).toEqual([held.id])
    await chooseEndings(editor, id, [held.id], null)
    expect(await refusal(submitImport(editor, id, wording))).toBe('no-end-date')
    await chooseEndings(editor, id, [held.id], '1999')
    expect(await refusal(submitImport(editor, id, wording))).toBe('end-before-start')
    await chooseEndings(editor, id, [held.id], '2025')
    await submitImport(editor, id, wording)
    expect(await members()).toContainEqual(
      expect.objectContaining({ member: { slug: 'nice' }, status: 'ended', to: '2025' }),
    )
  })

  it('compares names again when another column holds them', async () => {
    const id = await importedList(editor, network.id, 'Ville;Nom\nKöln;Lyon\n')
    await describeImport(editor, id, { columns: [null, 'name'], day: '2026', source: null })
    expect(await db.memberImportRow.count({ where: { importId: id, candidates: { not: 'x' } } })).toBe(0)
  })
})

describe('who may import', () => {
  it('network editors only into their networks', async () => {
    const own = await aUser('network-editor', [network.id])
    const other = await aUser('network-editor')
    const id = await importedList(own, network.id, 'Lyon\n')
    expect((await submitImport(own, id, wording)).kind).toBe('applied')
    expect(await refusal(importedList(other, network.id, 'Köln\n'))).toBe('forbidden')
  })

  it('contributors propose, and whoever reviews publishes', async () => {
    const contributor = await aUser('contributor')
    const id = await importedList(contributor, network.id, 'Lyon\n')
    const outcome = await submitImport(contributor, id, wording)
    if (outcome.kind !== 'proposed') throw new Error('applied')
    expect(await slugs()).toEqual(['nice'])
    await approve(editor, outcome.id)
    expect(await slugs()).toEqual(['lyon', 'nice'])
  })

  it('a list is nobody else’s', async () => {
    const id = await importedList(editor, network.id, 'Lyon\n')
    const other = await aUser('administrator')
    expect(await refusal(loadPlan(other, id))).toBe('missing')
    expect(await refusal(submitImport(other, id, wording))).toBe('missing')
    expect(await refusal(chooseRows(other, id, []))).toBe('missing')
    expect(await refusal(discardImport(other, id))).toBe('missing')
  })

  it('only members of networks are imported', async () => {
    const list = { networkId: lyon.id, fileName: null, header: null, columns: 1, rows: [] }
    expect(await refusal(openImport(editor, list))).toBe('not-a-network')
  })
})

describe('an import is whole or not at all', () => {
  it('leaves nothing behind when the database fails in the middle of it', async () => {
    const id = await importedList(editor, network.id, LIST)
    await db.$executeRaw`
      create function fail_at_history() returns trigger language plpgsql as
      $$ begin raise exception 'the disk is full' using errcode = '53100'; end $$`
    await db.$executeRaw`
      create trigger fail_at_history before insert on change for each row execute function fail_at_history()`
    try {
      await expect(submitImport(editor, id, wording)).rejects.toThrow()
    } finally {
      await db.$executeRaw`drop trigger fail_at_history on change`
      await db.$executeRaw`drop function fail_at_history()`
    }
    expect(await slugs()).toEqual(['nice'])
    expect(await db.source.count({ where: { url: LIST_SOURCE.url } })).toBe(0)
    expect((await submitImport(editor, id, wording)).kind).toBe('applied')
  })

  it('takes what is written in it as text', async () => {
    const evil = '<img src=x onerror=alert(1)>'
    const id = await importedList(editor, network.id, `name;country\n"${evil}";FR\n=1+1;FR\n`)
    await chooseRows(editor, id, [
      { line: 2, choice: { create: { name: evil, kind: 'city', country: 'FR' } } },
      { line: 3, choice: { create: { name: '=1+1', kind: 'city', country: 'FR' } } },
    ])
    await submitImport(editor, id, wording)
    expect((await db.organization.findMany({ where: { name: { in: [evil, '=1+1'] } } })).length).toBe(2)
  })
})
