import { z } from 'zod'
import { countryCode, line, recordId } from '@/lib/domain/records/shared'
import { ORGANIZATION_KINDS } from '@/lib/domain/vocabulary'

/** What becomes of a row of the list. */
export const ROW_STATES = ['added', 'changed', 'unchanged', 'doubtful', 'invalid'] as const
export type RowState = (typeof ROW_STATES)[number]

/** Why a row is doubtful: somebody has to choose before it can be taken. */
const ROW_DOUBTS = ['several', 'similar', 'unknown', 'was-member'] as const

/** Why a row cannot be taken. */
const ROW_FAULTS = [
  'no-name',
  'identifier',
  'country',
  'class',
  'roles',
  'status',
  'from',
  'to',
  'period',
  'duplicate',
  'itself',
  'held-later',
  'too-long',
] as const
export type RowReason = (typeof ROW_DOUBTS)[number] | (typeof ROW_FAULTS)[number]

/** The fields of a membership that a list can change. */
export const LISTED_FIELDS = ['class', 'roles', 'status', 'from', 'to', 'attested', 'citations'] as const
export type ListedField = (typeof LISTED_FIELDS)[number]

/** What a person decided about a row; whatever is missing follows from the list. */
export const rowChoice = z.strictObject({
  /** Whether the row is taken. */
  include: z.boolean().optional(),
  /** The body that is meant. */
  member: recordId.optional(),
  /** A body that the directory does not know and that is made with the import. */
  create: z
    .strictObject({ name: line, kind: z.enum(ORGANIZATION_KINDS), country: countryCode.nullable() })
    .refine(({ kind }) => kind !== 'network', { error: 'kind' })
    .optional(),
})

export type RowChoice = z.infer<typeof rowChoice>
