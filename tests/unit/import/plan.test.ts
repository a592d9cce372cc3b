import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endedValue,
  type HeldMembership,
  type ListContext,
  type ListRow,
  planList,
} from '@/lib/changes/member-import/plan'
import { stableId } from '@/lib/changes/stable-id'
import { membershipValue } from '@/lib/domain/records/membership'

const SPACE = '11111111-1111-4111-8111-111111111111'
const id = (name: string) => stableId(SPACE, name)
const NETWORK = id('network')
const SOURCE = id('source')

function held(member: string, value: object = {}): HeldMembership {
  return {
    id: id(`membership ${member}`),
    version: 1,
    value: membershipValue.parse({
      network: NETWORK,
      member: id(member),
      class: 'full',
      status: 'active',
      from: '2001',
      to: '..',
      ...value,
    }),
  }
}

function row(line: number, member: string | null, cells: string[] = [], choice: object = {}): ListRow {
  const candidates = member ? [{ id: id(member), confidence: 100, name: member }] : []
  return { line, cells: [member ?? 'Nowhere', ...cells], candidates, choice }
}

function context(memberships: HeldMembership[], about: Partial<ListContext> = {}): ListContext {
  return {
    importId: id('import'),
    networkId: NETWORK,
    columns: ['name', 'class', 'from', 'to', 'status'],
    day: '2026-05-01',
    sourceId: SOURCE,
    held: memberships,
    ...about,
  }
}

const states = (rows: ListRow[], about: ListContext) =>
  planList(rows, about).rows.map(({ state, reason }) => reason ?? state)

describe('what becomes of a row', () => {
  it('a body that is no member yet is added, as of the day of the list', () => {
    const [plan] = planList([row(1, 'lyon', ['observer', '2019'])], context([])).rows
    expect(plan).toMatchObject({ state: 'added', included: true })
    expect(plan?.value).toMatchObject({
      class: 'observer',
      from: '2019',
      to: '..',
      status: 'active',
      attested: '2026-05-01',
      citations: [{ source: SOURCE, field: '' }],
    })
  })

  it('a member is confirmed, and changed only in what the list states', () => {
    const [plan] = planList([row(1, 'lyon', ['partner'])], context([held('lyon')])).rows
    expect(plan?.changes.map(({ field }) => field)).toEqual(['class', 'attested', 'citations'])
    expect(plan?.value).toMatchObject({ class: 'partner', from: '2001' })
  })

  it('a list older than what is held does not take it back', () => {
    const known = held('lyon', { attested: '2026-06', citations: [{ source: SOURCE, confidence: 'high' }] })
    expect(states([row(1, 'lyon')], context([known]))).toEqual(['unchanged'])
  })

  it('a candidate that the list names has become a member', () => {
    const [plan] = planList([row(1, 'lyon')], context([held('lyon', { status: 'applied' })])).rows
    expect(plan?.value?.status).toBe('active')
  })

  it('whoever was a member before is asked for, and then has a second period', () => {
    const before = held('lyon', { status: 'ended', to: '2010' })
    expect(states([row(1, 'lyon')], context([before]))).toEqual(['was-member'])
    const [plan] = planList([row(1, 'lyon', [], { include: true })], context([before])).rows
    expect(plan).toMatchObject({ state: 'added', included: true, held: null })
  })

  it.each([
    ['class', ['king']],
    ['from', ['', 'the day before']],
    ['to', ['', '', '13/13/2013']],
    ['status', ['', '', '', 'merry']],
    ['period', ['', '2020', '2010']],
  ])('what is not understood is refused with its reason: %s', (reason, cells) => {
    expect(states([row(1, 'lyon', cells)], context([]))).toEqual([reason])
  })

  it('a body that two rows mean is taken once', () => {
    const plan = planList([row(3, 'lyon'), row(7, 'lyon')], context([]))
    expect(plan.rows[1]).toMatchObject({ state: 'invalid', reason: 'duplicate', sameAs: 3, included: false })
  })

  it('a name that nobody knows is doubtful until somebody chooses or makes the body', () => {
    expect(states([row(1, null)], context([]))).toEqual(['unknown'])
    expect(states([row(1, null, [], { member: id('lyon') })], context([]))).toEqual(['added'])
    const create = { name: 'Nowhere', kind: 'city', country: null }
    const [plan] = planList([row(1, null, [], { create })], context([])).rows
    expect(plan).toMatchObject({ state: 'added', makes: true, included: true })
  })

  it('a row that is unticked is not included', () => {
    expect(planList([row(1, 'lyon', [], { include: false })], context([])).rows[0]?.included).toBe(false)
  })

  it('the network is not its own member, and a membership that begins later stays as it is', () => {
    expect(states([row(1, 'network')], context([]))).toEqual(['itself'])
    expect(states([row(1, 'lyon')], context([held('lyon', { from: '2030' })]))).toEqual(['held-later'])
  })
})

describe('members whom the list does not name', () => {
  it('are offered, unless they have ended, or a doubtful row may mean them', () => {
    const memberships = [
      held('lyon'),
      held('nice'),
      held('metz', { status: 'ended', to: '2010' }),
      held('nancy'),
      held('toul', { from: '2030' }),
    ]
    const perhaps = { ...row(2, null), candidates: [{ id: id('nancy'), confidence: 70, name: 'Nancy' }] }
    const { missing } = planList([row(1, 'lyon'), perhaps], context(memberships))
    expect(missing.map(({ value }) => value.member)).toEqual([id('nice')])
  })

  it('end on the day that is stated, on the word of the list', () => {
    const about = context([held('nice')])
    expect(endedValue(held('nice'), about, '2025-12-31')).toMatchObject({
      status: 'ended',
      to: '2025-12-31',
      citations: [{ source: SOURCE, field: 'to' }],
    })
    expect(endedValue(held('nice'), about, '1990')).toBeNull()
  })
})

describe('importing the same list again', () => {
  const cell = fc.constantFrom('', 'full', 'observer', 'Mitglied')
  const date = fc.constantFrom('', '1998', 'um 1998', 'octobre 2014', '16.10.2014')
  const end = fc.constantFrom('', '', '2020')
  const member = fc.constantFrom('lyon', 'nice', 'metz', 'nancy')
  const before = fc.uniqueArray(
    fc.tuple(member, fc.constantFrom({}, { status: 'applied' }, { from: null, to: null, status: 'unknown' })),
    { selector: ([name]) => name },
  )

  it('changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(member, cell, date, end), { maxLength: 6 }), before, (drawn, known) => {
        const rows = drawn.map(([name, kind, from, to], index) => row(index + 1, name, [kind, from, to]))
        const first = context(known.map(([name, value]) => held(name, value)))
        const plan = planList(rows, first)
        const after = new Map(first.held.map((membership) => [membership.id, membership]))
        for (const { included, value, held: current, member: body } of plan.rows) {
          if (!included || !value) continue
          const key = current?.id ?? id(`new ${body}`)
          after.set(key, { id: key, version: 2, value })
        }
        const again = planList(rows, context([...after.values()]))
        expect(again.rows.filter(({ included }) => included)).toEqual([])
      }),
    )
  })
})
