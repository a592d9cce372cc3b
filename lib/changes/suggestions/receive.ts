import { takeAttempt } from '@/lib/auth/rate-limit'
import { authSecret } from '@/lib/auth/secret'
import { DatabaseUnavailable } from '@/lib/changes/errors'
import type { Json } from '@/lib/changes/json'
import {
  CORRECTION_ERRORS,
  type CorrectionForm,
  type CorrectionNotice,
  correctionForm,
  type ReturnedForm,
} from '@/lib/domain/correction'
import { tokenState } from './form-token'
import { keepReturnedForm } from './returned-forms'
import { suggest } from './suggest'

/** A form as it was sent, field by field. */
export interface SentForm {
  values: Record<keyof CorrectionForm, string>
  token: string
  /** What stands in the field that people do not see. */
  trap: string
}

/** The words of a proposal that is made of a form. */
export type Wording = (
  form: CorrectionForm,
  record: { label: string; value: Json },
) => { title: string; reason: string }

/** What the reader sees next: thanks, or the form again, kept under a number, or the way to it for no known record. */
export type Received = { kind: 'thanks' } | { kind: 'again'; id: string } | { kind: 'lost' }

/** From one address, and from all together: a wave of rubbish must not bury the review list. */
const BY_ADDRESS = { max: 20, seconds: 3_600 }
const ALL_TOGETHER = { max: 400, seconds: 3_600 }

/**
 * Takes a suggestion of a reader: refuses programs, limits how many come, and gives back whatever cannot be submitted yet
 * with what was typed.
 */
export async function receiveSuggestion(
  sent: SentForm,
  address: string,
  wording: Wording,
): Promise<Received> {
  // A program that filled in everything is told what it hopes for.
  if (sent.trap !== '') return { kind: 'thanks' }
  const limited = await isLimited(address)
  if (limited === 'all') return { kind: 'lost' }
  if (limited === 'address') return again(sent, { notice: 'limited' })
  const state = tokenState(sent.token, await authSecret(), Date.now())
  if (state !== 'good') return again(sent, { notice: state })
  const parsed = correctionForm.safeParse(sent.values)
  if (!parsed.success) return again(sent, { errors: errorsOf(parsed.error.issues) })
  try {
    const became = await suggest(parsed.data, (record) => wording(parsed.data, record))
    if (became === 'submitted') return { kind: 'thanks' }
    return became === 'unknown' ? { kind: 'lost' } : again(sent, { errors: { right: 'value' } })
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error
    console.error('A suggestion could not be submitted.', error)
    return again(sent, { notice: 'unavailable' })
  }
}

async function isLimited(address: string): Promise<'address' | 'all' | null> {
  if ((await takeAttempt(['correction', address], BY_ADDRESS)) > 0) return 'address'
  return (await takeAttempt(['correction', 'all'], ALL_TOGETHER)) > 0 ? 'all' : null
}

async function again(
  { values }: SentForm,
  { errors = {}, notice = null }: { errors?: ReturnedForm['errors']; notice?: CorrectionNotice | null },
): Promise<Received> {
  const kept = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, keepable(text)]))
  return { kind: 'again', id: await keepReturnedForm({ values: kept, errors, notice }) }
}

const LONGEST_KEPT = 10_000

/** Without what a JSON column does not take: NUL, and halves of characters, which cutting a text may leave. */
function keepable(text: string): string {
  return text.slice(0, LONGEST_KEPT).replaceAll(/\0|\p{Surrogate}/gu, '')
}

function errorsOf(issues: readonly { path: PropertyKey[]; message: string }[]): ReturnedForm['errors'] {
  const errors: ReturnedForm['errors'] = {}
  for (const { path, message } of issues) {
    const name = path[0] as keyof CorrectionForm
    errors[name] ??= CORRECTION_ERRORS.find((known) => known === message) ?? 'unknown'
  }
  return errors
}
