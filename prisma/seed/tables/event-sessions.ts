import { byLocale } from '@/lib/domain/by-locale'
import { isDay } from '@/lib/domain/day'
import { formatEdtf } from '@/lib/domain/format-date'
import { periodBounds } from '@/lib/domain/period'
import type { Locale } from '@/lib/domain/vocabulary'
import { translator } from '@/lib/i18n/translator'
import type { SeedRow } from '../seed-row'

/** A session is known by its meeting and its own word in it; so is the one that somebody spoke in. */
export function sessionKey(row: SeedRow): string {
  return `${row.required('event')}\n${row.text('session')}`
}

/** The programme of a meeting in each language: a line for each session, with its day and hours as far as known. */
export function programme(event: SeedRow, sessions: readonly SeedRow[]): Record<Locale, string> | null {
  if (sessions.length === 0) return null
  const checked = sessions.map((row) => ({
    ...timesOf(row, event),
    titles: row.everyLabel('title'),
  }))
  return byLocale((locale) => checked.map((session) => sessionLine(session, locale)).join('\n'))
}

interface Session {
  date: string | null
  begins: string | null
  ends: string | null
  titles: Record<Locale, string>
}

function sessionLine({ date, begins, ends, titles }: Session, locale: Locale): string {
  if (date === null) return titles[locale]
  const t = translator(locale, 'Event.session')
  const hour = (time: string | null) => {
    if (time === null) return 'none'
    const [hours = '', minutes = ''] = time.split(':')
    return t('hour', { hours: String(Number(hours)), minutes })
  }
  return t('line', {
    day: formatEdtf(date, locale, translator(locale, 'Period')),
    hours: begins === null ? 'none' : t('hours', { begins: hour(begins), ends: hour(ends) }),
    title: titles[locale],
  })
}

function timesOf(row: SeedRow, event: SeedRow): Omit<Session, 'titles'> {
  const [date, begins, ends] = [row.text('date'), time(row, 'begins'), time(row, 'ends')]
  if (date === null && begins !== null) row.fail('an hour, but no date')
  if (begins === null && ends !== null) row.fail('it ends, but does not begin')
  if (begins !== null && ends !== null && ends <= begins) row.fail('it ends before it begins')
  if (date !== null) checkDay(row, date, event)
  return { date, begins, ends }
}

function time(row: SeedRow, column: string): string | null {
  const cell = row.text(column)
  if (cell !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(cell))
    row.fail(`${column} “${cell}” is no time of day`)
  return cell
}

/** A session is on a day of its meeting. */
function checkDay(row: SeedRow, date: string, event: SeedRow): void {
  if (!isDay(date)) row.fail(`date “${date}” is no day`)
  const { startEarliest, endLatest } = boundsOf(event)
  if (date < startEarliest || date > endLatest) {
    row.fail(`date “${date}” is not within the meeting (${event.file}, line ${event.line})`)
  }
}

function boundsOf(event: SeedRow) {
  try {
    return periodBounds({ ...event.period(), attested: null })
  } catch (error) {
    return event.fail(error instanceof Error ? error.message : String(error))
  }
}
