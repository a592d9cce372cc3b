import type { Locale } from '@/lib/domain/vocabulary'
import { href } from '@/lib/i18n/routing'

/** The address of the form for corrections of a record, or of one section or field of its page. */
export function correctionHref(locale: Locale, record: string, field?: string): string {
  return href(locale, { route: '/correct', query: { record, field } })
}
