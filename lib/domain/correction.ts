import { z } from 'zod'
import type { RecordType } from './vocabulary'

/** A field that a reader can correct by giving the right value. */
interface CorrectableField {
  path: readonly string[]
  reads: 'text' | 'address' | 'number' | 'from' | 'to'
}

const PERIOD = { from: { path: ['from'], reads: 'from' }, to: { path: ['to'], reads: 'to' } } as const

/** By record type, the fields whose right value can be taken as it is written; everything else is said in words. */
export const CORRECTABLE: Partial<Record<RecordType, Readonly<Record<string, CorrectableField>>>> = {
  organization: {
    name: { path: ['name'], reads: 'text' },
    website: { path: ['website'], reads: 'address' },
    population: { path: ['population'], reads: 'number' },
    founded: { path: ['network', 'from'], reads: 'from' },
    dissolved: { path: ['network', 'to'], reads: 'to' },
    acronym: { path: ['network', 'acronym'], reads: 'text' },
  },
  organ: PERIOD,
  partnership: PERIOD,
  event: PERIOD,
}

export const CORRECTABLE_FIELDS = [
  'name',
  'acronym',
  'website',
  'population',
  'founded',
  'dissolved',
  'from',
  'to',
] as const
export type CorrectableName = (typeof CORRECTABLE_FIELDS)[number]

/** The sections of pages, by their anchors, that a reader can say something about. */
export const CORRECTABLE_SECTIONS = [
  'about',
  'action-fields',
  'answers',
  'composition',
  'contacts',
  'documents',
  'editions',
  'events',
  'facts',
  'funding',
  'history',
  'identity',
  'mandates',
  'meetings',
  'members',
  'memberships',
  'names',
  'networks',
  'objectives',
  'organs',
  'outcomes',
  'parties',
  'participants',
  'partnerships',
  'parts',
  'place',
  'programme',
  'relations',
  'results',
  'seats',
  'series',
  'story',
  'summary',
  'themes',
] as const

const text = (longest: number) =>
  z
    .string()
    .transform((value) =>
      value
        .replaceAll('\r\n', '\n')
        .replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
        .trim(),
    )
    .pipe(z.string().max(longest, { error: 'too-long' }))

/** What a reader writes. */
export const correctionForm = z.object({
  record: z.uuid().catch(''),
  field: text(40).catch(''),
  wrong: text(4_000).pipe(z.string().min(3, { error: 'missing' })),
  right: text(2_000),
  source: text(1_000),
  email: text(254).pipe(z.union([z.literal(''), z.email({ error: 'email' })], { error: 'email' })),
})

export type CorrectionForm = z.infer<typeof correctionForm>

export const CORRECTION_ERRORS = ['missing', 'too-long', 'email', 'value', 'unknown'] as const
export type CorrectionError = (typeof CORRECTION_ERRORS)[number]

/** Why a form comes back as a whole; its fields are as they were typed. */
const CORRECTION_NOTICES = ['expired', 'too-fast', 'limited', 'unavailable'] as const
export type CorrectionNotice = (typeof CORRECTION_NOTICES)[number]

/** A form that comes back: what was typed, and what is to be done about it. */
export interface ReturnedForm {
  values: Partial<Record<keyof CorrectionForm, string>>
  errors: Partial<Record<keyof CorrectionForm, CorrectionError>>
  notice: CorrectionNotice | null
}
