import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const page = { title: 'QuattroPole', description: 'Four cities on both sides of a border.' }
const address = { route: '/networks/[slug]', params: { slug: 'quattropole' } } as const

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('SITE_URL', 'https://networks.example')
})

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the metadata of a page', () => {
  it('names the configured address and the other languages, with French for everybody else', async () => {
    const { pageMetadata } = await import('@/lib/i18n/metadata')
    expect(pageMetadata({ locale: 'de', address, ...page }).alternates).toEqual({
      canonical: 'https://networks.example/de/netzwerke/quattropole',
      languages: {
        fr: 'https://networks.example/fr/reseaux/quattropole',
        de: 'https://networks.example/de/netzwerke/quattropole',
        en: 'https://networks.example/en/networks/quattropole',
        'x-default': 'https://networks.example/fr/reseaux/quattropole',
      },
    })
  })

  it('keeps a view out of search engines and points to the plain page', async () => {
    const { pageMetadata } = await import('@/lib/i18n/metadata')
    const metadata = pageMetadata({ locale: 'fr', address, ...page, view: true })
    expect(metadata.robots).toEqual({ index: false, follow: true })
    expect(metadata.alternates).toEqual({ canonical: 'https://networks.example/fr/reseaux/quattropole' })
  })

  it('names the calendar that programs may follow', async () => {
    const { pageMetadata } = await import('@/lib/i18n/metadata')
    const calendar = { href: '/de/netzwerke/quattropole.ics', title: 'QuattroPole: Veranstaltungen' }
    expect(pageMetadata({ locale: 'de', address, ...page, calendar }).alternates?.types).toEqual({
      'text/calendar': [
        {
          url: 'https://networks.example/de/netzwerke/quattropole.ics',
          title: 'QuattroPole: Veranstaltungen',
        },
      ],
    })
  })

  it('offers only the languages in which the page answers', async () => {
    const { alternates } = await import('@/lib/i18n/metadata')
    expect(Object.keys(alternates(address, ['de', 'en']))).toEqual(['de', 'en', 'x-default'])
    expect(alternates(address, ['de', 'en'])['x-default']).toContain('/de/')
  })
})
