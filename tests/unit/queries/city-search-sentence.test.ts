import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/vocabulary'
import { searchSentence, sentenceText } from '@/lib/queries/city-search-sentence'
import type { SearchWords } from '@/lib/queries/city-search-words'
import { type MembershipQuery, NO_MEMBERSHIP_QUERY } from '@/lib/search/membership/query'

const own = (text: string) => ({ text, lang: 'fr', fallback: false })
const network = (slug: string, short: string) => ({
  slug,
  name: own(short),
  short: own(short),
  scope: 'international' as const,
  hasSeats: true,
})
const words: SearchWords = {
  networks: [
    network('eurocities', 'Eurocities'),
    network('medcities', 'MedCités'),
    network('uclg', 'CGLU'),
    network('c40', 'C40'),
    network('aimf', 'AIMF'),
    network('energy-cities', 'Energy Cities'),
  ],
  themes: [{ slug: 'mobility', name: own('Mobilité') }],
  countries: [],
  parties: [],
}

function say(locale: Locale, asked: Partial<MembershipQuery>): string {
  const parts = searchSentence({ ...NO_MEMBERSHIP_QUERY, ...asked }, words, locale)
  return sentenceText(parts).replace(/[\u00a0\u202f]/g, ' ')
}

const LONG: Partial<MembershipQuery> = {
  all: ['eurocities', 'medcities'],
  none: ['uclg'],
  any: ['aimf', 'c40', 'energy-cities'],
  min: 2,
  date: '2015-06-30',
  country: ['FR', 'NL'],
  pop: { from: 100_000, to: null },
  kind: ['city'],
}

describe('a search as a sentence', () => {
  it('reads in French, with its elisions and prepositions', () => {
    expect(say('fr', LONG)).toBe(
      'Villes membres d’Eurocities et de MedCités, ainsi que d’au moins 2 des réseaux AIMF, C40 et Energy Cities, ' +
        'mais pas de CGLU, au 30 juin 2015, en France ou aux Pays-Bas, d’au moins 100 000 habitants',
    )
    expect(say('fr', { all: ['aimf', 'energy-cities'] })).toBe(
      'Villes et territoires membres de l’AIMF et du réseau Energy Cities',
    )
  })

  it('reads in German', () => {
    expect(say('de', LONG)).toBe(
      'Städte in Eurocities und in MedCités, in mindestens 2 der Netzwerke AIMF, C40 und Energy Cities, ' +
        'aber nicht in CGLU, am 30. Juni 2015, in Frankreich oder in den Niederlanden, mit mindestens 100.000 Einwohnern',
    )
  })

  it('reads in English', () => {
    expect(say('en', LONG)).toBe(
      'Cities in Eurocities and MedCités, in at least 2 of AIMF, C40 and Energy Cities, but not in CGLU, ' +
        'on 30 June 2015, in France or in the Netherlands, with at least 100,000 inhabitants',
    )
  })

  it.each([
    [{}, 'Villes et territoires'],
    [{ none: ['uclg'] }, 'Villes et territoires non membres de CGLU'],
    [{ any: ['c40'] }, 'Villes et territoires membres de C40'],
    [{ any: ['aimf', 'c40'] }, 'Villes et territoires membres d’au moins un des réseaux AIMF et C40'],
    [
      { all: ['c40'], role: ['founder'], none: ['uclg'] },
      'Villes et territoires membres de C40, comme fondateurs, mais pas de CGLU',
    ],
    [
      { class: ['observer'], role: ['host', 'president'] },
      'Villes et territoires présents dans un réseau comme observateurs, comme siège du secrétariat ou à la présidence',
    ],
    [
      { scope: ['european'], class: ['associate'] },
      'Villes et territoires membres d’un réseau européen, comme membres associés',
    ],
    [{ networks: { from: 3, to: null } }, 'Villes et territoires qui appartiennent à 3 réseaux au moins'],
    [{ networks: { from: 2, to: 2 } }, 'Villes et territoires qui appartiennent à 2 réseaux'],
    [{ theme: ['mobility'] }, 'Villes et territoires qui travaillent sur le thème « Mobilité »'],
    [{ scope: ['european', 'national'] }, 'Villes et territoires membres d’un réseau européen ou national'],
    [{ organ: ['any'] }, 'Villes et territoires qui siègent dans un organe d’un réseau'],
    [
      { q: 'metz', maybe: true },
      'Villes et territoires dont un nom ressemble à « metz », cas incertains compris',
    ],
  ] as [Partial<MembershipQuery>, string][])('says %j as it is', (asked, sentence) => {
    expect(say('fr', asked)).toBe(sentence)
  })

  it('lets each part be taken away by a link, and only that', () => {
    const parts = searchSentence({ ...NO_MEMBERSHIP_QUERY, ...LONG, page: 3 }, words, 'fr')
    const links = parts.flatMap(({ text, removeHref }) => (removeHref ? [[text, removeHref]] : []))
    expect(links).toHaveLength(11)
    expect(links.find(([text]) => text === 'CGLU')?.[1]).toBe(
      '/fr/villes?all=eurocities,medcities&any=aimf,c40,energy-cities&min=2&date=2015-06-30&country=FR,NL&kind=city&pop=100000-',
    )
    for (const [, href] of links) expect(href).not.toContain('page=')
  })
})
