import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { loadEventPage } from '@/lib/queries/event-page'
import { aCity, aNetwork, apply, aSource } from '@/tests/support/builders'

async function pageOf(value: object, others: Parameters<typeof apply>[0] = []) {
  await apply([
    ...others,
    { action: 'create', type: 'event', id: randomUUID(), value: { slug: 'seminar', ...value } },
  ])
  const found = await loadEventPage('seminar', 'de')
  if (found.kind !== 'found') throw new Error(found.kind)
  return found.view
}

it('shows programme, hosts, participants by function with their sessions, and outcomes', async () => {
  const network = aNetwork()
  const host = aCity({ slug: 'host' })
  const guest = aCity({ slug: 'guest' })
  const view = await pageOf(
    {
      network: network.id,
      place: host.id,
      from: '2019',
      to: '2019',
      hosts: [host.id],
      participants: [
        {
          organization: guest.id,
          functions: { fr: 'directrice', de: 'Direktorin' },
          sessions: { fr: 'Dix ans après' },
        },
        { functions: { fr: 'chercheur' } },
      ],
      texts: {
        fr: { title: 'Séminaire', programme: 'Deux tables rondes', outcomes: ['Un', 'Deux'] },
        de: { title: 'Seminar', programme: 'Zwei Podien' },
      },
    },
    [network, host, guest],
  )
  expect(view.programme).toEqual({
    points: [{ when: null, title: 'Zwei Podien', speakers: [] }],
    lang: 'de',
    fallback: false,
  })
  expect(view.hosts.map(({ slug }) => slug)).toEqual(['host'])
  expect(
    view.participants.map(({ organization, function: role, session }) => [
      organization?.slug ?? null,
      role?.text,
      session && [session.text, session.lang],
    ]),
  ).toEqual([
    ['guest', 'Direktorin', ['Dix ans après', 'fr']],
    [null, 'chercheur', null],
  ])
  expect(view.outcomes).toEqual({ items: ['Un', 'Deux'], lang: 'fr', fallback: true })
  expect([view.dated.label, view.readings, view.fieldRefs.date]).toEqual(['2019', [], []])
})

it('marks a source that contradicts the date beside those that support it', async () => {
  const [one, other] = [aSource({ title: 'Programme' }), aSource({ title: 'Report' })]
  const cite = (source: string, field: string, stance: string) => ({
    source,
    field,
    stance,
    confidence: 'high',
  })
  const view = await pageOf(
    {
      from: '2019-09-26',
      to: '2019-09-27',
      texts: { de: { title: 'Seminar' } },
      citations: [
        cite(one.id, '', 'supports'),
        cite(other.id, 'from', 'contradicts'),
        cite(other.id, 'to', 'contradicts'),
        cite(other.id, 'place', 'supports'),
      ],
    },
    [one, other],
  )
  expect(view.refs.map(({ stance }) => stance)).toEqual(['supports'])
  expect(view.fieldRefs.date.map(({ title, stance }) => [title, stance])).toEqual([['Report', 'contradicts']])
  expect(view.fieldRefs.place.map(({ stance }) => stance)).toEqual(['supports'])
  expect(view.fieldRefs.hosts).toEqual([])
  expect(view.sources.map(({ title }) => title)).toEqual(['Programme', 'Report'])
})
