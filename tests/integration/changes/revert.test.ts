import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, pathKey } from '@/lib/changes/change-set'
import { ChangeConflict, NothingToChange } from '@/lib/changes/errors'
import { publish } from '@/lib/changes/publish'
import { loadRecords } from '@/lib/changes/records-store'
import { retire } from '@/lib/changes/retire'
import { planRevert, revertChange, revertChangeSet, WHOLE } from '@/lib/changes/revert'
import { approve } from '@/lib/changes/review'
import { db } from '@/lib/db/client'
import {
  aCity,
  aMandate,
  aMembership,
  aNetwork,
  anOrgan,
  aPartnership,
  apply,
  edited,
} from '@/tests/support/builders'
import { aUser } from '@/tests/support/users'

type Create = Extract<Change, { action: 'create' }>

async function present(record: Create): Promise<Record<string, unknown> | undefined> {
  return (await loadRecords(db, new Map([[record.type, [record.id]]]))).get(record.id)?.value
}

const wish = { title: 'Undone' }

describe('undoing', () => {
  it('gives back exactly what was there before, whatever was changed', async () => {
    const editor = await aUser('editor')
    const city = aCity()
    await apply([city])
    let version = 1
    const field = fc.record(
      {
        population: fc.option(fc.integer({ min: 0, max: 9 })),
        admin1: fc.option(fc.constantFrom('Moselle', 'Sarre')),
        names: fc.uniqueArray(
          fc.record({
            text: fc.constantFrom('Trèves', 'Treveris'),
            lang: fc.constantFrom('fr', 'la'),
            kind: fc.constant('exonym'),
          }),
          { selector: ({ text, lang }) => text + lang, maxLength: 3 },
        ),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(field, async (change) => {
        const before = await present(city)
        const { id, changed } = await apply([edited({ ...city, value: before }, change, version)]).catch(
          () => ({
            id: '',
            changed: 0,
          }),
        )
        if (changed === 0) return
        await revertChangeSet(editor, id, wish)
        version += 2
        expect(await present(city)).toEqual(before)
      }),
      { numRuns: 12 },
    )
  })

  it('leaves what others changed since, and asks where they changed the same', async () => {
    const editor = await aUser('editor')
    const city = aCity()
    await apply([city])
    const { id } = await apply([edited(city, { population: 9, admin1: 'Sarre' }, 1)])
    await apply([edited(city, { population: 7, admin1: 'Sarre', website: 'https://trier.example.org/' }, 2)])
    await expect(revertChangeSet(editor, id, wish)).rejects.toThrow(ChangeConflict)
    const { steps } = await planRevert({ changeSet: id })
    expect(steps[0]?.conflicts).toMatchObject([{ path: ['population'], base: 9, mine: null, theirs: 7 }])
    const decisions = { [city.id]: { [pathKey(['population'])]: 'theirs' as const } }
    const outcome = await revertChangeSet(editor, id, { ...wish, decisions })
    expect(await present(city)).toMatchObject({
      population: 7,
      admin1: null,
      website: 'https://trier.example.org/',
    })
    expect(
      outcome.kind === 'applied' && (await db.changeSet.findUnique({ where: { id: outcome.applied.id } })),
    ).toMatchObject({
      origin: 'revert',
      revertsId: id,
    })
  })

  it('takes an import back as one batch, or one change of it', async () => {
    const editor = await aUser('editor')
    const [network, one, two] = [aNetwork(), aCity(), aCity()]
    await apply([network])
    const memberships = [aMembership(network, one), aMembership(network, two)]
    const { id } = await apply([one, two, ...memberships])
    const [first] = await db.change.findMany({ where: { recordId: memberships[0]?.id } })
    await revertChange(editor, { changeSet: id, change: first?.id ?? '' }, wish)
    expect(await db.membership.count()).toBe(1)
    await revertChangeSet(editor, id, wish)
    expect(await db.membership.count()).toBe(0)
    expect(await db.organization.count()).toBe(1)
    await expect(revertChangeSet(editor, id, wish)).rejects.toThrow(NothingToChange)
  })

  it('asks before it takes down a record that was changed since', async () => {
    const editor = await aUser('editor')
    const city = aCity()
    const { id } = await apply([city])
    await apply([edited(city, { population: 9 }, 1)])
    await expect(revertChangeSet(editor, id, wish)).rejects.toThrow(ChangeConflict)
    const keep = { [city.id]: { [WHOLE]: 'theirs' as const } }
    await expect(revertChangeSet(editor, id, { ...wish, decisions: keep })).rejects.toThrow(NothingToChange)
    await revertChangeSet(editor, id, { ...wish, decisions: { [city.id]: { [WHOLE]: 'mine' } } })
    expect(await present(city)).toBeUndefined()
  })

  it('is proposed by those who may not apply it', async () => {
    const city = aCity()
    await apply([city])
    const { id } = await apply([edited(city, { population: 9 }, 1)])
    const outcome = await revertChangeSet(await aUser('contributor'), id, wish)
    expect(await present(city)).toMatchObject({ population: 9 })
    if (outcome.kind !== 'proposed') throw new Error('applied')
    await approve(await aUser('editor'), outcome.id)
    expect(await present(city)).toMatchObject({ population: null })
  })
})

describe('retiring a record with what depends on it', () => {
  const error = { reason: 'error', successor: null } as const

  it('is refused while something refers to it, and takes dependants along where asked to', async () => {
    const editor = await aUser('editor')
    const [network, city] = [aNetwork(), aCity()]
    const organ = anOrgan(network)
    await apply([network, city, aMembership(network, city), organ, aMandate(organ, { seat: 'president' })])
    const own = await aUser('network-editor', [network.id])
    const asked = { type: 'organization', id: network.id, retirement: error } as const
    await expect(retire(editor, { ...asked, remedies: {} }, wish)).rejects.toMatchObject({
      references: expect.arrayContaining([expect.objectContaining({ type: 'organ', id: organ.id })]),
    })
    // The organ goes along, and so its mandates have to be decided on too.
    const some = { organ: 'retire', membership: 'retire' } as const
    await expect(retire(editor, { ...asked, remedies: some }, wish)).rejects.toMatchObject({
      references: [expect.objectContaining({ type: 'mandate' })],
    })
    const outcome = await retire(editor, { ...asked, remedies: { ...some, mandate: 'retire' } }, wish)
    expect(await db.record.count({ where: { retiredAt: null } })).toBe(1)
    if (outcome.kind !== 'applied') throw new Error('proposed')
    await revertChangeSet(editor, outcome.applied.id, wish)
    expect(await db.record.count({ where: { retiredAt: null } })).toBe(5)
    expect(await db.mandate.count()).toBe(1)
    // Whoever looked after the network does so again.
    await expect(
      publish({
        origin: 'edit',
        title: 'Its own editor',
        actor: own,
        changes: [edited(network, { name: 'Back' }, 3)],
      }),
    ).resolves.toMatchObject({ changed: 1 })
    expect(await db.userNetwork.count({ where: { userId: own.id, networkId: network.id } })).toBe(1)
  })

  it('lets others name the record that takes its place', async () => {
    const editor = await aUser('editor')
    const [old, other, heir] = [aCity(), aCity(), aCity()]
    const part = aCity({ kind: 'borough', partOf: old.id })
    const partnership = aPartnership([old, other])
    await apply([old, other, heir, part, partnership])
    await retire(
      editor,
      {
        type: 'organization',
        id: old.id,
        retirement: { reason: 'merged', successor: heir.id },
        remedies: { organization: 'repoint', partnership: 'repoint' },
      },
      wish,
    )
    expect(await present(part)).toMatchObject({ partOf: heir.id })
    expect(await present(partnership)).toMatchObject({
      parties: [{ organization: heir.id }, { organization: other.id }],
    })
    expect(await db.record.findUnique({ where: { id: old.id } })).toMatchObject({ successorId: heir.id })
  })
})
