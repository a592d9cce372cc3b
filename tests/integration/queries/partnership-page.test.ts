import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/vocabulary'
import { fundingGaps, fundingTables } from '@/lib/queries/partnership-funding'
import { loadPartnershipList } from '@/lib/queries/partnership-list'
import { viewPartnerships } from '@/lib/queries/partnership-list-view'
import { loadPartnershipPage } from '@/lib/queries/partnership-page'
import { parsePartnershipQuery } from '@/lib/queries/partnership-query'
import { claimDiffers, partnershipState } from '@/lib/queries/partnership-status'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const TODAY = '2026-11-22'
const SLUG = 'repenser-la-ville-en-transition'

async function page(slug: string, locale: Locale = 'fr') {
  const found = await loadPartnershipPage(slug, locale)
  if (found.kind !== 'found') throw new Error(`${slug} is ${found.kind}`)
  return found.view
}

describe('the partnership Strasbourg – Montréal', () => {
  it('has its full title, marked as cut in the source (A1), and its dates (A2, A3)', async () => {
    const view = await page(SLUG)
    expect(view.titleFull).toMatch(/^Repenser la ville en transition avec les citoyens/)
    expect(view.titleCut).toBe(true)
    expect([view.firstSigned, view.dated.label]).toEqual(['2017', '2021 – 31\u00a0décembre 2023'])
  })

  it.each([
    ['fr', 'En cours'],
    ['de', 'Laufend'],
    ['en', 'Ongoing'],
  ] as const)(
    'has ended by its dates though the source claims otherwise, in %s (A4)',
    async (locale, claim) => {
      const view = await page(SLUG, locale)
      const state = partnershipState(view.dated.period, view.recorded, TODAY)
      expect([state, view.claim?.text]).toEqual(['ended', claim])
      expect(claimDiffers(claim, state)).toBe(true)
    },
  )

  it('is filed under two themes, the main one without its third level (A5, A6)', async () => {
    const { themes } = await page(SLUG)
    expect(themes.map(({ rank, priority, emptyLevel }) => ({ rank, priority, emptyLevel }))).toEqual([
      { rank: 'main', priority: null, emptyLevel: 3 },
      { rank: 'other', priority: 1, emptyLevel: null },
    ])
    expect(themes[1]?.path.map(({ label }) => label)).toEqual([
      'Économie durable et emploi',
      'Aménagement du territoire et transports',
      'Planification et développement urbain',
    ])
  })

  it('is a project and no three-year programme (A7), and answers lost in the source are not no (A14)', async () => {
    const view = await page(SLUG)
    expect(view.form).toBe('decentralised-cooperation-project')
    expect(Object.fromEntries(view.answers.map(({ question, answer }) => [question, answer]))).toEqual({
      triennial: 'no',
      communicationHome: 'unknown',
      communicationPartner: 'unknown',
      evaluation: 'unknown',
      volunteers: 'unknown',
    })
  })

  it('names its parties with their roles, and an owner that is not listed (A8)', async () => {
    const { parties } = await page(SLUG)
    const bySlug = new Map(parties.map((party) => [party.organization.slug, party]))
    expect(bySlug.get('strasbourg')).toMatchObject({ side: 'home', listed: true })
    expect(bySlug.get('rosemont-la-petite-patrie')).toMatchObject({
      side: 'partner',
      kind: 'borough',
      roles: ['partner', 'project-owner'],
      population: { count: 150_000 },
      partOf: { slug: 'montreal' },
    })
    expect(bySlug.get('eurometropole-de-strasbourg')).toMatchObject({
      roles: ['project-owner'],
      listed: false,
    })
  })

  it('adds up its funding exactly, with nothing recorded for 2023 (A9)', async () => {
    const view = await page(SLUG)
    const [table, ...others] = fundingTables(view.funding, view.dated.period, TODAY)
    expect(others).toEqual([])
    expect(table?.years).toEqual([
      { year: 2021, total: '78789' },
      { year: 2022, total: '84184' },
      { year: 2023, total: null },
    ])
    expect([table?.total, table?.water]).toEqual(['162973', null])
  })

  it('divides its funding among funders and sides so that the shares make up the whole (A9)', async () => {
    const view = await page(SLUG)
    const [table] = fundingTables(view.funding, view.dated.period, TODAY)
    expect(table?.rows.map(({ total, share }) => [total, share])).toEqual([
      ['99290', 609],
      ['6000', 37],
      ['57683', 354],
    ])
    expect(table?.sides).toEqual([
      { side: 'home', total: '63683', share: 391 },
      { side: 'partner', total: '99290', share: 609 },
    ])
    expect(fundingGaps(view.funding, view.dated.period, TODAY)).toEqual([2023])
  })

  it.each([
    ['fr', ['AIMF', 'Observatoire international des maires pour le vivre ensemble', 'CGLU']],
    ['de', ['AIMF', 'Internationalen Observatorium der Bürgermeister für das Zusammenleben', 'UCLG']],
    ['en', ['AIMF', 'international observatory of mayors on living together', 'UCLG']],
  ] as const)('links the networks through which it came about, in %s (A10)', async (locale, names) => {
    const view = await page(SLUG, locale)
    expect(view.history?.pieces.flatMap(({ text, href }) => (href ? [text] : []))).toEqual(names)
    expect(view.origins.map(({ slug }) => slug).sort()).toEqual(['aimf', 'mayors-living-together', 'uclg'])
  })

  it('has three objectives in Montréal and five in France, and beneficiaries (A11, A12)', async () => {
    const { objectives, beneficiaries } = await page(SLUG)
    expect([objectives.partner?.items.length, objectives.home?.items.length]).toEqual([3, 5])
    expect(beneficiaries?.text).toMatch(/élus et agents/)
  })

  it('gives contacts by function only (A13)', async () => {
    const { contacts } = await page(SLUG)
    expect(contacts?.items).toHaveLength(3)
    expect(contacts?.items.join()).not.toMatch(/@|\d{4}/)
  })

  it('cites a source for every party, theme and sum', async () => {
    const view = await page(SLUG)
    for (const { sources } of [...view.parties, ...view.funding]) expect(sources).not.toEqual([])
    expect(view.themeSources).not.toEqual([])
  })
})

describe('the charters of Marseille', () => {
  it('are partnerships of networks, with the day of signature and the charter itself (M12, M13)', async () => {
    const [two, four] = await Promise.all([page('lyon-marseille-1997'), page('alliance-bglm-1998')])
    expect(two).toMatchObject({
      form: 'charter',
      firstSigned: '14\u00a0février 1997',
      network: { slug: 'charte-lyon-marseille' },
    })
    expect(two.documents.map(({ kind }) => kind)).toContain('charter')
    expect(four.firstSigned).toBe('9\u00a0juillet 1998')
    expect(four.parties.map(({ organization }) => organization.slug).sort()).toEqual([
      'barcelona',
      'genoa',
      'lyon',
      'marseille',
    ])
    expect(four.events.map(({ date }) => date)).toContain('9\u00a0juillet 1998')
  })
})

describe('a project paid in two currencies', () => {
  it('has one table for each, and never one sum of both', async () => {
    const view = await page('tram-8-bale-weil-am-rhein')
    const tables = fundingTables(view.funding, view.dated.period, TODAY)
    expect(tables.map(({ currency, total }) => [currency, total])).toEqual([
      ['CHF', '80600000'],
      ['EUR', '15250000'],
    ])
    for (const { rows } of tables) {
      expect(rows.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBe(1000)
    }
  })
})

describe('the page of a partnership', () => {
  it('is missing where nothing ever had that address', async () => {
    expect(await loadPartnershipPage('no-such-partnership', 'fr')).toEqual({ kind: 'missing' })
  })

  it('names other partnerships between the same parties', async () => {
    const { related } = await page('hamburg-dar-es-salaam')
    expect(related.map(({ slug }) => slug)).toContain('hamburg-dar-es-salaam-kompostierung')
  })
})

describe('the list of partnerships', () => {
  it('counts for every choice of every filter exactly what the choice leaves', async () => {
    const list = await loadPartnershipList('fr')
    const found = (params: Record<string, string>) =>
      viewPartnerships(list, parsePartnershipQuery(params, list), TODAY, 'fr')
    const { counts } = found({})
    const choices = [
      ...[...counts.forms].map(([value, count]) => ({ params: { form: value }, count })),
      ...[...counts.states].map(([value, count]) => ({ params: { status: value }, count })),
      ...[...counts.countries].map(([value, count]) => ({ params: { country: value }, count })),
      ...[...counts.themes].map(([value, count]) => ({ params: { theme: value }, count })),
    ]
    expect(choices.length).toBeGreaterThan(50)
    for (const { params, count } of choices)
      expect(found(params as Record<string, string>).found).toHaveLength(count)
  })

  it('finds the parties by their exonyms', async () => {
    const list = await loadPartnershipList('en')
    const query = parsePartnershipQuery({ q: 'Sarrebruck Nantes' }, list)
    const { found } = viewPartnerships(list, query, TODAY, 'en')
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ parties }) => parties.some(({ slug }) => slug === 'saarbrucken'))).toBe(true)
  })
})
