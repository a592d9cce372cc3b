import { describe, expect, it } from 'vitest'
import { findOrganizationElsewhere } from '@/lib/queries/shared/found'
import { withDataSet } from '@/tests/support/database'

withDataSet()

describe('an address made of another name of a body', () => {
  it.each([
    ['koeln', 'de', '/de/staedte/cologne'],
    ['koln', 'fr', '/fr/villes/cologne'],
    ['treves', 'fr', '/fr/villes/trier'],
    ['treves', 'de', '/de/staedte/trier'],
    ['sarrebruck', 'en', '/en/cities/saarbrucken'],
    ['saarbruecken', 'de', '/de/staedte/saarbrucken'],
    ['genes', 'fr', '/fr/villes/genoa'],
    ['genua', 'de', '/de/staedte/genoa'],
    ['saint-petersbourg', 'fr', '/fr/villes/saint-petersburg'],
    ['leningrad', 'en', '/en/cities/saint-petersburg'],
    ['kiev', 'fr', '/fr/villes/kyiv'],
    ['bilbo', 'fr', '/fr/villes/bilbao'],
  ] as const)('%s (%s) leads to %s', async (slug, locale, href) => {
    expect(await findOrganizationElsewhere(slug, locale)).toEqual({ kind: 'moved', href })
  })

  it('leads to the page of the right kind of body', async () => {
    expect(await findOrganizationElsewhere('eurocities', 'fr')).toMatchObject({
      href: '/fr/reseaux/eurocities',
    })
  })

  it.each(['perth', 'cordoba', 'granada', 'saint-denis', 'tripoli'])(
    '%s is the name of several bodies and leads to a choice',
    async (slug) => {
      expect(await findOrganizationElsewhere(slug, 'en')).toEqual({
        kind: 'ambiguous',
        href: `/en/search?q=${slug.replace('-', '%20')}`,
      })
    },
  )

  it('is a choice where the name is nobody’s official one, but others’ official names begin with it', async () => {
    expect(await findOrganizationElsewhere('frankfurt', 'de')).toMatchObject({ kind: 'ambiguous' })
  })

  it('leads to the body whose official name it is, rather than to one that has it as a lesser name', async () => {
    // Polish calls Görlitz Zgorzelec too.
    expect(await findOrganizationElsewhere('zgorzelec', 'de')).toEqual({
      kind: 'moved',
      href: '/de/staedte/zgorzelec',
    })
    expect(await findOrganizationElsewhere('esch', 'en')).toMatchObject({ href: '/en/cities/esch-nl' })
  })

  it.each(['atlantis', '-', 'x', '%'])('%j leads nowhere', async (slug) => {
    expect(await findOrganizationElsewhere(slug, 'fr')).toEqual({ kind: 'missing' })
  })
})
