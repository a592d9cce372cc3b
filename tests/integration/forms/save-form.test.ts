import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { pathKey } from '@/lib/changes/change-set'
import { draftById, draftFor, saveDraft } from '@/lib/changes/drafts'
import { editableRecord } from '@/lib/changes/editable-record'
import { type SaveResult, saveForm } from '@/lib/changes/save-form'
import { closeDatabase, db } from '@/lib/db/client'
import { RECORD_TYPES, type UserRole } from '@/lib/domain/vocabulary'
import type { FormContent } from '@/lib/forms/content'
import { withNode } from '@/lib/forms/tree'
import { aCity, aMembership, aNetwork, apply, aSource } from '@/tests/support/builders'

type Editor = Actor & { kind: 'user' }

async function anEditor(role: UserRole = 'editor'): Promise<Editor> {
  const id = randomUUID()
  await db.user.create({ data: { id, name: 'Test', email: `${id}@example.org`, role } })
  return { kind: 'user', id, role, networks: [] }
}

/** The form of a record as an editor opens it, with something else typed into it. */
async function typed(id: string, changes: Record<string, string>, rest: Partial<FormContent> = {}) {
  const record = await editableRecord('organization', id, 'fr', null)
  if (!record) throw new Error('no such record')
  const form = Object.entries(changes).reduce(
    (tree, [path, text]) => withNode(tree, path.split('.'), text),
    record.form,
  )
  const content = {
    form,
    source: { kind: 'none' },
    reason: '',
    made: [],
    recordId: id,
    changeSet: null,
    ...rest,
  }
  return {
    type: 'organization',
    recordId: id,
    baseVersion: record.baseVersion,
    draftId: randomUUID(),
    intent: 'publish',
    content,
    decisions: null as unknown,
  }
}

const stored = async (id: string) => (await editableRecord('organization', id, 'fr', null))?.value

describe('a form that is sent', () => {
  it('publishes what was typed, dates in words included, and ends the draft', async () => {
    const network = aNetwork()
    await apply([network])
    const editor = await anEditor()
    const sent = await typed(network.id, {
      'network.from': 'octobre 2014',
      'network.texts.fr.summary': 'Trois villes.',
    })
    await saveDraft(editor.id, { ...sent, id: sent.draftId })
    expect(await saveForm(editor, sent)).toMatchObject({ status: 'published', merged: false })
    expect(await stored(network.id)).toMatchObject({
      network: { from: '2014-10', texts: { fr: { summary: 'Trois villes.' } } },
    })
    expect(await draftById(editor.id, sent.draftId)).toBeNull()
  })

  it('asks for a source where a fact changed, and for none where only a translation was added', async () => {
    const network = aNetwork({}, { texts: { fr: { summary: 'Trois villes.' } } })
    await apply([network])
    const editor = await anEditor()
    const source = { kind: '' as const, source: '', confidence: 'high' as const }
    const fact = await typed(network.id, { 'network.from': '1999' }, { source })
    expect(await saveForm(editor, fact)).toEqual({
      status: 'invalid',
      problems: [{ path: ['$source'], code: 'source-needed' }],
    })
    const translation = await typed(network.id, { 'network.texts.de.summary': 'Drei Städte.' }, { source })
    expect(await saveForm(editor, translation)).toMatchObject({ status: 'published' })
  })

  it('ties the source to the changed part, in place of the sources of the former value', async () => {
    const [old, now] = [aSource(), aSource()]
    const city = aCity({
      population: 100,
      citations: [
        { source: old.id, field: 'population', stance: 'supports', confidence: 'high' },
        { source: old.id, field: '', stance: 'supports', confidence: 'high' },
      ],
    })
    await apply([old, now, city])
    const source = { kind: 'source' as const, source: now.id, confidence: 'medium' as const }
    await saveForm(await anEditor(), await typed(city.id, { population: '250.000' }, { source }))
    const value = await stored(city.id)
    expect(value).toMatchObject({ population: 250_000 })
    expect(value?.citations).toHaveLength(2)
    expect(value?.citations).toContainEqual({
      source: now.id,
      field: 'population',
      stance: 'supports',
      confidence: 'medium',
      url: null,
    })
  })

  it('makes the city that was missing in the same set of changes', async () => {
    const network = aNetwork()
    await apply([network])
    const made = {
      id: randomUUID(),
      type: 'organization' as const,
      name: 'Trèves',
      kind: 'city',
      country: 'DE',
    }
    const sent = await typed(network.id, { 'network.seat': made.id }, { made: [made] })
    expect(await saveForm(await anEditor(), sent)).toMatchObject({ status: 'published' })
    expect(await stored(made.id)).toMatchObject({ slug: 'treves', country: 'DE', name: 'Trèves' })
  })

  it('is submitted by a contributor, refused to publish, and amended by its author', async () => {
    const network = aNetwork()
    await apply([network])
    const contributor = await anEditor('contributor')
    const sent = await typed(network.id, { 'network.acronym': 'ABC' })
    expect(await saveForm(contributor, sent)).toEqual({ status: 'refused' })
    const submitted = await saveForm(contributor, { ...sent, intent: 'submit' })
    if (submitted.status !== 'submitted') throw new Error(submitted.status)
    const content = { ...sent.content, form: withNode(sent.content.form, ['network', 'acronym'], 'ABD') }
    const again = { ...sent, intent: 'submit', content: { ...content, changeSet: submitted.changeSet } }
    expect(await saveForm(contributor, again)).toMatchObject({ status: 'amended' })
    const change = await db.change.findFirstOrThrow({ where: { changeSetId: submitted.changeSet } })
    expect(change.after).toMatchObject({ network: { acronym: 'ABD' } })
    expect(await stored(network.id)).toMatchObject({ network: { acronym: null } })
  })

  it('shows what a proposal asks for to its author and to those who review, and to nobody else', async () => {
    const network = aNetwork()
    await apply([network])
    const author = await anEditor('contributor')
    const sent = await typed(network.id, { 'network.acronym': 'ABC' })
    const submitted = await saveForm(author, { ...sent, intent: 'submit' })
    if (submitted.status !== 'submitted') throw new Error(submitted.status)
    const openedBy = (reader: Actor) =>
      editableRecord('organization', network.id, 'fr', { changeSet: submitted.changeSet, reader })
    for (const reader of [author, await anEditor('network-editor'), await anEditor('editor')]) {
      expect((await openedBy(reader))?.value).toMatchObject({ network: { acronym: 'ABC' } })
    }
    expect(await openedBy(await anEditor('contributor'))).toBeNull()
    expect(await openedBy({ kind: 'visitor' })).toBeNull()
  })

  it('names what breaks a rule between records at its field', async () => {
    const [city, network] = [aCity(), aNetwork()]
    const membership = aMembership(network, city)
    await apply([city, network, membership])
    const sent = await typed(city.id, { slug: (network.value as { slug: string }).slug })
    expect(await saveForm(await anEditor(), sent)).toEqual({
      status: 'invalid',
      problems: [{ path: ['slug'], code: 'address-taken' }],
    })
  })
})

describe('two editors on one record', () => {
  it('merge what does not collide', async () => {
    const network = aNetwork()
    await apply([network])
    const first = await typed(network.id, { 'network.acronym': 'ONE' })
    const second = await typed(network.id, { 'network.texts.fr.summary': 'Deux.' })
    await saveForm(await anEditor(), first)
    expect(await saveForm(await anEditor(), second)).toMatchObject({ status: 'published', merged: true })
    expect(await stored(network.id)).toMatchObject({
      network: { acronym: 'ONE', texts: { fr: { summary: 'Deux.' } } },
    })
  })

  it.each(['mine', 'theirs', 'original'] as const)(
    'choose between all three values where it does: %s',
    async (side) => {
      const network = aNetwork({}, { acronym: 'OLD' })
      await apply([network])
      const first = await typed(network.id, { 'network.acronym': 'ONE' })
      const second = await typed(network.id, {
        'network.acronym': 'TWO',
        'network.texts.fr.summary': 'Deux.',
      })
      await saveForm(await anEditor(), first)
      const editor = await anEditor()
      const conflict = await saveForm(editor, second)
      expect(conflict).toEqual({
        status: 'conflict',
        version: 2,
        conflicts: [{ path: ['network', 'acronym'], base: 'OLD', mine: 'TWO', theirs: 'ONE' }],
      })
      const sides = { [pathKey(['network', 'acronym'])]: side }
      const outdated = { ...second, decisions: { version: 1, sides } }
      expect(await saveForm(editor, outdated)).toMatchObject({ status: 'conflict', version: 2 })
      await saveForm(editor, { ...second, decisions: { version: 2, sides } })
      const acronym = { mine: 'TWO', theirs: 'ONE', original: 'OLD' }[side]
      expect(await stored(network.id)).toMatchObject({
        network: { acronym, texts: { fr: { summary: 'Deux.' } } },
      })
    },
  )
})

const FIELDS = ['acronym', 'texts.fr.summary', 'texts.fr.area', 'texts.de.summary', 'texts.en.area'] as const

it('never loses what somebody typed and nobody knowingly wrote over, however many edit at once', async () => {
  const editors = await Promise.all([anEditor(), anEditor('administrator'), anEditor(), anEditor()])
  const edits = fc.array(fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1 }), {
    minLength: 2,
    maxLength: editors.length,
  })
  await fc.assert(
    fc.asyncProperty(edits, async (fieldsOf) => {
      const network = aNetwork()
      await apply([network])
      const forms = await Promise.all(
        fieldsOf.map((fields, who) =>
          typed(network.id, Object.fromEntries(fields.map((field) => [`network.${field}`, `by ${who}`]))),
        ),
      )
      const overwritten = new Set<string>()
      await Promise.all(forms.map((form, who) => saveInsisting(editors[who] as Editor, form, overwritten)))
      const { network: profile } = (await stored(network.id)) as { network: object }
      for (const field of FIELDS) {
        const authors = fieldsOf.flatMap((fields, who) => (fields.includes(field) ? [`by ${who}`] : []))
        const last = field
          .split('.')
          .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], profile)
        if (authors.length > 0) expect(authors).toContain(last)
        const lost = authors.filter((text) => text !== last && !overwritten.has(`${field}: ${text}`))
        expect(lost, `${field} is ${String(last)}`).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
})

/** Sends a form until it is published, always choosing one's own side, and notes what one was told to be written over. */
async function saveInsisting(
  editor: Editor,
  form: Awaited<ReturnType<typeof typed>>,
  overwritten: Set<string>,
): Promise<void> {
  let decisions: unknown = null
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const result = await saveForm(editor, { ...form, decisions })
    if (result.status === 'published') return
    if (result.status !== 'conflict') throw new Error(result.status)
    for (const { path, theirs } of result.conflicts) {
      overwritten.add(`${path.slice(1).join('.')}: ${String(theirs)}`)
    }
    const sides = Object.fromEntries(result.conflicts.map(({ path }) => [pathKey(path), 'mine']))
    decisions = { version: result.version, sides }
  }
  throw new Error('not published after twenty attempts')
}

describe('a draft', () => {
  it('is kept as typed, valid or not, for its author alone', async () => {
    const network = aNetwork()
    await apply([network])
    const [author, other] = [await anEditor(), await anEditor()]
    const sent = await typed(network.id, { 'network.from': 'bientôt', name: '' })
    const draft = { ...sent, id: sent.draftId }
    await saveDraft(author.id, draft)
    expect((await draftFor(author.id, 'organization', network.id))?.content.form).toMatchObject({
      name: '',
      network: { from: 'bientôt' },
    })
    expect(await draftFor(other.id, 'organization', network.id)).toBeNull()
    expect(await saveDraft(other.id, draft)).toBeNull()
    expect(await saveForm(author, sent)).toMatchObject({ status: 'invalid' })
    expect(await draftById(author.id, sent.draftId)).not.toBeNull()
  })

  it('stays, and no row is written, where the database does not answer', async () => {
    const network = aNetwork()
    await apply([network])
    const editor = await anEditor()
    const sent = await typed(network.id, { 'network.acronym': 'NEW' })
    await saveDraft(editor.id, { ...sent, id: sent.draftId })
    const url = process.env.DATABASE_URL
    await closeDatabase()
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/nowhere'
    try {
      expect(await saveForm(editor, sent)).toEqual({ status: 'unavailable' })
    } finally {
      await closeDatabase()
      process.env.DATABASE_URL = url
    }
    expect(await draftById(editor.id, sent.draftId)).not.toBeNull()
    expect(await stored(network.id)).toMatchObject({ network: { acronym: null } })
  })
})

const anything = fc.anything({ withNullPrototype: false, maxDepth: 4 })
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000', '\ud800', '<script>', '..', '9'.repeat(40)),
)

/** Submissions that are almost right, and others that are not at all. */
const malformed = fc.oneof(
  anything,
  fc.record({
    type: fc.oneof(fc.constantFrom(...RECORD_TYPES), words),
    recordId: fc.oneof(fc.uuid(), fc.constant(null), anything),
    baseVersion: fc.oneof(fc.constant(1), fc.constant(null), anything),
    draftId: fc.oneof(fc.uuid(), words),
    intent: fc.constantFrom('publish', 'submit', 'delete'),
    content: fc.oneof(
      anything,
      fc.record({
        form: fc.oneof(
          anything,
          fc.dictionary(fc.constantFrom('name', 'texts', 'kind', 'from', 'network'), anything),
        ),
        source: fc.oneof(anything, fc.record({ kind: fc.constantFrom('source', 'none'), source: words })),
        reason: words,
        made: fc.array(anything),
        recordId: fc.uuid(),
        changeSet: fc.oneof(fc.constant(null), fc.uuid()),
      }),
    ),
    decisions: anything,
  }),
)

it('answers three thousand malformed forms with a refusal, and writes nothing', async () => {
  const editor = await anEditor()
  const answers = new Set<SaveResult['status']>()
  await fc.assert(
    fc.asyncProperty(malformed, async (sent) => {
      const { status } = await saveForm(editor, sent)
      answers.add(status)
      expect(['malformed', 'invalid', 'gone']).toContain(status)
      await saveDraft(editor.id, sent)
    }),
    { numRuns: 3000 },
  )
  expect(answers.size).toBeGreaterThan(1)
  expect(await db.record.count()).toBe(0)
})
