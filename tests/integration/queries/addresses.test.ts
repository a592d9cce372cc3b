import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '@/lib/changes/change-set'
import { closeDatabase } from '@/lib/db/client'
import type { Locale } from '@/lib/domain/vocabulary'
import type { Route } from '@/lib/i18n/routes'
import { expireAddresses } from '@/lib/queries/address-book'
import { type AddressState, addressState } from '@/lib/queries/addresses'
import { aCity, aNetwork, anOrgan, apply, aTheme } from '@/tests/support/builders'

type Made = ReturnType<typeof aCity>

/** Writes as this process does: the next look into the book contains it. */
async function write(...changes: Change[]): Promise<void> {
  await apply(changes)
  expireAddresses()
}

function renamed(record: Made, slug: string, baseVersion = 1): Change {
  return { ...record, action: 'update', baseVersion, value: { ...(record.value as object), slug } }
}

function retired(
  { type, id }: Made,
  reason: 'dissolved' | 'merged' | 'duplicate' | 'error' = 'error',
  successor: Made | null = null,
): Change {
  return {
    action: 'retire',
    type,
    id,
    baseVersion: 1,
    retirement: { reason, successor: successor?.id ?? null },
  }
}

function at(route: Route, slug: string, locale: Locale = 'fr'): Promise<AddressState> {
  return addressState(locale, route, { slug })
}

beforeEach(expireAddresses)
afterEach(() => vi.restoreAllMocks())

describe('the address of an organization', () => {
  it('shows the page where the record is published', async () => {
    await write(aCity({ slug: 'metz' }), aNetwork({ slug: 'quattropole' }))
    expect(await at('/cities/[slug]', 'metz')).toEqual({ kind: 'page' })
    expect(await at('/networks/[slug]', 'quattropole')).toEqual({ kind: 'page' })
  })

  it('leads from the wrong section of the site to the right one, in the language of the address', async () => {
    await write(
      aCity({ slug: 'metz' }),
      aNetwork({ slug: 'quattropole' }),
      aCity({ slug: 'aecid', kind: 'ministry' }),
    )
    expect(await at('/cities/[slug]', 'quattropole', 'de')).toEqual({
      kind: 'moved',
      href: '/de/netzwerke/quattropole',
    })
    expect(await at('/networks/[slug]', 'metz', 'en')).toEqual({ kind: 'moved', href: '/en/cities/metz' })
    expect(await at('/cities/[slug]', 'aecid')).toEqual({ kind: 'moved', href: '/fr/organisations/aecid' })
  })

  it('leads from every former slug to the present one in one hop', async () => {
    const city = aCity({ slug: 'a' })
    await write(city)
    await write(renamed(city, 'b', 1))
    await write(renamed(city, 'c', 2))
    expect(await at('/cities/[slug]', 'a')).toEqual({ kind: 'moved', href: '/fr/villes/c' })
    expect(await at('/networks/[slug]', 'b')).toEqual({ kind: 'moved', href: '/fr/villes/c' })
    expect(await at('/cities/[slug]', 'c')).toEqual({ kind: 'page' })
  })

  it('leads from a name in any language and spelling to the record', async () => {
    const cologne = aCity({
      slug: 'cologne',
      texts: { fr: { name: 'Cologne' }, de: { name: 'Köln' } },
      names: [{ text: 'Colonia', lang: 'it', kind: 'exonym' }],
    })
    await write(cologne)
    for (const name of ['köln', 'koeln', 'koln', 'colonia']) {
      expect(await at('/cities/[slug]', name), name).toEqual({ kind: 'moved', href: '/fr/villes/cologne' })
    }
    expect(await at('/networks/[slug]', 'koeln', 'de')).toEqual({
      kind: 'moved',
      href: '/de/staedte/cologne',
    })
  })

  it('leads from a name of several bodies to the search', async () => {
    const names = (text: string) => ({ names: [{ text, lang: 'und', kind: 'alternative' }] })
    await write(aCity({ slug: 'tripoli-ly', ...names('Tripoli') }), aCity({ ...names('Tripoli') }))
    expect(await at('/cities/[slug]', 'tripoli')).toEqual({
      kind: 'ambiguous',
      href: '/fr/recherche?q=tripoli',
    })
  })

  it('is nothing where nobody is called so, until somebody is', async () => {
    expect(await at('/cities/[slug]', 'atlantis')).toEqual({ kind: 'unknown' })
    await write(aCity({ slug: 'kallisti', names: [{ text: 'Atlantis', lang: 'und', kind: 'alternative' }] }))
    expect(await at('/cities/[slug]', 'atlantis')).toEqual({ kind: 'moved', href: '/fr/villes/kallisti' })
  })
})

describe('the address of a retired record', () => {
  it('is gone, in every section and under every former slug', async () => {
    const city = aCity({ slug: 'a' })
    await write(city)
    await write(renamed(city, 'b'))
    await write({ ...retired(city), baseVersion: 2 } as Change)
    const gone = { kind: 'retired', id: city.id }
    expect(await at('/cities/[slug]', 'b')).toEqual(gone)
    expect(await at('/cities/[slug]', 'a')).toEqual(gone)
    expect(await at('/organizations/[slug]', 'b')).toEqual(gone)
  })

  it('leads to the record that it was merged into or duplicated, over several turns', async () => {
    const [first, second, third] = [
      aCity({ slug: 'first' }),
      aCity({ slug: 'second' }),
      aNetwork({ slug: 'third' }),
    ]
    await write(first, second, third)
    await write(retired(first, 'duplicate', second))
    await write(retired(second, 'merged', third))
    expect(await at('/cities/[slug]', 'first')).toEqual({ kind: 'moved', href: '/fr/reseaux/third' })
  })

  it('is gone where a dissolved body has a successor: the page names it', async () => {
    const [old, heir] = [aNetwork({ slug: 'old' }), aNetwork({ slug: 'heir' })]
    await write(old, heir)
    await write(retired(old, 'dissolved', heir))
    expect(await at('/networks/[slug]', 'old')).toEqual({ kind: 'retired', id: old.id })
  })

  it('is gone where the successor was retired as well', async () => {
    const [old, heir] = [aNetwork({ slug: 'old' }), aNetwork({ slug: 'heir' })]
    await write(old, heir)
    await write(retired(old, 'merged', heir))
    await write(retired(heir, 'error'))
    expect(await at('/networks/[slug]', 'old')).toEqual({ kind: 'retired', id: old.id })
  })

  it('shows the page again once the record is restored', async () => {
    const city = aCity({ slug: 'metz' })
    await write(city)
    await write(retired(city))
    await write({ action: 'restore', type: city.type, id: city.id })
    expect(await at('/cities/[slug]', 'metz')).toEqual({ kind: 'page' })
  })

  it('belongs to the record that has taken it since', async () => {
    const city = aCity({ slug: 'metz' })
    await write(city)
    await write(retired(city))
    await write(aCity({ slug: 'metz' }))
    expect(await at('/cities/[slug]', 'metz')).toEqual({ kind: 'page' })
  })
})

describe('the address of an organ', () => {
  const organAt = (slug: string, organ: string) =>
    addressState('fr', '/networks/[slug]/organs/[organ]', { slug, organ })

  it('belongs to its network: the same word in another one is another organ', async () => {
    const [one, other] = [aNetwork({ slug: 'one' }), aNetwork({ slug: 'other' })]
    await write(one, other, anOrgan(one, { slug: 'assembly' }))
    expect(await organAt('one', 'assembly')).toEqual({ kind: 'page' })
    expect(await organAt('other', 'assembly')).toEqual({ kind: 'unknown' })
    expect(await organAt('nobody', 'assembly')).toEqual({ kind: 'unknown' })
  })

  it('leads in one hop from former slugs of both', async () => {
    const network = aNetwork({ slug: 'one' })
    const organ = anOrgan(network, { slug: 'assembly' })
    await write(network, organ)
    await write(renamed(network, 'two'), renamed(organ, 'congress'))
    expect(await organAt('one', 'assembly')).toEqual({
      kind: 'moved',
      href: '/fr/reseaux/two/organes/congress',
    })
  })

  it('is gone with its network', async () => {
    const network = aNetwork({ slug: 'one' })
    const organ = anOrgan(network, { slug: 'assembly' })
    await write(network, organ)
    await write(retired(organ), retired(network))
    expect(await organAt('one', 'assembly')).toEqual({ kind: 'retired', id: organ.id })
    expect(await organAt('one', 'senate')).toEqual({ kind: 'unknown' })
  })
})

describe('other addresses', () => {
  it('follow a theme to its new slug and know those that never were', async () => {
    const theme = aTheme({ slug: 'water' })
    await write(theme)
    await write(renamed(theme, 'water-and-sanitation'))
    expect(await at('/themes/[slug]', 'water')).toEqual({
      kind: 'moved',
      href: '/fr/themes/water-and-sanitation',
    })
    expect(await at('/themes/[slug]', 'fire')).toEqual({ kind: 'unknown' })
    expect(await at('/events/[slug]', 'water')).toEqual({ kind: 'unknown' })
  })

  it('do not depend on the directory where the page has no record', async () => {
    expect(await addressState('fr', '/about', {})).toEqual({ kind: 'page' })
  })
})

describe('the address book', () => {
  it('learns within a second what another process has written', async () => {
    await write(aCity({ slug: 'metz' }))
    await at('/cities/[slug]', 'metz')
    await apply([aTheme({ slug: 'new' })])
    expect(await at('/themes/[slug]', 'new')).toEqual({ kind: 'unknown' })
    const later = Date.now() + 1001
    vi.spyOn(Date, 'now').mockImplementation(() => later)
    await at('/themes/[slug]', 'new')
    await vi.waitFor(async () => expect(await at('/themes/[slug]', 'new')).toEqual({ kind: 'page' }))
  })

  describe('while the database is down', () => {
    const silence = () => vi.spyOn(console, 'error').mockImplementation(() => undefined)

    async function unplug(): Promise<void> {
      await closeDatabase()
      process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/nowhere'
    }

    let plugged: string | undefined
    beforeEach(() => {
      plugged = process.env.DATABASE_URL
    })
    afterEach(async () => {
      await closeDatabase()
      process.env.DATABASE_URL = plugged
      expireAddresses()
    })

    it('keeps what it knew, and leaves unknown names to the page', async () => {
      const [city, theme] = [aCity({ slug: 'metz' }), aTheme({ slug: 'water' })]
      await write(city, theme)
      await at('/cities/[slug]', 'metz')
      await unplug()
      silence()
      expireAddresses()
      expect(await at('/cities/[slug]', 'metz')).toEqual({ kind: 'page' })
      expect(await at('/networks/[slug]', 'metz')).toEqual({ kind: 'moved', href: '/fr/villes/metz' })
      expect(await at('/themes/[slug]', 'fire')).toEqual({ kind: 'unknown' })
      expect(await at('/cities/[slug]', 'divodurum')).toEqual({ kind: 'page' })
    })

    it('lets the page decide when it never knew anything', async () => {
      await unplug()
      silence()
      vi.resetModules()
      Reflect.deleteProperty(globalThis, 'cityNetworksAddresses')
      const { addressState: afresh } = await import('@/lib/queries/addresses')
      expect(await afresh('fr', '/cities/[slug]', { slug: 'metz' })).toEqual({ kind: 'page' })
    })
  })
})
