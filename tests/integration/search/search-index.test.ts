import { describe, expect, it } from 'vitest'
import { ensureSearchIndex, rebuildSearchIndex } from '@/lib/changes/search-index/rebuild'
import { db } from '@/lib/db/client'
import { find, suggest } from '@/lib/search/box/find'
import { aCity, aMandate, aMembership, aNetwork, anOrgan, apply, aTheme } from '@/tests/support/builders'

/** The whole index, in an order of its own. */
async function indexAsText() {
  const names = await db.$queryRaw`select * from search_name order by record_id, key, at`
  const words = await db.$queryRaw`select * from search_word order by word`
  const texts = await db.$queryRaw`
    select source_id, locale, record_id, type, title, body, context, weight, words::text from search_text
    order by source_id, locale`
  return { names, words, texts }
}

const found = async (text: string, locale: 'fr' | 'de' | 'en' = 'fr') =>
  (await find(text, locale)).found.map(({ id }) => id)

async function expectTrue() {
  const kept = await indexAsText()
  await rebuildSearchIndex(db)
  expect(await indexAsText()).toEqual(kept)
}

describe('the index of the one box', () => {
  it('is what a rebuild makes, whatever was written', async () => {
    const metz = aCity({ name: 'Metz', population: 120_000 })
    const trier = aCity({ name: 'Trier', names: [{ text: 'Trèves', lang: 'fr', kind: 'exonym' }] })
    const network = aNetwork(
      { name: 'QuattroPole', names: [{ text: 'QP', lang: 'und', kind: 'acronym' }] },
      { texts: { fr: { summary: 'Des villes et leurs réseaux de chaleur.' } } },
    )
    const organ = anOrgan(network, {
      texts: { fr: { name: 'Assemblée', responsibilities: ['voter le budget'] } },
    })
    const mandate = aMandate(organ, { texts: { fr: { position: 'présidente' } } })
    const membership = aMembership(network, metz)
    await apply([metz, trier, network, organ, mandate, membership, aTheme()])
    await expectTrue()

    // Another name, another acronym that the organ shows, a membership more, one that ends, a record that goes.
    await apply([
      {
        action: 'update',
        type: 'organization',
        id: trier.id,
        baseVersion: 1,
        value: { ...(trier.value as object), name: 'Augusta Treverorum' },
      },
      {
        action: 'update',
        type: 'organization',
        id: network.id,
        baseVersion: 1,
        value: { ...(network.value as object), name: 'Vierpol' },
      },
      {
        action: 'update',
        type: 'membership',
        id: membership.id,
        baseVersion: 1,
        value: { ...(membership.value as object), status: 'ended', to: '2010' },
      },
      aMembership(network, trier),
      {
        action: 'retire',
        type: 'mandate',
        id: mandate.id,
        baseVersion: 1,
        retirement: { reason: 'error', successor: null },
      },
    ])
    await expectTrue()
    expect(await found('augusta')).toEqual([trier.id])
    expect(await found('assemblee vierpol')).toEqual([organ.id])
    expect(await found('Simone Weil')).toEqual([])
  })

  it('is made where there is none, and only there', async () => {
    const city = aCity({ name: 'Esch' })
    await apply([city])
    await db.$executeRaw`truncate search_name, search_word, search_text, search_index`
    expect(await found('Esch')).toEqual([])
    expect(await ensureSearchIndex(db)).toBe('made')
    expect(await found('Esch')).toEqual([city.id])
    expect(await ensureSearchIndex(db)).toBe('present')
  })
})

describe('the ranking', () => {
  it('puts the same name before beginnings, these before words, these before typing errors and texts', async () => {
    const exact = aCity({ name: 'Nancy', population: 100 })
    const begins = aCity({ name: 'Nancyville', population: 5_000_000 })
    const word = aCity({ name: 'Grand Nancy', population: 9_000_000 })
    const text = aNetwork({ name: 'Autre' }, { texts: { fr: { summary: 'Un bureau à Nancy.' } } })
    await apply([text, word, begins, exact])
    expect(await found('nancy')).toEqual([exact.id, begins.id, word.id, text.id])
    expect(await found('nanyc')).toContain(exact.id)
  })

  it('puts the better known first: more inhabitants, more members', async () => {
    const [small, large] = [
      aCity({ name: 'Halle', population: 900 }),
      aCity({ name: 'Halle', population: 90_000 }),
    ]
    const [few, many] = [aNetwork({ name: 'Netz Nord' }), aNetwork({ name: 'Netz Süd' })]
    await apply([small, large, few, many, aMembership(many, small), aMembership(many, large)])
    expect(await found('Halle')).toEqual([large.id, small.id])
    expect(await found('Netz')).toEqual([many.id, few.id])
  })
})

describe('the full text', () => {
  const network = (fr: string, de?: string) =>
    aNetwork({}, { texts: { fr: { summary: fr }, ...(de ? { de: { summary: de } } : {}) } })

  it('knows the forms of words, in the language of the page first, then in the others', async () => {
    const french = network('La coopération entre les villes hanséatiques.')
    const german = network('Autre chose.', 'Zusammenarbeit der hanséatiques Städte.')
    await apply([german, french])
    expect(await found('coopérations hanséatique')).toEqual([french.id])
    expect(await found('hanséatiques', 'de')).toEqual([german.id, french.id])
    const { found: hits } = await find('hanséatiques', 'de')
    expect(hits.map((hit) => hit.match === 'text' && hit.lang)).toEqual(['de', 'fr'])
    expect(await found('staedte', 'de')).toContain(german.id)
  })

  it('reads quotation marks and minus signs', async () => {
    const one = network('Une ville durable au bord de l’eau.')
    const two = network('Un développement durable pour la ville.')
    await apply([one, two])
    expect(new Set(await found('ville durable'))).toEqual(new Set([one.id, two.id]))
    expect(await found('"ville durable"')).toEqual([one.id])
    expect(await found('« ville durable »')).toEqual([one.id])
    expect(await found('durable -développement')).toEqual([one.id])
    expect(await found('-durable')).toEqual([])
  })

  it('leaves out names with a word that must not occur', async () => {
    const [main, oder] = [aCity({ name: 'Frankfurt am Main' }), aCity({ name: 'Frankfurt (Oder)' })]
    await apply([main, oder])
    expect(await found('Frankfurt -Oder')).toEqual([main.id])
    expect(await found('"Frankfurt am"')).toEqual([main.id])
  })
})

describe('words made to do harm', () => {
  const harm = [
    "metz'); drop table search_name; --",
    '" or 1=1 --',
    'metz\\',
    "metz' union select id::text from account --",
    '$1 %s %I $$; select pg_sleep(5); $$',
    'a & | ! <-> :* ( )',
    "'':*",
    '-"',
    '\u0000metz',
    `${'('.repeat(500)}metz`,
  ]
  it.each(harm)('are looked for, and nothing else: %j', async (text) => {
    const city = aCity({ name: 'Metz' })
    await apply([city])
    const { found: names } = await suggest(text, 'fr', 5)
    const { found: all } = await find(text, 'fr')
    for (const { id } of [...names, ...all]) expect(id).toBe(city.id)
    expect(await found('metz')).toEqual([city.id])
  })
})
