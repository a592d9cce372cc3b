import { beforeEach, describe, expect, it } from 'vitest'
import { authSecret } from '@/lib/auth/secret'
import { approve } from '@/lib/changes/review'
import { formToken } from '@/lib/changes/suggestions/form-token'
import { type Received, receiveSuggestion, type SentForm } from '@/lib/changes/suggestions/receive'
import { returnedForm } from '@/lib/changes/suggestions/returned-forms'
import { db } from '@/lib/db/client'
import { aCity, aNetwork, apply } from '@/tests/support/builders'
import { withEmptyDatabase } from '@/tests/support/database'
import { aUser } from '@/tests/support/users'

withEmptyDatabase()

const city = aCity({ slug: 'lyon', name: 'Lyon', population: 500_000 })
const network = aNetwork({}, { from: '2000' })
const wording: Parameters<typeof receiveSuggestion>[2] = ({ wrong }, { label }) => ({
  title: label,
  reason: wrong,
})

const MINUTE = 60_000
let token: string

beforeEach(async () => {
  await apply([city, network])
  token = formToken(await authSecret(), Date.now() - MINUTE)
})

function send(values: Partial<SentForm['values']>, about: Partial<SentForm> = {}, address = '192.0.2.1') {
  const form: SentForm = {
    values: {
      record: city.id,
      field: '',
      wrong: 'This is wrong',
      right: '',
      source: '',
      email: '',
      ...values,
    },
    token,
    trap: '',
    ...about,
  }
  return receiveSuggestion(form, address, wording)
}

async function cameBack(received: Received) {
  if (received.kind !== 'again') throw new Error(`came to ${received.kind}`)
  return returnedForm(received.id)
}

const suggestions = () =>
  db.changeSet.findMany({ where: { origin: 'suggestion' }, include: { changes: true } })

describe('a suggestion of a reader', () => {
  it('waits for review, with what was said and where to answer', async () => {
    expect(await send({ email: 'reader@example.org' })).toEqual({ kind: 'thanks' })
    expect(await suggestions()).toMatchObject([
      {
        status: 'submitted',
        title: 'Lyon',
        reason: 'This is wrong',
        authorId: null,
        replyTo: 'reader@example.org',
        changes: [{ recordId: city.id }],
      },
    ])
  })

  it('changes the field that it is about, once somebody approves', async () => {
    await send({ field: 'population', right: '522 250' })
    const [suggestion] = await suggestions()
    await approve(await aUser('editor'), suggestion?.id ?? '')
    expect(await db.organization.findUnique({ where: { id: city.id } })).toMatchObject({
      population: 522_250,
    })
  })

  it('reads dates as people write them', async () => {
    await send({ record: network.id, field: 'founded', right: 'octobre 1999' })
    const [suggestion] = await suggestions()
    expect(suggestion?.changes[0]?.after).toMatchObject({ network: { from: '1999-10' } })
  })

  it('leaves the record as it is where only words are given', async () => {
    await send({ field: 'members', right: 'Nancy has left' })
    const [suggestion] = await suggestions()
    expect(suggestion?.changes[0]?.after).toEqual(suggestion?.changes[0]?.before)
  })

  it('keeps hostile text as text', async () => {
    await send({ wrong: '<script>alert(1)</script>\0' })
    expect((await suggestions())[0]?.reason).toBe('<script>alert(1)</script>')
  })
})

describe('a form that cannot be submitted comes back with everything that was typed', () => {
  it('and with the errors beside their fields', async () => {
    const form = await cameBack(await send({ wrong: '', right: 'y', email: 'nobody' }))
    expect(form).toMatchObject({
      values: { right: 'y', email: 'nobody' },
      errors: { wrong: 'missing', email: 'email' },
    })
    expect(await suggestions()).toEqual([])
  })

  it('cut where it is very long, even in the middle of a character', async () => {
    const form = await cameBack(await send({ right: '', wrong: `a${'🏙'.repeat(6_000)}`, email: 'nobody' }))
    expect(form?.values.wrong).toBe(`a${'🏙'.repeat(4_999)}`)
  })

  it('where a field does not take the value', async () => {
    const form = await cameBack(await send({ field: 'population', right: 'many' }))
    expect(form?.errors).toEqual({ right: 'value' })
  })

  it.each([
    ['forged', () => 'abc.def', 'expired'],
    ['missing', () => '', 'expired'],
    ['too old', async () => formToken(await authSecret(), Date.now() - 24 * 60 * MINUTE), 'expired'],
    ['sent at once', async () => formToken(await authSecret(), Date.now()), 'too-fast'],
  ])('where its mark is %s', async (_, mark, notice) => {
    const form = await cameBack(await send({ source: 'a book' }, { token: await mark() }))
    expect(form).toMatchObject({ notice, values: { source: 'a book' } })
    expect(await suggestions()).toEqual([])
  })
})

describe('programs', () => {
  it('that fill in the field nobody sees are thanked, and nothing is kept', async () => {
    expect(await send({}, { trap: 'https://spam.example' })).toEqual({ kind: 'thanks' })
    expect(await suggestions()).toEqual([])
  })

  it('are limited by their address, and others are not', async () => {
    for (let count = 0; count < 20; count += 1) await send({ wrong: '' })
    expect(await cameBack(await send({}))).toMatchObject({ notice: 'limited' })
    expect(await send({}, {}, '192.0.2.2')).toEqual({ kind: 'thanks' })
  })

  it('that name no record are led away', async () => {
    expect(await send({ record: 'x' })).toEqual({ kind: 'lost' })
    expect(await send({ record: '00000000-0000-4000-8000-000000000000' })).toEqual({ kind: 'lost' })
  })
})
