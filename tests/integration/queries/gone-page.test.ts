import { beforeEach, describe, expect, it } from 'vitest'
import type { Change, Retirement } from '@/lib/changes/change-set'
import { expireAddresses } from '@/lib/queries/address-book'
import { loadGonePage } from '@/lib/queries/gone-page'
import { aCity, aNetwork, apply, aTheme } from '@/tests/support/builders'

function retired({ type, id }: ReturnType<typeof aCity>, retirement: Retirement): Change {
  return { action: 'retire', type, id, baseVersion: 1, retirement }
}

describe('the page of a retired record', () => {
  beforeEach(expireAddresses)

  it('says what it was, when and why it went, and what was done to it before', async () => {
    const city = aCity({ name: 'Atlantis', slug: 'atlantis' })
    await apply([city])
    await apply([retired(city, { reason: 'error', successor: null })])
    expect(await loadGonePage(city.id, 'fr')).toMatchObject({
      name: 'Atlantis',
      reason: 'error',
      retiredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      address: { params: { slug: 'atlantis' } },
      successor: null,
      history: [
        { action: 'retire', origin: 'edit' },
        { action: 'create', origin: 'edit' },
      ],
    })
  })

  it('leads to the successor in the language of the page', async () => {
    const old = aNetwork({ slug: 'old' })
    const heir = aNetwork({ slug: 'heir', texts: { fr: { name: 'Héritier' }, de: { name: 'Erbe' } } })
    await apply([old, heir])
    await apply([retired(old, { reason: 'dissolved', successor: heir.id })])
    expect((await loadGonePage(old.id, 'de'))?.successor).toEqual({
      label: 'Erbe',
      href: '/de/netzwerke/heir',
      lang: undefined,
    })
  })

  it('leads nowhere when the successor is gone too', async () => {
    const [old, heir] = [aTheme(), aTheme()]
    await apply([old, heir])
    await apply([retired(old, { reason: 'merged', successor: heir.id })])
    await apply([retired(heir, { reason: 'error', successor: null })])
    expect((await loadGonePage(old.id, 'fr'))?.successor).toBeNull()
  })

  it('is not drawn for a record that is published, or never was', async () => {
    const city = aCity()
    await apply([city])
    expect(await loadGonePage(city.id, 'fr')).toBeNull()
    expect(await loadGonePage('00000000-0000-4000-8000-000000000000', 'fr')).toBeNull()
  })
})
