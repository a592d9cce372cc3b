import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Calendar, type CalendarEvent, calendarText } from '@/lib/exchange/calendar/calendar-text'
import { escapeText, foldLine, uriValue } from '@/lib/exchange/calendar/content-line'
import { readCalendar, textOf, unescapeText, unfold } from '@/tests/support/read-calendar'

const EVENT: CalendarEvent = {
  uid: '5c2d1f57-0b8e-5f7c-9d6e-2f0c3a1b4d5e',
  changed: '2026-11-22T05:41:55.515Z',
  version: 3,
  first: '2019-09-26',
  last: '2019-09-27',
  title: { text: 'Séminaire des directeurs, à Lyon', lang: 'fr' },
  description: { text: 'Première ligne\nDeuxième ; fin', lang: 'fr' },
  place: { text: 'Lyon, France', lang: 'fr' },
  position: { lat: 45.74846, lon: 4.84671 },
  categories: ['Réseau des pôles, France', 'Rencontres'],
  url: 'https://networks.example/fr/rencontres/lyon-2019',
}

const CALENDAR: Calendar = {
  name: 'Rencontres',
  description: 'Une rencontre',
  lang: 'fr',
  url: 'https://networks.example/fr/rencontres',
  source: 'https://networks.example/fr/rencontres.ics',
  events: [EVENT],
}

/** A calendar of one entry that differs as given, and that entry as a strict program reads it. */
function read(more: Partial<CalendarEvent> = {}) {
  const calendar = readCalendar(calendarText({ ...CALENDAR, events: [{ ...EVENT, ...more }] }))
  return { ...calendar, event: calendar.events[0] ?? {} }
}

const anyText = fc.string({ unit: 'binary', maxLength: 300 })
const lineText = anyText.map((text) => text.replace(/[\r\n]/g, ''))

describe('a line', () => {
  it('is what it was once its pieces are joined, none of which is longer than 75 octets', () => {
    fc.assert(
      fc.property(lineText, (line) => {
        const folded = foldLine(line)
        expect(unfold(folded)).toBe(`${line}\r\n`)
        for (const piece of folded.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75)
          // A character that was cut would not survive.
          expect(Buffer.from(piece).toString('utf8')).toBe(piece)
        }
      }),
    )
  })

  it('of 75 octets stays whole, one of 76 does not', () => {
    expect(foldLine('a'.repeat(75))).toBe(`${'a'.repeat(75)}\r\n`)
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a\r\n`)
    expect(foldLine(`${'a'.repeat(74)}é`)).toBe(`${'a'.repeat(74)}\r\n é\r\n`)
  })
})

describe('a text', () => {
  it('comes back as it was, its line ends alike and without control characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text
          .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
          .replace(/[^\P{Cc}\t\n]/gu, '')
          .replace(/\p{Cs}/gu, '\ufffd')
        expect(unescapeText(escapeText(text))).toBe(plain)
      }),
    )
  })

  it('is escaped as the standard says', () => {
    expect(escapeText('a\\b;c,d\r\ne:"f"')).toBe('a\\\\b\\;c\\,d\\ne:"f"')
    expect(escapeText('one\rtwo\u2028three\u0000\u001b[31m')).toBe('one\\ntwo\\nthree[31m')
  })
})

describe('an address', () => {
  it('cannot end its line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(uriValue(`https://x.example/${text}`)).not.toMatch(/[\s\p{Cc}"<>\\]/u)
      }),
    )
    expect(uriValue('https://x.example/a?b=c,d;e#f')).toBe('https://x.example/a?b=c,d;e#f')
  })
})

describe('a calendar', () => {
  it('says what an entry is, when and where', () => {
    const { event } = read()
    expect(event.UID?.value).toBe(EVENT.uid)
    expect(event.DTSTAMP?.value).toBe('20261122T054155Z')
    expect(event['LAST-MODIFIED']?.value).toBe('20261122T054155Z')
    expect(event.SEQUENCE?.value).toBe('3')
    expect(event.SUMMARY).toMatchObject({ params: { LANGUAGE: 'fr' } })
    expect(textOf(event, 'SUMMARY')).toBe('Séminaire des directeurs, à Lyon')
    expect(textOf(event, 'DESCRIPTION')).toBe('Première ligne\nDeuxième ; fin')
    expect(textOf(event, 'LOCATION')).toBe('Lyon, France')
    expect(event.GEO?.value).toBe('45.748460;4.846710')
    expect(event.CATEGORIES?.value).toBe('Réseau des pôles\\, France,Rencontres')
    expect(event.URL?.value).toBe(EVENT.url)
  })

  it('ends an entry on the day after its last one', () => {
    const { event } = read()
    expect(event.DTSTART).toMatchObject({ params: { VALUE: 'DATE' }, value: '20190926' })
    expect(event.DTEND).toMatchObject({ params: { VALUE: 'DATE' }, value: '20190928' })
    expect(read({ first: '2020-02-28', last: '2020-02-29' }).event.DTEND?.value).toBe('20200301')
    expect(read({ first: '2019-12-31', last: '2019-12-31' }).event.DTEND?.value).toBe('20200101')
  })

  it('gives an entry no end that is not known, or that no calendar has', () => {
    expect(read({ last: null }).event.DTEND).toBeUndefined()
    expect(read({ first: '9999-12-31', last: '9999-12-31' }).event.DTEND).toBeUndefined()
  })

  it('says what it is called, where it is read and how often', () => {
    const properties = Object.fromEntries(read().lines.map(({ name, value }) => [name, value]))
    expect(properties).toMatchObject({
      VERSION: '2.0',
      NAME: 'Rencontres',
      'X-WR-CALNAME': 'Rencontres',
      URL: CALENDAR.url,
      SOURCE: CALENDAR.source,
      'REFRESH-INTERVAL': 'P1D',
      'LAST-MODIFIED': '20261122T054155Z',
    })
    expect(properties.PRODID).toMatch(/^-\/\//)
    expect(properties).not.toHaveProperty('METHOD')
  })

  it('is the same bytes as long as nothing changes, and valid without entries', () => {
    expect(calendarText(CALENDAR)).toBe(calendarText({ ...CALENDAR }))
    const empty = calendarText({ ...CALENDAR, events: [] })
    expect(readCalendar(empty).events).toEqual([])
    expect(empty).toContain('BEGIN:VTIMEZONE\r\n')
  })

  it('keeps any text inside its property, whatever somebody typed', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:https://evil.example/\u2028BEGIN:VALARM'
    const { event, events } = read({
      title: { text: evil, lang: 'fr\r\nATTACH:x' },
      place: { text: evil, lang: 'fr' },
      categories: [evil, 'a,b'],
      url: `https://x.example/${evil}`,
      uid: evil,
    })
    expect(events).toHaveLength(1)
    expect(event.ATTACH).toBeUndefined()
    expect(event.SUMMARY?.params).toEqual({})
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const one = read({
          title: { text: title, lang: 'de' },
          description: { text: description, lang: description },
        })
        expect(one.events).toHaveLength(1)
        expect(Object.keys(one.event).sort()).toEqual(Object.keys(event).sort())
      }),
    )
  })
})
