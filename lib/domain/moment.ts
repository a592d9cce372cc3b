import { intlTag } from './intl'
import { remember } from './remember'
import type { Locale } from './vocabulary'

/** Where the directory is edited; a day of its history begins at midnight there. */
const TIME_ZONE = 'Europe/Paris'

const moments = remember(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE }),
)
const days = remember((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: TIME_ZONE }))

/** A moment of the directory's own history, to the minute: "28 nov. 2026, 22:51", "28 Nov 2026, 22:51". */
export function momentText(moment: Date | string, locale: Locale): string {
  return moments(intlTag(locale)).format(new Date(moment))
}

/** The day of such a moment: "28 novembre 2026", "28 November 2026". */
export function dayText(moment: Date | string, locale: Locale): string {
  return days(intlTag(locale)).format(new Date(moment))
}
