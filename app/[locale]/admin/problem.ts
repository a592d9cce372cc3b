import { getTranslations } from 'next-intl/server'
import {
  ChangeConflict,
  ChangeForbidden,
  ChangeSetClosed,
  CommentMissing,
  DatabaseUnavailable,
  InvalidChange,
  NothingToChange,
  RecordInUse,
  RecordMissing,
  RuleBroken,
} from '@/lib/changes/errors'
import type { Locale } from '@/lib/domain/vocabulary'
import { labelOfField } from '@/lib/queries/changes/field-labels'

/**
 * Why the write path refused something, as a sentence that says what to do. An error that is none of its own is thrown
 * again.
 */
export async function problemText(error: unknown, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'AdminProblems' })
  if (error instanceof ChangeForbidden) return t('forbidden')
  if (error instanceof ChangeSetClosed) return t('closed')
  if (error instanceof NothingToChange) return t('nothing')
  if (error instanceof CommentMissing) return t('comment')
  if (error instanceof ChangeConflict) return t('conflict')
  if (error instanceof RecordMissing) return t('missing')
  if (error instanceof RecordInUse) return t('inUse', { count: error.references.length })
  if (error instanceof DatabaseUnavailable) return t('unavailable')
  if (error instanceof RuleBroken) return t(`rule.${kindOfRule(error.rule)}`, { rule: error.rule })
  if (error instanceof InvalidChange) {
    const fields = error.issues.slice(0, 5).map(({ type, path }) => labelOfField(type, path, locale))
    return t('invalid', { fields: [...new Set(fields)].join(', ') })
  }
  throw error
}

function kindOfRule(rule: string): 'overlap' | 'taken' | 'circle' | 'other' {
  if (rule === 'membership_no_overlap' || rule === 'mandate_one_holder_a_seat') return 'overlap'
  if (rule === 'no_circle') return 'circle'
  return /_key$|_once$/.test(rule) ? 'taken' : 'other'
}
