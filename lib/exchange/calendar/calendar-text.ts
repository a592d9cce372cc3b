import { addDays, type IsoDay, LAST_DAY } from '@/lib/domain/day'
import { escapeText, foldLine, uriValue } from './content-line'

/*
 * A small, strict writer of iCalendar: RFC 5545, with the properties for whole calendars of RFC 7986. Why it is our own:
 * docs/decisions/0013-a-writer-of-calendars.md.
 */

/** A text with the language it is in. */
export interface CalendarText {
  text: string
  lang: string
}

/** An entry of whole days. */
export interface CalendarEvent {
  /** The same for ever, and in every calendar that holds the entry. */
  uid: string
  /** When it was last changed, ISO 8601. */
  changed: string
  /** Counts its changes. */
  version: number
  first: IsoDay
  /** Inclusive; null where the end is not known. */
  last: IsoDay | null
  title: CalendarText
  description: CalendarText
  place: CalendarText | null
  position: { lat: number; lon: number } | null
  categories: readonly string[]
  /** Its page. */
  url: string
}

export interface Calendar {
  name: string
  description: string
  lang: string
  /** The page that shows the same. */
  url: string
  /** Where the calendar itself is read. */
  source: string
  events: readonly CalendarEvent[]
}

/** A calendar as text, with CRLF line ends and ready to be sent. */
export function calendarText(calendar: Calendar): string {
  const { name, description, lang, url, source, events } = calendar
  const inLanguage = languageParameter(lang)
  const changed = events
    .map((event) => event.changed)
    .sort()
    .at(-1)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//City Networks//Directory//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME${inLanguage}:${escapeText(name)}`,
    `DESCRIPTION${inLanguage}:${escapeText(description)}`,
    // The older names of the same, which are still the ones that most programs read.
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    ...(changed ? [`LAST-MODIFIED:${instant(changed)}`] : []),
    `URL:${uriValue(url)}`,
    `SOURCE;VALUE=URI:${uriValue(source)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...(events.length === 0 ? NOTHING : events.flatMap(eventLines)),
    'END:VCALENDAR',
  ]
    .map(foldLine)
    .join('')
}

/** A calendar has to hold at least one component (section 3.6): one without entries holds a time zone that nobody uses. */
const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function eventLines(event: CalendarEvent): string[] {
  const { uid, changed, version, first, last, title, description, place, position, categories, url } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    // Without a METHOD both say when the entry was last revised, not when it is read: equal entries are equal bytes.
    `DTSTAMP:${instant(changed)}`,
    `LAST-MODIFIED:${instant(changed)}`,
    `SEQUENCE:${version}`,
    `DTSTART;VALUE=DATE:${date(first)}`,
    // The end is the day after the last one. Where the last day is not known, the entry marks the first.
    ...(last !== null && last !== LAST_DAY ? [`DTEND;VALUE=DATE:${date(addDays(last, 1))}`] : []),
    textLine('SUMMARY', title),
    textLine('DESCRIPTION', description),
    ...(place ? [textLine('LOCATION', place)] : []),
    ...(position ? [`GEO:${position.lat.toFixed(6)};${position.lon.toFixed(6)}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escapeText).join(',')}`] : []),
    // A meeting of others takes nobody's time.
    'TRANSP:TRANSPARENT',
    `URL:${uriValue(url)}`,
    'END:VEVENT',
  ]
}

function textLine(name: string, { text, lang }: CalendarText): string {
  return `${name}${languageParameter(lang)}:${escapeText(text)}`
}

function languageParameter(lang: string): string {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) ? `;LANGUAGE=${lang}` : ''
}

function date(day: IsoDay): string {
  return day.replaceAll('-', '')
}

/** An instant as UTC, to the second. */
function instant(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '')
}
