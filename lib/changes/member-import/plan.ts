import { diff } from '@/lib/changes/diff'
import type { Json } from '@/lib/changes/json'
import { stableId } from '@/lib/changes/stable-id'
import type { IsoDay } from '@/lib/domain/day'
import { compareEdtf, edtfBounds } from '@/lib/domain/edtf'
import { groupBy } from '@/lib/domain/group'
import type { ColumnMap } from '@/lib/domain/member-list/columns'
import {
  LISTED_FIELDS,
  type ListedField,
  type RowChoice,
  type RowReason,
  type RowState,
} from '@/lib/domain/member-list/plan'
import { asOf, OPEN, periodBounds } from '@/lib/domain/period'
import { type MembershipValue, membershipValue } from '@/lib/domain/records/membership'
import { type Candidate, certain } from '@/lib/search/name-matcher'
import { type RowValues, readRow } from './row-values'

/** One row of the list as stored: its cells, the bodies it may mean, and what a person decided about it. */
export interface ListRow {
  line: number
  cells: string[]
  candidates: readonly Candidate[]
  choice: RowChoice
}

/** A membership that the directory holds, as its record's value. */
export interface HeldMembership {
  id: string
  version: number
  value: MembershipValue
}

/** The list as a whole. */
export interface ListContext {
  importId: string
  networkId: string
  columns: ColumnMap
  /** The day on which the list holds (EDTF). */
  day: string
  /** The record of the source of the list, made with it where it is new; null where none is stated. */
  sourceId: string | null
  held: readonly HeldMembership[]
}

export interface PlannedRow {
  row: ListRow
  values: RowValues
  state: RowState
  reason: RowReason | null
  /** For a duplicate: the line of the row that comes first. */
  sameAs: number | null
  /** The body that is meant: known, or made with the import. */
  member: string | null
  /** Whether the member is made with the import. */
  makes: boolean
  /** Whether the row is part of what is submitted. */
  included: boolean
  changes: { field: ListedField; before: Json; after: Json }[]
  /** The membership's value afterwards; null where nothing would be written. */
  value: MembershipValue | null
  held: HeldMembership | null
}

/** The plan of a list: every row with what becomes of it, and the members held that the list does not name. */
export interface ListPlan {
  rows: PlannedRow[]
  missing: HeldMembership[]
}

/** What the list would change. Pure: the same list on the same directory has the same plan. */
export function planList(rows: readonly ListRow[], context: ListContext): ListPlan {
  const heldBy = groupBy(context.held, ({ value }) => value.member)
  const firstLine = new Map<string, number>()
  const planned = rows.map((row) => {
    const plan = planRow(row, context, heldBy)
    if (!plan.member || plan.state === 'invalid') return plan
    const first = firstLine.get(plan.member)
    if (first !== undefined) return { ...refused(plan, 'duplicate'), sameAs: first }
    firstLine.set(plan.member, row.line)
    return plan
  })
  return { rows: planned, missing: missingMembers(planned, context) }
}

/** What a membership becomes that the list no longer names; null where the end contradicts what is held. */
export function endedValue(
  { value }: HeldMembership,
  { sourceId }: ListContext,
  end: string,
): MembershipValue | null {
  const ended = { ...value, status: 'ended', to: end, citations: cited(value, sourceId, 'to') }
  return membershipValue.safeParse(ended).data ?? null
}

function planRow(
  row: ListRow,
  context: ListContext,
  heldBy: ReadonlyMap<string, HeldMembership[]>,
): PlannedRow {
  const { values, fault } = readRow(row.cells, context.columns)
  const { choice } = row
  const best = row.candidates[0] ?? null
  const sure = certain(row.candidates)
  const makes = choice.create !== undefined && choice.member === undefined
  const member = makes
    ? stableId(context.importId, `organization:${row.line}`)
    : (choice.member ?? sure?.id ?? null)
  const plan: PlannedRow = {
    row,
    values,
    state: 'invalid',
    reason: null,
    sameAs: null,
    member,
    makes,
    included: false,
    changes: [],
    value: null,
    held: null,
  }
  if (fault) return refused(plan, fault)
  if (member === context.networkId) return refused(plan, 'itself')
  if (!member) {
    if (values.name === '') return refused(plan, 'identifier')
    const reason = !best ? 'unknown' : row.candidates.length > 1 ? 'several' : 'similar'
    return { ...plan, state: 'doubtful', reason }
  }
  return planMembership(plan, member, context, heldBy.get(member) ?? [])
}

function planMembership(
  plan: PlannedRow,
  member: string,
  context: ListContext,
  held: readonly HeldMembership[],
): PlannedRow {
  const day = edtfBounds(context.day).latest
  const { values, row } = plan
  const current = currentOf(held, day) ?? endedAs(held, values)
  if (!current && held.some(({ value }) => startsAfter(value, day))) return refused(plan, 'held-later')
  const next = current ? updated(current.value, values, context) : created(member, values, context)
  const parsed = membershipValue.safeParse(next)
  if (!parsed.success) return refused(plan, 'period')
  const changes = current ? listedChanges(current.value, parsed.data) : []
  const returns = !current && held.length > 0
  const state: RowState = current
    ? changes.length === 0
      ? 'unchanged'
      : 'changed'
    : returns && row.choice.include !== true
      ? 'doubtful'
      : 'added'
  return {
    ...plan,
    state,
    reason: returns ? 'was-member' : null,
    included: state === 'unchanged' ? false : (row.choice.include ?? state !== 'doubtful'),
    changes,
    value: state === 'unchanged' ? null : parsed.data,
    held: current,
  }
}

function refused(plan: PlannedRow, reason: RowReason): PlannedRow {
  return { ...plan, state: 'invalid', reason, included: false, changes: [], value: null }
}

/** The membership that the list speaks of: the one that held, or may have held, on its day. */
function currentOf(held: readonly HeldMembership[], day: IsoDay): HeldMembership | null {
  const open = held.filter(({ value }) => value.status !== 'ended')
  return (
    open.find(({ value }) => asOf(value, day) === 'yes') ??
    open.find(({ value }) => asOf(value, day) === 'maybe') ??
    null
  )
}

/** For a row that says that a membership has ended: the one that is held as ended then. */
function endedAs(held: readonly HeldMembership[], { status, to }: RowValues): HeldMembership | null {
  const ended = status === 'ended' || (to !== null && to !== OPEN)
  if (!ended) return null
  return held.find(({ value }) => value.status === 'ended' && (to === null || value.to === to)) ?? null
}

function startsAfter(value: MembershipValue, day: IsoDay): boolean {
  return periodBounds(value).startEarliest > day
}

function created(member: string, values: RowValues, context: ListContext): unknown {
  return {
    network: context.networkId,
    member,
    class: values.class ?? 'unknown',
    roles: values.roles ?? [],
    status: values.status ?? (values.to && values.to !== OPEN ? 'ended' : 'active'),
    from: values.from,
    to: values.to ?? (values.status === 'ended' ? null : OPEN),
    attested: values.to && values.to !== OPEN ? null : context.day,
    citations: cited(null, context.sourceId, ''),
  }
}

/** What the list says replaces what is held; what it does not say stays. */
function updated(value: MembershipValue, values: RowValues, context: ListContext): unknown {
  const became = values.status ?? (values.to && values.to !== OPEN ? 'ended' : null)
  const vague = value.status === 'applied' || value.status === 'unknown'
  const later = value.attested === null || compareEdtf(context.day, value.attested) > 0
  return {
    ...value,
    class: values.class ?? value.class,
    roles: values.roles && !sameSet(values.roles, value.roles) ? values.roles : value.roles,
    status: became ?? (vague ? 'active' : value.status),
    from: values.from ?? value.from,
    to: values.to ?? value.to ?? (became === 'ended' ? null : OPEN),
    attested: became === 'ended' || !later ? value.attested : context.day,
    citations: cited(value, context.sourceId, ''),
  }
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item))
}

function cited(value: MembershipValue | null, sourceId: string | null, field: string) {
  const known = value?.citations ?? []
  const cites = known.some((citation) => citation.source === sourceId && citation.field === field)
  if (sourceId === null || cites) return known
  return [
    ...known,
    { source: sourceId, field, stance: 'supports' as const, confidence: 'high' as const, url: null },
  ]
}

function listedChanges(before: MembershipValue, after: MembershipValue): PlannedRow['changes'] {
  const changed = new Set(
    diff(before as unknown as Json, after as unknown as Json).map(({ path }) => path[0]),
  )
  return LISTED_FIELDS.filter((field) => changed.has(field)).map((field) => ({
    field,
    before: before[field] as Json,
    after: after[field] as Json,
  }))
}

/** The members of the list's day whom no row names, not even perhaps. */
function missingMembers(rows: readonly PlannedRow[], context: ListContext): HeldMembership[] {
  const day = edtfBounds(context.day).latest
  const named = new Set(
    rows.flatMap(({ member, row }) => (member ? [member] : row.candidates.map(({ id }) => id))),
  )
  return context.held.filter(
    ({ value }) =>
      !named.has(value.member) &&
      (value.status === 'active' || value.status === 'suspended' || value.status === 'unknown') &&
      asOf(value, day) !== 'no',
  )
}
