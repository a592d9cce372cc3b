import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/vocabulary'
import { loadEventList } from '@/lib/queries/event-list'
import { parseEventQuery, viewEvents } from '@/lib/queries/event-list-view'
import { loadEventPage } from '@/lib/queries/event-page'
import { loadEventSeriesPage } from '@/lib/queries/event-series-page'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const TODAY = '2026-11-22'

async function page(slug: string, locale: Locale = 'fr') {
  const found = await loadEventPage(slug, locale)
  if (found.kind !== 'found') throw new Error(`${slug} is ${found.kind}`)
  return found.view
}

async function series(slug: string, locale: Locale = 'fr') {
  const found = await loadEventSeriesPage(slug, locale)
  if (found.kind !== 'found') throw new Error(`${slug} is ${found.kind}`)
  return found.view
}

describe('the seminar of the pôles métropolitains', () => {
  it.each([
    ['fr', '26–27\u00a0septembre 2019', '26–27\u00a0septembre 2009'],
    ['de', '26.–27.\u00a0September 2019', '26.–27.\u00a0September 2009'],
    ['en', '26–27\u00a0September 2019', '26–27\u00a0September 2009'],
  ] as const)(
    'shows both readings of its date in %s, the one kept first (P3)',
    async (locale, kept, other) => {
      const view = await page('reunion-poles-metropolitains-lyon-2019', locale)
      expect(view.dated.label).toBe(kept)
      expect(view.readings.map(({ value, held }) => [value, held])).toEqual([
        [kept, true],
        [other, false],
      ])
      expect(view.readings.every(({ sources }) => sources.length > 0)).toBe(true)
      expect(view.place?.slug).toBe('lyon')
      expect(view.hosts.map(({ slug }) => slug)).toEqual(['pole-metropolitain-lyon-saint-etienne'])
    },
  )

  it('tells of the study of 173 cooperations and of the opening of France urbaine (P6, P8)', async () => {
    const view = await page('reunion-poles-metropolitains-lyon-2019')
    expect(view.summary?.text).toMatch(/173 coopérations/)
    const next = await page('reseau-poles-prochaine-reunion')
    expect(next.dated.label).toBe('2019 ou 2020')
    expect(next.summary?.text).toMatch(/ouverture de ses instances/)
  })

  it('follows a meeting in Nantes whose date is in conflict (P4)', async () => {
    const view = await page('colloque-alliance-des-territoires-nantes')
    expect(view.readings.map(({ value, held }) => [value, held])).toEqual([
      ['octobre 2017', true],
      ['septembre 2019', false],
    ])
    expect(view.hosts.map(({ slug }) => slug)).toEqual(['pole-metropolitain-loire-bretagne'])
    expect(view.editions.map(({ slug }) => slug)).toEqual([
      'reunion-poles-metropolitains-lyon-2019',
      'reseau-poles-prochaine-reunion',
    ])
  })

  it('has no conflict where the sources agree', async () => {
    expect((await page('aimf-bureau-98')).readings).toEqual([])
  })
})

describe('the series Rencontres de proximité', () => {
  it.each(['fr', 'de', 'en'] as const)('is told whole in %s (E1, E2, E4, E5, E6)', async (locale) => {
    const view = await series('rencontres-de-proximite', locale)
    expect(view.description).toMatchObject({ fallback: false })
    expect(view.origin).toMatchObject({ fallback: false })
    expect(view.origin?.text).toMatch(/2016/)
    expect(view.objectives).toMatchObject({ fallback: false, items: { length: 4 } })
    expect(view.outcomes?.items).toHaveLength(3)
    expect(view.parentProgramme).toMatch(/2\.0/)
    expect(view.network?.slug).toBe('eurometropole-lille-kortrijk-tournai')
    expect(view.organ?.href).toMatch(/eurometropole-lille-kortrijk-tournai\/.*\/agence$/)
  })

  it('has editions dated to the year and not further (E3)', async () => {
    const { editions } = await series('rencontres-de-proximite')
    expect(editions.map(({ dated }) => dated.label).slice(0, 2)).toEqual(['2017', '2018'])
  })
})

describe('the list of meetings', () => {
  it('counts for every choice exactly what it leaves, and lists as many as it counts', async () => {
    const list = await loadEventList('fr')
    const found = (params: Record<string, string>) => viewEvents(list, parseEventQuery(params, list), TODAY)
    const { counts, total, upcoming, past, undated } = found({})
    const listed = upcoming.length + undated.length + past.reduce((sum, { rows }) => sum + rows.length, 0)
    expect(listed).toBe(total)
    for (const [network, count] of counts.networks) expect(found({ network }).total).toBe(count)
    for (const [slug, count] of counts.series) expect(found({ series: slug }).total).toBe(count)
    for (const [year, count] of counts.years) expect(found({ year }).total).toBe(count)
  })

  it('answers missing for addresses that nothing ever had', async () => {
    expect(await loadEventPage('no-such-event', 'fr')).toEqual({ kind: 'missing' })
    expect(await loadEventSeriesPage('no-such-series', 'fr')).toEqual({ kind: 'missing' })
  })
})

describe('editions', () => {
  it('lead to the one before and the one after', async () => {
    const view = await page('rencontres-de-proximite-2018')
    expect(view.previous?.slug).toBe('rencontres-de-proximite-2017')
    const first = await page('rencontres-de-proximite-2017')
    expect([first.previous, first.next?.slug]).toEqual([null, 'rencontres-de-proximite-2018'])
  })

  it('whose date sources contradict say so in lists (P3)', async () => {
    const { editions } = await series('poles-metropolitains-reunions')
    const lyon = editions.find(({ slug }) => slug === 'reunion-poles-metropolitains-lyon-2019')
    expect(lyon?.otherDates).toEqual([{ edtf: '2009-09-26/2009-09-27', label: '26–27\u00a0septembre 2009' }])
    expect(editions.filter(({ otherDates }) => otherDates.length > 0)).toHaveLength(2)
  })
})
