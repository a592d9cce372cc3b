import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/domain/vocabulary'
import { loadNetworkPage, type NetworkPage } from '@/lib/queries/network-page'
import { networkAsOf } from '@/lib/queries/network-page/as-of'
import { inConflict } from '@/lib/queries/network-page/claims'
import { memberList } from '@/lib/queries/network-page/member-list'
import { PLAIN_QUERY } from '@/lib/queries/network-page/page-query'
import { seatSum } from '@/lib/queries/network-page/seat-sum'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const TODAY = '2026-11-22'

async function network(slug: string, locale: Locale = 'fr'): Promise<NetworkPage> {
  const found = await loadNetworkPage(slug, locale)
  if (found.kind !== 'found') throw new Error(`${slug} is ${found.kind}`)
  return found.view
}

const members = (page: NetworkPage, day: string | null = null) =>
  memberList(page.members.rows, PLAIN_QUERY.members, { day, today: TODAY, locale: 'fr' })

describe('the page of QuattroPole', () => {
  it.each([
    ['fr', ['Luxembourg', 'Metz', 'Sarrebruck', 'Trèves']],
    ['de', ['Luxemburg', 'Metz', 'Saarbrücken', 'Trier']],
    ['en', ['Luxembourg', 'Metz', 'Saarbrücken', 'Trier']],
  ] as const)('names its members in %s', async (locale, expected) => {
    const page = await network('quattropole', locale)
    expect(page.members.rows.map(({ organization }) => organization.name.text)).toEqual(expected)
  })

  it('tells its three legal forms with their periods and the law of the last one', async () => {
    const { identity } = await network('quattropole')
    expect(identity.legalForms.map(({ dated, law }) => [dated.period.from, law])).toEqual([
      ['2000-02-29', null],
      ['2007-03-12', null],
      ['2014-10-16', 'Allemagne'],
    ])
  })

  it('keeps the seat and the secretariat apart', async () => {
    const { identity } = await network('quattropole')
    expect(identity.seat?.name.text).toBe('Sarrebruck')
    expect(identity.secretariat?.name.text).toBe('Esch-sur-Alzette')
  })

  it('adds up the seats of its assembly', async () => {
    const page = await network('quattropole')
    const assembly = page.organs.find(({ kind }) => kind === 'assembly')
    expect(assembly?.seats).toBe(44)
    expect(seatSum(assembly?.rules ?? [], members(page).fullMembers)).toMatchObject({
      terms: '4 × 10 + 4 × 1',
      least: 44,
    })
  })

  it('shows who is said to elect the president side by side', async () => {
    const { organs } = await network('quattropole')
    const claims = organs.find(({ kind }) => kind === 'presidency')?.claims ?? []
    expect(new Set(claims.map(({ value }) => value))).toEqual(new Set(['Assemblée générale', 'Directoire']))
    expect(inConflict(claims)).toBe(true)
  })

  it('says that a date was lost instead of guessing it', async () => {
    const { organs } = await network('quattropole')
    const claims = organs.flatMap((organ) => organ.claims).filter(({ kind }) => kind === 'secretariat-start')
    expect(claims.some(({ value }) => value === null)).toBe(true)
  })

  it('groups its action fields under its own headings, in its order, with themes', async () => {
    const { actionFields } = await network('quattropole')
    expect(actionFields.map(({ heading }) => heading?.text)).toEqual([
      'Un réseau dynamique',
      'Un réseau attractif',
      'Un réseau engagé',
    ])
    expect(actionFields[0]?.fields.map(({ name }) => name.text)).toEqual(['Économie / Numérique', 'Mobilité'])
    expect(actionFields.flatMap(({ fields }) => fields).every(({ themes }) => themes.length > 0)).toBe(true)
  })

  // His years are known, not his days: in June 2017 he may not have taken office yet.
  it('shows one legal form and the president of the day on a day', async () => {
    const view = networkAsOf(await network('quattropole'), '2017-06-30', TODAY)
    expect(view.identity.legalForms).toHaveLength(1)
    const presidency = view.organs.find(({ kind }) => kind === 'presidency')
    expect(presidency?.holders.map(({ person, state }) => [person, state])).toEqual([
      ['Dominique Gros', 'maybe'],
    ])
    expect(presidency?.formerHolders).toEqual([])
  })

  it('has one president at most today, since a seat passes on when the next one takes it', async () => {
    const view = networkAsOf(await network('quattropole'), null, TODAY)
    const presidency = view.organs.find(({ kind }) => kind === 'presidency')
    expect(presidency?.holders.map(({ person }) => person)).toEqual(['François Grosdidier'])
    expect(presidency?.formerHolders.map(({ person }) => person)).toContain('Dominique Gros')
  })

  it('did not exist before its foundation', async () => {
    const view = networkAsOf(await network('quattropole'), '1999-01-01', TODAY)
    expect(view.identity.state).toBe('no')
    expect(view.organs).toEqual([])
    expect(view.history).toEqual([])
  })
})

describe('other networks', () => {
  it('show every claim about their size with its date', async () => {
    const { claims } = await network('reseau-des-poles-metropolitains')
    const sizes = claims.filter(({ kind }) => kind === 'members').map(({ number, date }) => [number, date])
    expect(sizes).toEqual(
      expect.arrayContaining([
        [25, '2021-01-01'],
        [28, '2019-10-09'],
      ]),
    )
  })

  it('tell from which networks they came', async () => {
    const { history } = await network('uclg')
    const predecessors = history.flatMap((item) => item.predecessors.map(({ slug }) => slug))
    expect(predecessors).toEqual(expect.arrayContaining(['fmcu', 'iula']))
  })

  it('tell which network they became', async () => {
    const { history } = await network('fmcu')
    expect(history.flatMap((item) => item.successors.map(({ slug }) => slug))).toContain('uclg')
  })

  it('name the series of meetings without a dated edition', async () => {
    const { meetings } = await network('eurometropole-lille-kortrijk-tournai')
    expect(meetings.series.map(({ link }) => link.label)).toContain('Rencontres de proximité')
  })

  it('are found by a former or foreign name, at their own address', async () => {
    expect(await loadNetworkPage('no-such-network', 'fr')).toEqual({ kind: 'missing' })
    const found = await loadNetworkPage('cites-et-gouvernements-locaux-unis', 'fr')
    expect(found).toEqual({ kind: 'moved', href: '/fr/reseaux/uclg' })
  })

  it('never rest on a source that the foot of the page does not list', async () => {
    for (const slug of ['unesco-creative-cities', 'hanse', 'cemr']) {
      const page = await network(slug, 'de')
      const numbers = new Set(page.sources.map(({ number }) => number))
      const used = page.members.rows.flatMap(({ sources }) => sources ?? page.members.commonSources)
      expect(used.every(({ number }) => numbers.has(number))).toBe(true)
    }
  })

  it('all load in every language', async () => {
    const networks = await db.organization.findMany({ where: { kind: 'network' }, select: { slug: true } })
    expect(networks.length).toBeGreaterThan(100)
    for (const { slug } of networks) {
      const page = await network(slug, 'en')
      networkAsOf(page, '2005-06-30', TODAY)
      expect(members(page).shown).toBe(page.members.rows.length)
    }
  }, 60_000)
})
