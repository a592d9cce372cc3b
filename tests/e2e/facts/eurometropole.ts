import type { Address } from '@/lib/i18n/routing'
import { type Fact, network, same } from './fact'

const page: Address = { route: '/events/series/[slug]', params: { slug: 'rencontres-de-proximite' } }
const edition = (year: number): Address => ({
  route: '/events/[slug]',
  params: { slug: `rencontres-de-proximite-${year}` },
})

/** The meetings of mayors on both sides of the border in the Eurométropole Lille–Kortrijk–Tournai. */
export const EUROMETROPOLE: readonly Fact[] = [
  {
    mark: 'E1',
    fact: 'The Rencontres de proximité are short meetings of mayors and bourgmestres, co-chaired by one of each, supported by the agency',
    page,
    shows: [
      { ...same('Rencontres de proximité') },
      {
        at: 'about',
        fr: ['maires et bourgmestres', 'coanimées par un maire et un bourgmestre', 'court et interactif'],
        de: ['Bürgermeister der Grenzgemeinden', 'interaktivem Format'],
        en: ['mayors and bourgmestres', 'interactive format'],
      },
      {
        at: 'identity',
        fr: ['Agence transfrontalière de l’Eurométropole'],
        de: ['Agentur der Eurometropole'],
        en: ['Eurometropolis Agency'],
      },
      {
        at: 'identity',
        ...same('Lille-Kortrijk-Tournai'),
        link: network('eurometropole-lille-kortrijk-tournai'),
      },
    ],
  },
  {
    mark: 'E2',
    fact: 'They go back to a finding of 2016: local actors know too little of one another; councils, border, rules and languages stand between them',
    page,
    shows: [
      {
        at: 'about',
        fr: ['2016', 'se connaissent trop peu', 'conseils se renouvellent', 'frontière', 'règles', 'langues'],
        de: ['2016', 'kennen einander zu wenig', 'Sprachen'],
        en: ['2016', 'know too little of one another', 'languages'],
      },
    ],
  },
  {
    mark: 'E3',
    fact: 'The editions of 2017 and 2018 are dated to the year, since no day is known',
    page,
    shows: [
      { at: 'editions', ...same('2017', 'Rencontres de proximité 2017'), link: edition(2017) },
      { at: 'editions', ...same('2018', 'Rencontres de proximité 2018'), link: edition(2018) },
    ],
  },
  {
    mark: 'E3',
    fact: 'The page of an edition says that its day is not known',
    page: edition(2017),
    shows: [
      { at: 'identity', fr: ['Date', '2017'], de: ['Datum', '2017'], en: ['Date', '2017'] },
      {
        at: 'about',
        fr: ['Date exacte inconnue'],
        de: ['Genaues Datum unbekannt'],
        en: ['Exact date unknown'],
      },
    ],
  },
  {
    mark: 'E4',
    fact: 'They have four objectives',
    page,
    shows: [
      {
        at: 'objectives',
        fr: ['Mieux se connaître'],
        de: ['Einander besser kennenlernen'],
        en: ['Know one another better'],
      },
      {
        at: 'objectives',
        fr: ['Répondre au besoin d’échanger et de coproduire'],
        de: ['gemeinsamer Arbeit'],
        en: ['exchange and co-produce'],
      },
      {
        at: 'objectives',
        fr: ['Rendre service à la communauté', 'information à disposition'],
        de: ['Der Gemeinschaft dienen'],
        en: ['Serve the community'],
      },
      {
        at: 'objectives',
        fr: ['durablement de nouvelles manières d’échanger'],
        de: ['Dauerhaft neue Formen'],
        en: ['lasting ways of exchanging'],
      },
    ],
  },
  {
    mark: 'E5',
    fact: 'The parent programme is Eurométropole 2.0',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['Programme', 'Eurométropole 2.0'],
        de: ['Programm', 'Eurométropole 2.0'],
        en: ['Programme', 'Eurométropole 2.0'],
      },
    ],
  },
  {
    mark: 'E6',
    fact: 'They led to mutual knowledge, joint working tracks and contacts for daily management',
    page,
    shows: [
      {
        at: 'outcomes',
        fr: ['Connaissance mutuelle'],
        de: ['Gegenseitiges Kennenlernen'],
        en: ['Mutual knowledge'],
      },
      {
        at: 'outcomes',
        fr: ['Pistes de travail communes'],
        de: ['Gemeinsame Arbeitsansätze'],
        en: ['Joint working tracks'],
      },
      {
        at: 'outcomes',
        fr: ['gestion quotidienne'],
        de: ['Verwaltungsalltag'],
        en: ['daily management'],
      },
    ],
  },
]
