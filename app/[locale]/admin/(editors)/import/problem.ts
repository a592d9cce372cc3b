import { ChangeConflict, InvalidChange, isUnavailable, RecordMissing, RuleBroken } from '@/lib/changes/errors'
import { ImportError } from '@/lib/changes/member-import/errors'
import type { Locale } from '@/lib/domain/vocabulary'
import { translator } from '@/lib/i18n/translator'

/** Why nothing of a list was written, in a sentence. An error that is no such refusal is thrown again. */
export function importProblem(error: unknown, locale: Locale): string {
  const t = translator(locale, 'MemberImport')
  if (error instanceof ImportError) return t(`refusals.${error.refusal}`)
  if (isUnavailable(error)) return t('errors.unavailable')
  if (error instanceof ChangeConflict || error instanceof RecordMissing) return t('refusals.outdated')
  if (error instanceof RuleBroken || error instanceof InvalidChange) return t('errors.rule')
  throw error
}
