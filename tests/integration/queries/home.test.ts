import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { loadHomePage } from '@/lib/queries/home'
import { today } from '@/lib/queries/shared/today'
import { withDataSet } from '@/tests/support/database'

withDataSet()

describe('the first page, on the real data set', () => {
  it('states figures that equal the database', async () => {
    const { figures } = await loadHomePage('fr', today())
    const territories = TERRITORIAL_KINDS.filter((kind) => kind !== 'city')
    const countries = await db.organization.findMany({
      where: { kind: { in: [...TERRITORIAL_KINDS] }, countryCode: { not: null } },
      distinct: ['countryCode'],
      select: { countryCode: true },
    })
    const memberships = await db.membership.findMany({
      where: { status: { not: 'applied' } },
      select: {
        status: true,
        endLatest: true,
        record: { select: { citations: { select: { stance: true } } } },
      },
    })
    const past = memberships.filter(
      ({ status, endLatest }) => status === 'ended' || (endLatest?.toISOString() ?? '') < today(),
    )
    const sourced = memberships.filter(({ record }) =>
      record.citations.some(({ stance }) => stance === 'supports'),
    )
    const cited = await db.source.count({ where: { citations: { some: {} } } })
    expect(figures).toEqual({
      networks: await db.network.count(),
      cities: await db.organization.count({ where: { kind: 'city' } }),
      territories: await db.organization.count({ where: { kind: { in: territories } } }),
      countries: countries.length,
      current: memberships.length - past.length,
      former: past.length,
      sourced: sourced.length,
      sources: cited,
      themes: await db.theme.count(),
      partnerships: await db.partnership.count(),
      events: await db.event.count(),
    })
  })

  it('names the networks of every scope, the largest first', async () => {
    const { scopes, figures } = await loadHomePage('de', today())
    expect(scopes.map(({ scope }) => scope)).toEqual([
      'international',
      'european',
      'mediterranean',
      'national',
      'cross-border',
      'bilateral',
    ])
    expect(scopes.reduce((total, scope) => total + scope.total, 0)).toBe(figures.networks)
    for (const { networks } of scopes) {
      const sizes = networks.map(({ members }) => members)
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    }
  })

  it('draws every member that belongs to a network today, once', async () => {
    const { points, unplaced } = await loadHomePage('en', today())
    const bodies = await db.organization.count({
      where: {
        kind: { not: 'network' },
        memberships: { some: { status: { notIn: ['ended', 'applied'] } } },
      },
    })
    expect(points.length + unplaced).toBe(bodies)
  })

  it('leads by its examples to records that exist', async () => {
    const { examples } = await loadHomePage('fr', today())
    expect(examples.date?.href).toBe('/fr/reseaux/ubc')
    expect(examples.sources?.href).toBe('/fr/reseaux/aimf')
  })

  it('says that the data set was loaded, as long as nothing else changed', async () => {
    const { changes } = await loadHomePage('fr', today())
    expect(changes.sets).toEqual([])
    const types = Object.fromEntries(changes.load?.types.map(({ type, records }) => [type, records]) ?? [])
    expect(types.membership).toBe(await db.membership.count())
    expect(changes.load?.records).toBe(await db.record.count())
  })
})
