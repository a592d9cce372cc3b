import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { meetingDays } from '@/lib/domain/meeting-days'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import {
  type CalendarSources,
  loadCalendarEntries,
  loadEventCalendar,
  loadNetworkCalendar,
} from '@/lib/queries/event-calendar'
import { loadEventList } from '@/lib/queries/event-list'
import { loadNetworkPage } from '@/lib/queries/network-page'
import { networkAsOf } from '@/lib/queries/network-page/as-of'
import type { SearchParams } from '@/lib/search/list-params'
import { withOwnDataSet } from '@/tests/support/database'
import { type ReadCalendar, readCalendar, textOf } from '@/tests/support/read-calendar'

withOwnDataSet()

const FRESH: CalendarSources = { list: loadEventList, entries: loadCalendarEntries }

async function all(params: SearchParams = {}, locale: Locale = 'fr'): Promise<ReadCalendar> {
  return readCalendar(await loadEventCalendar(params, locale, FRESH))
}

async function ofNetwork(slug: string, locale: Locale = 'fr'): Promise<ReadCalendar> {
  return readCalendar((await loadNetworkCalendar(slug, locale, FRESH)) ?? '')
}

const slugs = ({ events }: ReadCalendar) => events.map(({ URL: url }) => url?.value.split('/').at(-1))
const property = ({ lines }: ReadCalendar, name: string) => lines.find((line) => line.name === name)?.value

/** What a calendar should hold, worked out apart from it. */
async function datedToTheDay(network?: string): Promise<{ dated: string[]; others: number }> {
  const rows = await db.event.findMany({
    where: network ? { network: { organization: { slug: network } } } : {},
    select: { slug: true, from: true, to: true },
  })
  const dated = rows.filter((row) => meetingDays(row) !== null).map(({ slug }) => slug)
  return { dated: dated.sort(), others: rows.length - dated.length }
}

describe('the calendar of a network', () => {
  it.each(['quattropole', 'ubc', 'eurometropole-lille-kortrijk-tournai', 'reseau-des-poles-metropolitains'])(
    'of %s holds exactly its meetings that are dated to the day, and says how many it leaves out',
    async (network) => {
      const { dated, others } = await datedToTheDay(network)
      for (const locale of LOCALES) {
        const calendar = await ofNetwork(network, locale)
        expect(slugs(calendar).sort()).toEqual(dated)
        const description = property(calendar, 'DESCRIPTION') ?? ''
        expect(description).toContain(String(dated.length))
        if (others > 0) expect(description).toContain(String(others))
      }
      expect(dated.length).toBeGreaterThan(0)
    },
  )

  it('gives no day to editions that are known to the year (E3)', async () => {
    const calendar = await ofNetwork('eurometropole-lille-kortrijk-tournai')
    expect(slugs(calendar).filter((slug) => slug?.startsWith('rencontres-de-proximite'))).toEqual([])
  })

  it.each([
    ['charte-lyon-marseille', '19970214', '19970215', 'Signature de la charte Lyon–Marseille', ''],
    [
      'alliance-barcelone-genes-lyon-marseille',
      '19980709',
      '19980710',
      'Signature de la charte d’alliance',
      'Barcelone, Espagne',
    ],
  ])('of %s has its signing (M12, M13)', async (network, start, end, title, place) => {
    const { events } = await ofNetwork(network)
    const signing = events.find((event) => textOf(event, 'SUMMARY') === title) ?? {}
    expect([signing.DTSTART?.value, signing.DTEND?.value]).toEqual([start, end])
    expect(textOf(signing, 'LOCATION')).toBe(place)
  })

  it('has the charter of Europe–MENA (M14)', async () => {
    const { events } = await ofNetwork('reseau-urbain-europe-mena', 'de')
    expect(events.map(({ DTSTART, DTEND }) => [DTSTART?.value, DTEND?.value])).toEqual([
      ['20040315', '20040316'],
    ])
  })

  it('says so where the day of no meeting is known', async () => {
    const calendar = await ofNetwork('aivp')
    expect(calendar.events).toEqual([])
    expect(property(calendar, 'DESCRIPTION')).toMatch(/^Aucune rencontre datée au jour\. 3 autres/)
  })

  it('has the plenary sessions of Euromed that are dated (M15)', async () => {
    const { dated } = await datedToTheDay('reseau-villes-euromed')
    expect(slugs(await ofNetwork('reseau-villes-euromed')).sort()).toEqual(dated)
  })

  it('says what sources disagree about, with both readings (P3)', async () => {
    for (const [locale, kept, other] of [
      ['fr', '26–27\u00a0septembre 2019', '26–27\u00a0septembre 2009'],
      ['de', '26.–27.\u00a0September 2019', '26.–27.\u00a0September 2009'],
      ['en', '26–27\u00a0September 2019', '26–27\u00a0September 2009'],
    ] as const) {
      const { events } = await ofNetwork('reseau-des-poles-metropolitains', locale)
      const lyon = events.find((event) => event.DTSTART?.value === '20190926') ?? {}
      expect(textOf(lyon, 'DESCRIPTION')).toContain(kept)
      expect(textOf(lyon, 'DESCRIPTION')).toContain(other)
      expect(lyon.DTEND?.value).toBe('20190928')
      expect(textOf(lyon, 'LOCATION')).toMatch(/^Lyon, /)
    }
  })

  it('is counted on the page of the network, on every day alike', async () => {
    const found = await loadNetworkPage('quattropole', 'fr')
    if (found.kind !== 'found') throw new Error(found.kind)
    const { dated, others } = await datedToTheDay('quattropole')
    const then = networkAsOf(found.view, '2010-01-01', '2026-11-22')
    expect(then.meetings.events.length).toBeLessThan(dated.length)
    for (const { meetings } of [found.view, then]) {
      expect(meetings.calendar).toEqual({ held: dated.length, others })
    }
  })

  it('is valid and empty for a network without meetings, and none for what is no network', async () => {
    const { slug } = await db.organization.findFirstOrThrow({
      where: { kind: 'network', network: { events: { none: {} } } },
      select: { slug: true },
    })
    expect((await ofNetwork(slug)).events).toEqual([])
    expect(await loadNetworkCalendar('marseille', 'fr', FRESH)).toBeNull()
    expect(await loadNetworkCalendar('atlantis', 'fr', FRESH)).toBeNull()
  })
})

describe('the calendar of all meetings', () => {
  it.each(LOCALES)('holds in %s all that are dated to the day, first ones first', async (locale) => {
    const calendar = await all({}, locale)
    expect(slugs(calendar).sort()).toEqual((await datedToTheDay()).dated)
    const days = calendar.events.map(({ DTSTART }) => DTSTART?.value ?? '')
    expect(days).toEqual([...days].sort())
    expect(property(calendar, 'SOURCE')).toMatch(/\/(rencontres|veranstaltungen|events)\.ics$/)
  })

  it('names each entry by its record, the same in every language and calendar, with version and last change', async () => {
    const records = await db.record.findMany({
      where: { type: 'event' },
      select: { id: true, version: true, updatedAt: true },
    })
    const byId = new Map(records.map((record) => [record.id, record]))
    const uids = []
    for (const locale of LOCALES) {
      const { events } = await all({}, locale)
      uids.push(events.map(({ UID }) => UID?.value))
      for (const { UID, SEQUENCE, DTSTAMP } of events) {
        const record = byId.get(UID?.value ?? '')
        expect(SEQUENCE?.value).toBe(String(record?.version))
        expect(DTSTAMP?.value).toBe(record?.updatedAt.toISOString().replace(/[-:]|\.\d+/g, ''))
      }
    }
    expect(new Set(uids[0]).size).toBe(uids[0]?.length)
    expect(uids[1]).toEqual(uids[0])
    expect(uids[2]).toEqual(uids[0])
  })

  it('follows the filters of the list, and leaves out what it does not know', async () => {
    const whole = slugs(await all())
    const some = slugs(await all({ series: 'ubc-general-conferences', year: '2017' }))
    expect(some).toEqual(['ubc-general-conference-2017'])
    expect(slugs(await all({ network: 'quattropole' })).sort()).toEqual(
      slugs(await ofNetwork('quattropole')).sort(),
    )
    expect(slugs(await all({ year: 'MMXIX', network: ['x', 'y'], q: '' }))).toEqual(whole)
  })
})
