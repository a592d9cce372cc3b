import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderShareImage } from '@/components/share/render'
import { loadShareImage } from '@/lib/queries/share-image'
import { aCity, aMembership, aNetwork, apply } from '@/tests/support/builders'

afterEach(() => vi.restoreAllMocks())

describe('the picture of a record', () => {
  it('names kind, scope, listed members and founding of a network', async () => {
    const [network, city, former] = [
      aNetwork({ slug: 'one', texts: { de: { name: 'Eins' } } }),
      aCity({ slug: 'metz' }),
      aCity(),
    ]
    await apply([
      network,
      city,
      former,
      aMembership(network, city),
      aMembership(network, former, { status: 'ended', to: '2004' }),
    ])
    expect(await loadShareImage('networks', 'one', 'de')).toEqual({
      kind: 'Netzwerk · europäisch',
      name: 'Eins',
      facts: ['1 erfasstes Mitglied', 'seit 2000'],
    })
    expect(await loadShareImage('cities', 'metz', 'fr')).toMatchObject({
      kind: 'ville · France',
      facts: ['1 réseau'],
    })
  })

  it('is not there for a record of another section', async () => {
    await apply([aNetwork({ slug: 'one' })])
    expect(await loadShareImage('cities', 'one', 'fr')).toBeNull()
    expect(await loadShareImage('themes', 'one', 'fr')).toBeNull()
  })

  it('is a PNG drawn without asking anybody, whatever the letters', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    const view = { kind: 'ville', name: 'Łódź ə Huế Çankırı Αθήνα 東京 🏙️ \u202f«\u00a0»', facts: ['±1'] }
    const image = new Uint8Array(await (await renderShareImage(view, 'fr')).arrayBuffer())
    // The renderer loads its own parts from data: addresses.
    const elsewhere = asked.mock.calls
      .map(([address]) => String(address))
      .filter((address) => !address.startsWith('data:'))
    expect(elsewhere).toEqual([])
    expect([...image.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    const size = new DataView(image.buffer, 16, 8)
    expect([size.getUint32(0), size.getUint32(4)]).toEqual([1200, 630])
  })
})
