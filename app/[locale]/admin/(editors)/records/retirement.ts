import { z } from 'zod'
import type { Remedies } from '@/lib/changes/retire'
import { RECORD_TYPES, RETIREMENT_REASONS, type RecordType } from '@/lib/domain/vocabulary'

const asked = z.object({
  type: z.enum(RECORD_TYPES),
  id: z.uuid(),
  reason: z.enum(RETIREMENT_REASONS),
  successor: z.uuid().or(z.literal('')).catch(''),
  why: z.string().trim().max(5_000).catch(''),
})

/** Name of the field that says what happens to the records of a type that refer to the retired one. */
export function remedyName(type: RecordType): string {
  return `remedy:${type}`
}

/** A retirement as a form or an address asks for it; null when it is incomplete or means nothing. */
export function retirementIn(data: FormData | URLSearchParams) {
  const parsed = asked.safeParse(Object.fromEntries(data.entries()))
  if (!parsed.success) return null
  const { type, id, reason, successor, why } = parsed.data
  const remedies: Remedies = Object.fromEntries(
    RECORD_TYPES.flatMap((one) => {
      const remedy = data.get(remedyName(one))
      return remedy === 'repoint' || remedy === 'retire' ? [[one, remedy]] : []
    }),
  )
  return { type, id, why, remedies, retirement: { reason, successor: successor || null } }
}
