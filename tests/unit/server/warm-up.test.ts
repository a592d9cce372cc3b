import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Upstream } from '@/lib/server/upstream'
import { warmUp } from '@/lib/server/warm-up'

const NETWORKS = [
  { slug: 'huge', members: { known: 30_000 }, seat: null, themes: [] },
  { slug: 'uclg', members: { known: 400 }, seat: { slug: 'barcelona' }, themes: ['governance', 'culture'] },
  ...Array.from({ length: 20 }, (_, at) => ({
    slug: `network-${at}`,
    members: { known: 20 },
    seat: null,
    themes: [],
  })),
]

/** Answers as the site does; notes what was asked, and how much of it at once. */
function aSite(answer: (address: string) => string) {
  const asked: string[] = []
  let [now, most] = [0, 0]
  const upstream: Pick<Upstream, 'send'> = {
    send: async (_method, address) => {
      asked.push(address)
      now += 1
      most = Math.max(most, now)
      await Promise.resolve()
      now -= 1
      return Readable.from([Buffer.from(answer(address))]) as IncomingMessage
    },
  }
  return { asked, most: () => most, upstream: upstream as Upstream }
}

describe('what the server does before anybody asks', () => {
  it('reads the index of names, then draws the largest networks and a page of each other kind, one by one', async () => {
    const site = aSite((address) =>
      address.includes('.json?sort=members') ? JSON.stringify({ items: NETWORKS }) : '',
    )
    await warmUp(site.upstream)
    expect(site.asked.slice(0, 4)).toEqual([
      '/fr/villes.json?sort=name',
      '/de/staedte.json?sort=name',
      '/en/cities.json?sort=name',
      '/fr/reseaux.json?sort=members',
    ])
    expect(site.asked).toEqual(
      expect.arrayContaining([
        '/de/netzwerke/uclg',
        '/en/networks/network-6',
        '/fr/villes/barcelona',
        '/de/themen/governance',
      ]),
    )
    expect(site.asked).not.toContain('/en/networks/network-7')
    expect(site.asked).not.toContain('/en/networks/huge')
    expect(site.most()).toBe(1)
  })

  it('is no matter where the site cannot answer', async () => {
    await expect(warmUp(aSite(() => '<!DOCTYPE html>').upstream)).resolves.toBeUndefined()
  })
})
