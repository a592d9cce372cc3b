import { intlTag } from '@/lib/domain/intl'
import type { Locale } from '@/lib/domain/vocabulary'

/** A moment as editors read it: "28 novembre 2026 à 22:51". */
export function momentText(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(intlTag(locale), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(moment)
}
