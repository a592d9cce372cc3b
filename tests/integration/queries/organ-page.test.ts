import { describe, expect, it } from 'vitest'
import { loadOrganPage } from '@/lib/queries/organ-page'
import { withDataSet } from '@/tests/support/database'

withDataSet()

describe('the page of an organ', () => {
  it('shows the organ with its network and the other organs of it', async () => {
    const found = await loadOrganPage('quattropole', 'presidence', 'de')
    if (found.kind !== 'found') throw new Error(found.kind)
    const { organ, network, others } = found.view
    expect(network.name.text).toBe('QuattroPole')
    expect(organ.termYears).toBe(2)
    expect(organ.electedBy?.href).toBe('/de/netzwerke/quattropole/organe/assemblee-generale')
    expect(others).toHaveLength(4)
  })

  it('lists the mandates newest first, each with its source', async () => {
    const found = await loadOrganPage('quattropole', 'presidence', 'fr')
    if (found.kind !== 'found') throw new Error(found.kind)
    const { mandates } = found.view.organ
    expect(mandates[0]?.person).toBe('François Grosdidier')
    expect(mandates.at(-1)?.person).toBe('Charlotte Britz')
    const gros = mandates.find(({ person }) => person === 'Dominique Gros')
    expect(gros?.dated.label).toBe('2017–2018')
    expect(gros?.organization?.name.text).toBe('Metz')
    expect(mandates.every(({ sources }) => sources.length > 0)).toBe(true)
  })

  it('is missing where the network or the organ is', async () => {
    expect(await loadOrganPage('quattropole', 'senate', 'fr')).toEqual({ kind: 'missing' })
    expect(await loadOrganPage('nowhere', 'presidence', 'fr')).toEqual({ kind: 'missing' })
  })
})
