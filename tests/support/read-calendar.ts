/*
 * Reads iCalendar as RFC 5545 says, written apart from the writer: what a strict program would see in our calendars.
 */

export interface CalendarLine {
  name: string
  params: Record<string, string>
  value: string
}

export interface ReadCalendar {
  /** The properties of the calendar itself. */
  lines: CalendarLine[]
  /** Each entry's properties by name; every one of ours stands once in an entry. */
  events: Record<string, CalendarLine>[]
}

/** Joins the pieces of folded lines. */
export function unfold(text: string): string {
  return text.replace(/\r\n[ \t]/g, '')
}

/** The text of an escaped value. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character))
}

/** Takes a calendar apart; throws where it breaks the grammar. */
export function readCalendar(text: string): ReadCalendar {
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end')
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (Buffer.byteLength(line) > 75) throw new Error(`A line of more than 75 octets: ${line}`)
    if (/[^\P{Cc}\t]/u.test(line)) throw new Error(`A control character: ${JSON.stringify(line)}`)
    if (line === '') throw new Error('An empty line')
  }
  const lines = unfold(text).slice(0, -2).split('\r\n').map(readLine)
  const calendar: ReadCalendar = { lines: [], events: [] }
  const open: string[] = []
  for (const line of lines) {
    if (line.name === 'BEGIN') {
      open.push(line.value)
      if (line.value === 'VEVENT') calendar.events.push({})
    } else if (line.name === 'END') {
      if (open.pop() !== line.value) throw new Error(`END:${line.value} ends nothing`)
    } else if (open.join() === 'VCALENDAR') calendar.lines.push(line)
    else if (open.join() === 'VCALENDAR,VEVENT') {
      const event = calendar.events.at(-1) ?? {}
      if (event[line.name]) throw new Error(`${line.name} stands twice`)
      event[line.name] = line
    } else if (open.length === 0) throw new Error(`${line.name} is outside the calendar`)
  }
  if (open.length > 0) throw new Error(`${open.join()} never ends`)
  return calendar
}

/** The text of a property of an entry; '' where it has none. */
export function textOf(event: Record<string, CalendarLine>, name: string): string {
  return unescapeText(event[name]?.value ?? '')
}

function readLine(line: string): CalendarLine {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^;:,"]+)*):(.*)$/s.exec(line)
  if (!match) throw new Error(`No content line: ${JSON.stringify(line)}`)
  const [, name = '', params = '', value = ''] = match
  const pairs = params
    .split(';')
    .filter(Boolean)
    .map((pair) => pair.split('='))
  return { name, params: Object.fromEntries(pairs), value }
}
