import { type Decisions, SIDES, type Side } from '@/lib/changes/change-set'

/** A field of a form as text; empty when it is missing or a file. */
export function typed(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

/** Name of the radio buttons that decide on one field of one record. */
export function decisionName(recordId: string, key: string): string {
  return `decide:${recordId}:${key}`
}

/** What was decided in a form, or in an address. */
export function decisionsIn(data: FormData | URLSearchParams): Decisions {
  const decisions: Record<string, Record<string, Side>> = {}
  for (const [name, value] of data.entries()) {
    const [, record, key] = /^decide:([0-9a-f-]{36}):(.+)$/s.exec(name) ?? []
    const side = SIDES.find((one) => one === value)
    if (!record || !key || !side) continue
    decisions[record] = { ...decisions[record], [key]: side }
  }
  return decisions
}
