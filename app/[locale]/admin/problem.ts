import type { FormState } from '@/components/admin/form-state'
import {
  ChangeConflict,
  ChangeForbidden,
  ChangeSetClosed,
  CommentMissing,
  InvalidChange,
  isUnavailable,
  NothingToChange,
  RecordInUse,
  RecordMissing,
  RuleBroken,
} from '@/lib/changes/errors'
import type { Locale } from '@/lib/domain/vocabulary'
import { translator } from '@/lib/i18n/translator'
import { labelOfField } from '@/lib/queries/changes/field-labels'

/**
 * Why the write path refused something, as a sentence that says what to do. An error that is none of its own is thrown
 * again, unless the database went away while something was read for it.
 */
export function problemText(error: unknown, locale: Locale): string {
  const t = translator(locale, 'AdminProblems')
  if (error instanceof ChangeForbidden) return t('forbidden')
  if (error instanceof ChangeSetClosed) return t('closed')
  if (error instanceof NothingToChange) return t('nothing')
  if (error instanceof CommentMissing) return t('comment')
  if (error instanceof ChangeConflict) return t('conflict')
  if (error instanceof RecordMissing) return t('missing')
  if (error instanceof RecordInUse) return t('inUse', { count: error.references.length })
  if (isUnavailable(error)) return t('unavailable')
  if (error instanceof RuleBroken) return t(`rule.${kindOfRule(error.rule)}`, { rule: error.rule })
  if (error instanceof InvalidChange) {
    const fields = error.issues.slice(0, 5).map(({ type, path }) => labelOfField(type, path, locale))
    return t('invalid', { fields: [...new Set(fields)].join(', ') })
  }
  throw error
}

/**
 * What an action of the write path answers: what `work` does, or why nothing was written, above the form.
 * @param values what was typed, to be shown again
 */
export async function orProblem(
  locale: Locale,
  work: () => Promise<FormState>,
  values?: FormState['values'],
): Promise<FormState> {
  try {
    return await work()
  } catch (error) {
    return { errors: { '': [problemText(error, locale)] }, values }
  }
}

/** The answer to what no form of ours sends. */
export function malformed(locale: Locale): FormState {
  return { errors: { '': [translator(locale, 'AdminProblems')('malformed')] } }
}

function kindOfRule(rule: string): 'overlap' | 'taken' | 'circle' | 'other' {
  if (rule === 'membership_no_overlap' || rule === 'mandate_one_holder_a_seat') return 'overlap'
  if (rule === 'no_circle') return 'circle'
  return /_key$|_once$/.test(rule) ? 'taken' : 'other'
}
