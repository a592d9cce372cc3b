import type { z } from 'zod'
import { LONGEST_NAME } from '@/lib/auth/person-name'
import type { Locale } from '@/lib/domain/vocabulary'
import { translator } from '@/lib/i18n/translator'

/** What is to be done about the name of a person that was not accepted. */
export function nameProblem(locale: Locale, { code }: Pick<z.core.$ZodIssue, 'code'>): string {
  const t = translator(locale, 'Admin.personName')
  return code === 'too_big' ? t('tooLong', { most: LONGEST_NAME }) : t('missing')
}
