import type { FormState } from '@/components/admin/form-state'
import { AccountRefused } from '@/lib/auth/refused'
import { isUnavailable } from '@/lib/changes/errors'
import type { Locale } from '@/lib/domain/vocabulary'
import { translator } from '@/lib/i18n/translator'

/** Why something about accounts was not done, in a sentence; throws what is no such refusal. */
function refusalText(error: unknown, locale: Locale): string {
  if (isUnavailable(error)) return translator(locale, 'AdminProblems')('unavailable')
  if (!(error instanceof AccountRefused)) throw error
  const t = translator(locale, 'Admin.refused')
  return t(error.reason, { minutes: Math.max(1, Math.ceil(error.seconds / 60)) })
}

/**
 * What an action about accounts answers: what `work` does, or why it was refused, at the field that the refusal is about.
 * @param kept what was typed, to be shown again
 */
export async function orRefusal<State extends FormState>(
  locale: Locale,
  work: () => Promise<State>,
  { field = '', kept }: { field?: string; kept?: Partial<State> } = {},
): Promise<State | FormState> {
  try {
    return await work()
  } catch (error) {
    return { ...kept, errors: { [field]: [refusalText(error, locale)] } }
  }
}
