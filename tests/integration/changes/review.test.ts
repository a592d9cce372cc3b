import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { type Change, pathKey } from '@/lib/changes/change-set'
import {
  ChangeConflict,
  ChangeForbidden,
  ChangeSetClosed,
  CommentMissing,
  InvalidChange,
  NothingToChange,
  RecordMissing,
  RuleBroken,
} from '@/lib/changes/errors'
import { propose } from '@/lib/changes/propose'
import { publish } from '@/lib/changes/publish'
import { loadRecords } from '@/lib/changes/records-store'
import { amend, approve, comment, reject, withdraw } from '@/lib/changes/review'
import { db } from '@/lib/db/client'
import type { RecordType } from '@/lib/domain/vocabulary'
import {
  aCity,
  aMandate,
  aMembership,
  aNetwork,
  anOrgan,
  apply,
  aSource,
  aTheme,
  edited,
} from '@/tests/support/builders'
import { aUser } from '@/tests/support/users'

type Create = Extract<Change, { action: 'create' }>

async function present(type: RecordType, id: string): Promise<Record<string, unknown> | undefined> {
  return (await loadRecords(db, new Map([[type, [id]]]))).get(id)?.value
}

const proposal = (actor: Actor, ...changes: Change[]) =>
  propose({ origin: 'edit', title: 'A proposal', actor, changes })

describe('proposing', () => {
  it('changes nothing, and keeps what was asked for, by whom and why', async () => {
    const city = aCity()
    await apply([city])
    const author = await aUser('contributor')
    const { id } = await propose({
      origin: 'edit',
      title: 'Population',
      reason: 'census of 2021',
      actor: author,
      changes: [edited(city, { population: 9 })],
    })
    expect(await present('organization', city.id)).toMatchObject({ population: null })
    expect(await db.changeSet.findUnique({ where: { id }, include: { changes: true } })).toMatchObject({
      status: 'submitted',
      number: null,
      reason: 'census of 2021',
      authorId: author.id,
      authorRole: 'contributor',
      changes: [{ before: { population: null }, after: { population: 9 }, version: null }],
    })
  })

  it('refuses values that no record may have, references to nothing, and unknown records', async () => {
    const city = aCity()
    await apply([city])
    const author = await aUser('contributor')
    await expect(proposal(author, edited(city, { population: -1 }))).rejects.toThrow(InvalidChange)
    await expect(proposal(author, edited(city, { partOf: randomUUID() }))).rejects.toThrow(InvalidChange)
    await expect(proposal(author, edited(aCity(), {}))).rejects.toThrow(RecordMissing)
    await expect(proposal(author, edited(city, { population: 1 }, 7))).rejects.toThrow(RecordMissing)
    await expect(proposal(author, edited(city, {}))).rejects.toThrow(NothingToChange)
    expect(await db.changeSet.count({ where: { status: 'submitted' } })).toBe(0)
  })

  it('does not let a new record take the place of another', async () => {
    const city = aCity()
    await apply([city])
    const editor = await aUser('editor')
    await expect(proposal(editor, city)).rejects.toThrow(InvalidChange)
    await expect(publish({ origin: 'edit', title: '', actor: editor, changes: [city] })).rejects.toThrow(
      InvalidChange,
    )
  })

  it('takes a reader’s words about a record that they leave as it is', async () => {
    const city = aCity()
    await apply([city])
    const { id } = await propose({
      origin: 'suggestion',
      title: 'A remark',
      reason: 'The mayor has changed.',
      replyTo: 'reader@example.org',
      actor: { kind: 'visitor' },
      changes: [edited(city, {})],
    })
    expect(await db.changeSet.findUnique({ where: { id } })).toMatchObject({
      authorId: null,
      authorRole: null,
      replyTo: 'reader@example.org',
    })
    const editor = await aUser('editor')
    await expect(approve(editor, id)).rejects.toThrow(NothingToChange)
    await amend(editor, id, [edited(city, { population: 3 })])
    await approve(editor, id)
    expect(await present('organization', city.id)).toMatchObject({ population: 3 })
  })
})

describe('who decides', () => {
  it('is whoever may apply every change of the set', async () => {
    const [mine, other, city] = [aNetwork(), aNetwork(), aCity()]
    const theme = aTheme({ position: 1 })
    const organs = [anOrgan(mine), anOrgan(other)] as const
    const mandates = organs.map((organ) => aMandate(organ))
    await apply([mine, other, city, theme, ...organs, ...mandates])
    const author = await aUser('contributor')
    const actors = {
      administrator: await aUser('administrator'),
      editor: await aUser('editor'),
      'network-editor': await aUser('network-editor', [mine.id]),
      contributor: await aUser('contributor'),
      author,
    }
    const [own, foreign] = mandates as [Create, Create]
    const sets: Record<string, { changes: () => Change[]; allowed: (keyof typeof actors)[] }> = {
      'its network': {
        changes: () => [aMembership(mine, city)],
        allowed: ['administrator', 'editor', 'network-editor'],
      },
      'a mandate in its organ': {
        changes: () => [edited(own, { person: 'Louise Weiss' })],
        allowed: ['administrator', 'editor', 'network-editor'],
      },
      'a new source beside': {
        changes: () => [aSource(), edited(own, { person: 'Louise Weiss' })],
        allowed: ['administrator', 'editor', 'network-editor'],
      },
      'another network': { changes: () => [aMembership(other, city)], allowed: ['administrator', 'editor'] },
      'a mandate in another organ': {
        changes: () => [edited(foreign, { person: 'Louise Weiss' })],
        allowed: ['administrator', 'editor'],
      },
      'a mandate moved to another organ': {
        changes: () => [edited(own, { organ: organs[1].id })],
        allowed: ['administrator', 'editor'],
      },
      'both networks in one set': {
        changes: () => [edited(own, { person: 'A' }), edited(foreign, { person: 'B' })],
        allowed: ['administrator', 'editor'],
      },
      'a city': { changes: () => [edited(city, { population: 1 })], allowed: ['administrator', 'editor'] },
      'the taxonomy': { changes: () => [edited(theme, { position: 2 })], allowed: ['administrator'] },
    }
    for (const [name, { changes, allowed }] of Object.entries(sets)) {
      for (const [role, actor] of Object.entries(actors)) {
        if (allowed.includes(role as keyof typeof actors)) continue
        const { id } = await proposal(author, ...changes())
        await expect(approve(actor, id), `${role} approves ${name}`).rejects.toThrow(ChangeForbidden)
        await expect(
          publish({ origin: 'edit', title: 'x', actor, changes: changes() }),
          `${role} publishes ${name}`,
        ).rejects.toThrow(ChangeForbidden)
        await expect(reject(actor, id, 'no'), `${role} rejects ${name}`).rejects.toThrow(ChangeForbidden)
        if (role !== 'author') {
          await expect(comment(actor, id, 'hm'), `${role} comments ${name}`).rejects.toThrow(ChangeForbidden)
          await expect(amend(actor, id, changes()), `${role} amends ${name}`).rejects.toThrow(ChangeForbidden)
          await expect(withdraw(actor, id), `${role} withdraws ${name}`).rejects.toThrow(ChangeForbidden)
        }
        expect((await db.changeSet.findUniqueOrThrow({ where: { id } })).status, name).toBe('submitted')
      }
      for (const role of allowed) {
        const { id } = await proposal(author, ...changes())
        await comment(actors[role], id, 'Thank you')
        await reject(actors[role], id, 'Not this time')
      }
    }
    const refusals = await db.auditEntry.findMany()
    expect(new Set(refusals.map(({ userId }) => userId))).toEqual(
      new Set(
        ['editor', 'network-editor', 'contributor', 'author'].map((role) => actors[role as 'author'].id),
      ),
    )
    expect(refusals.every(({ action, outcome }) => action === 'permission' && outcome === 'refused')).toBe(
      true,
    )
  })

  it('nobody without an account', async () => {
    const city = aCity()
    await apply([city])
    const { id } = await proposal(await aUser('contributor'), edited(city, { population: 1 }))
    for (const act of [approve, (a: Actor, i: string) => reject(a, i, 'no'), withdraw]) {
      await expect(act({ kind: 'visitor' }, id)).rejects.toThrow(ChangeForbidden)
    }
  })
})

describe('approving', () => {
  it('publishes at once, under the name of the author and of the reviewer', async () => {
    const city = aCity({ slug: 'the-city' })
    await apply([city])
    const [author, editor] = [await aUser('contributor'), await aUser('editor')]
    const { id } = await proposal(author, edited(city, { population: 9 }))
    const applied = await approve(editor, id, { comment: 'Checked' })
    expect(applied).toMatchObject({ id, number: 2, tags: expect.arrayContaining(['organization:the-city']) })
    expect(await present('organization', city.id)).toMatchObject({ population: 9 })
    expect(
      await db.changeSet.findUnique({ where: { id }, include: { changes: true, comments: true } }),
    ).toMatchObject({
      status: 'applied',
      authorId: author.id,
      reviewerId: editor.id,
      changes: [{ version: 2, appliedRecordId: city.id }],
      comments: [{ text: 'Checked', authorId: editor.id }],
    })
  })

  it('merges what others changed since', async () => {
    const city = aCity()
    await apply([city])
    const { id } = await proposal(await aUser('contributor'), edited(city, { population: 9 }))
    await apply([edited(city, { admin1: 'Moselle' })])
    await approve(await aUser('editor'), id)
    expect(await present('organization', city.id)).toMatchObject({ population: 9, admin1: 'Moselle' })
    const last = await db.change.findFirstOrThrow({ where: { changeSetId: id } })
    expect(last).toMatchObject({ version: 3, before: { admin1: 'Moselle', population: null } })
  })

  it('asks the reviewer where both changed one field, and does what they decide', async () => {
    const results = { mine: 9, theirs: 7, original: null }
    for (const [side, expected] of Object.entries(results)) {
      const city = aCity()
      await apply([city])
      const { id } = await proposal(
        await aUser('contributor'),
        edited(city, { population: 9, admin1: 'Sarre' }),
      )
      await apply([edited(city, { population: 7 })])
      const editor = await aUser('editor')
      await expect(approve(editor, id)).rejects.toThrow(ChangeConflict)
      const decisions = { [city.id]: { [pathKey(['population'])]: side as 'mine' } }
      await approve(editor, id, { decisions })
      expect(await present('organization', city.id)).toMatchObject({ population: expected, admin1: 'Sarre' })
    }
  })

  it('refuses two values that are each right and wrong together', async () => {
    const [network, city] = [aNetwork(), aCity()]
    const membership = aMembership(network, city, { from: '2001', to: '2010' })
    await apply([network, city, membership])
    const { id } = await proposal(await aUser('contributor'), edited(membership, { from: '2009' }))
    await apply([edited(membership, { to: '2005' })])
    await expect(approve(await aUser('editor'), id)).rejects.toThrow(InvalidChange)
  })

  it('names the rule that the database holds', async () => {
    const [network, city] = [aNetwork(), aCity()]
    await apply([network, city])
    const { id } = await proposal(await aUser('contributor'), aMembership(network, city))
    await apply([aMembership(network, city, { from: '2003' })])
    const approval = approve(await aUser('editor'), id)
    await expect(approval).rejects.toThrow(RuleBroken)
    await expect(approval).rejects.toMatchObject({ rule: 'membership_no_overlap' })
    expect((await db.changeSet.findUniqueOrThrow({ where: { id } })).status).toBe('submitted')
  })

  it('happens once, however many press the button', async () => {
    const city = aCity()
    await apply([city])
    const { id } = await proposal(await aUser('contributor'), edited(city, { population: 9 }))
    const editor = await aUser('editor')
    const tries = await Promise.allSettled([1, 2, 3].map(() => approve(editor, id)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of tries) {
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(ChangeSetClosed)
    }
    expect(await db.change.count({ where: { recordId: city.id } })).toBe(2)
  })
})

describe('turning down', () => {
  it('needs a reason, closes the proposal and changes nothing', async () => {
    const city = aCity()
    await apply([city])
    const { id } = await proposal(await aUser('contributor'), edited(city, { population: 9 }))
    const editor = await aUser('editor')
    await expect(reject(editor, id, '  ')).rejects.toThrow(CommentMissing)
    await reject(editor, id, 'The source says otherwise.')
    expect(await present('organization', city.id)).toMatchObject({ population: null })
    await expect(approve(editor, id)).rejects.toThrow(ChangeSetClosed)
    await expect(comment(editor, id, 'late')).rejects.toThrow(ChangeSetClosed)
    await expect(approve(editor, 'no-id-at-all')).rejects.toThrow(ChangeSetClosed)
  })

  it('is the author’s right too', async () => {
    const city = aCity()
    await apply([city])
    const author = await aUser('contributor')
    const { id } = await proposal(author, edited(city, { population: 9 }))
    await withdraw(author, id)
    expect(await db.changeSet.findUnique({ where: { id } })).toMatchObject({
      status: 'rejected',
      reviewerId: author.id,
    })
  })
})

describe('amending', () => {
  it('puts the amended value in the proposal, with the source that it brings along', async () => {
    const city = aCity()
    await apply([city])
    const author = await aUser('contributor')
    const { id } = await proposal(author, edited(city, { population: 9 }))
    const source = aSource()
    const editor = await aUser('editor')
    await amend(editor, id, [
      source,
      edited(city, { population: 10, citations: [{ source: source.id, confidence: 'high' }] }),
    ])
    await approve(editor, id)
    expect(await present('organization', city.id)).toMatchObject({
      population: 10,
      citations: [{ source: source.id }],
    })
    expect(await db.changeSet.findUnique({ where: { id } })).toMatchObject({
      authorId: author.id,
      amendedById: editor.id,
    })
  })

  it('keeps a record that does not exist yet one that the set makes', async () => {
    const city = aCity()
    const author = await aUser('contributor')
    const { id } = await proposal(author, city)
    await amend(author, id, [edited(city, { population: 5 }, 0)])
    await approve(await aUser('editor'), id)
    expect(await present('organization', city.id)).toMatchObject({ population: 5 })
  })
})
