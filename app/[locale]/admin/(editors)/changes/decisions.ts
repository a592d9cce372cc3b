import { type Decisions, SIDES, type Side } from '@/lib/changes/change-set'

/** A field of a form as text; empty when it is missing or a file. */
export function typed(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

/**
 * Name of the radio buttons that decide on one field of one record. The field is written in the letters of an address:
 * browsers send quotation marks in a name as `%22` and nothing turns them back.
 */
export function decisionName(recordId: string, key: string): string {
  return `decide:${recordId}:${encodeURIComponent(key)}`
}

/** What was decided in a form, or in an address. */
export function decisionsIn(data: FormData | URLSearchParams): Decisions {
  const decisions: Record<string, Record<string, Side>> = {}
  for (const [name, value] of data.entries()) {
    const [, record, key] = /^decide:([0-9a-f-]{36}):([\w%.~!*'()-]+)$/.exec(name) ?? []
    const side = SIDES.find((one) => one === value)
    if (!record || !key || !side || !isEscaped(key)) continue
    decisions[record] = { ...decisions[record], [decodeURIComponent(key)]: side }
  }
  return decisions
}

function isEscaped(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
