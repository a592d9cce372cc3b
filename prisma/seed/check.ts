import { definitionOf } from '@/lib/changes/records'
import { coreRange, periodBounds } from '@/lib/domain/period'
import { SeedError } from './seed-error'
import type { SeedRecord } from './tables/seed-record'

type Period = { from: string | null; to: string | null; attested: string | null }

/**
 * Everything that can be told without the database, so that an error names its line: each value by its type's
 * schema, no record or address twice, periods that end after they start, no two memberships or holders of a seat
 * that certainly overlap, no sentence about a partnership that stands under many.
 */
export function checkDataSet(records: SeedRecord[]): void {
  const ids = new Map<string, SeedRecord>()
  const slugs = new Map<string, SeedRecord>()
  const spans = new Map<string, { first: string; last: string; record: SeedRecord }[]>()
  const sentences = new Map<string, number>()
  for (const record of records) {
    const value = parse(record)
    const { row } = record
    const twin = ids.get(record.id)
    if (twin) row.fail(`the same ${record.type} stands in line ${twin.row.line}`)
    ids.set(record.id, record)
    const definition = definitionOf(record.type)
    const slug = definition.slug(value)
    if (slug !== null) {
      const address = `${record.type} ${definition.scope?.(value) ?? ''} ${slug}`
      const other = slugs.get(address)
      if (other) row.fail(`“${slug}” is the address of line ${other.row.line} too`)
      slugs.set(address, record)
    }
    checkPeriod(record, value, spans)
    if (record.type === 'partnership') checkSentences(record, sentences)
  }
}

/** Partnerships that may share a text, as two phases of one project do. More is a template that says nothing. */
const PARTNERSHIPS_TO_A_TEXT = 2
const PARTNERSHIP_TEXTS = [
  'context',
  'history',
  'objectives_home',
  'objectives_partner',
  'description',
  'beneficiaries',
]

function checkSentences(record: SeedRecord, sentences: Map<string, number>): void {
  for (const column of PARTNERSHIP_TEXTS) {
    const text = record.row.text(`${column}_fr`)
    if (text === null) continue
    const times = (sentences.get(text) ?? 0) + 1
    sentences.set(text, times)
    if (times > PARTNERSHIPS_TO_A_TEXT) {
      record.row.fail(`${column}_fr stands under ${times} partnerships, so it says nothing of this one`)
    }
  }
}

function parse(record: SeedRecord): Record<string, unknown> {
  const result = definitionOf(record.type).schema.safeParse(record.value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.join('.') ?? ''
  throw new SeedError(record.row.file, record.row.line, `${field}: ${issue?.message ?? 'invalid'}`)
}

function checkPeriod(
  record: SeedRecord,
  value: Record<string, unknown>,
  spans: Map<string, { first: string; last: string; record: SeedRecord }[]>,
): void {
  if (!('attested' in value)) return
  const period = value as unknown as Period
  let core: { first: string; last: string } | null
  try {
    core = coreRange(periodBounds(period))
  } catch (error) {
    record.row.fail(error instanceof Error ? error.message : String(error))
  }
  const place = exclusive(record, value)
  if (!core || !place) return
  const others = spans.get(place) ?? []
  const clash = others.find((other) => other.first <= core.last && core.first <= other.last)
  if (clash) {
    record.row.fail(`certainly overlaps line ${clash.record.row.line} (${core.first} to ${core.last})`)
  }
  spans.set(place, [...others, { ...core, record }])
}

/** What only one record can hold at a time: a membership, a single seat. */
function exclusive(record: SeedRecord, value: Record<string, unknown>): string | null {
  if (record.type === 'membership') return `${value.network} ${value.member}`
  if (record.type === 'mandate' && value.seat) return `${value.organ} ${value.seat}`
  return null
}
