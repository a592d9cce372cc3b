import type { Address } from '@/lib/i18n/routing'
import { type Fact, network, same } from './fact'

const event = (slug: string): Address => ({ route: '/events/[slug]', params: { slug } })
const series = (slug: string): Address => ({ route: '/events/series/[slug]', params: { slug } })

/** Meetings at which the networks of Marseille began, and what the lists say of meetings without a day. */
export const MEETINGS: readonly Fact[] = [
  {
    mark: 'M12',
    fact: 'The charter of Lyon and Marseille was signed on 14 February 1997; where is not known',
    page: event('signature-charte-lyon-marseille-1997'),
    shows: [
      {
        at: 'identity',
        fr: ['Date', '14 février 1997', 'passée'],
        de: ['Datum', '14. Februar 1997', 'vergangen'],
        en: ['Date', '14 February 1997', 'past'],
      },
      { at: 'identity', fr: ['Lieu', 'non connu'], de: ['Ort', 'nicht bekannt'], en: ['Place', 'not known'] },
      {
        at: 'identity',
        fr: ['Réseau', 'Lyon–Marseille'],
        de: ['Netzwerk', 'Lyon–Marseille'],
        en: ['Network', 'Lyon–Marseille'],
        link: network('charte-lyon-marseille'),
      },
    ],
  },
  {
    mark: 'M13',
    fact: 'The alliance of Barcelona, Genoa, Lyon and Marseille was signed in Barcelona on 9 July 1998',
    page: event('signature-alliance-barcelone-1998'),
    shows: [
      {
        at: 'identity',
        fr: ['Date', '9 juillet 1998'],
        de: ['Datum', '9. Juli 1998'],
        en: ['Date', '9 July 1998'],
      },
      {
        at: 'identity',
        fr: ['Lieu', 'Barcelone', 'Espagne'],
        de: ['Ort', 'Barcelona', 'Spanien'],
        en: ['Place', 'Barcelona', 'Spain'],
        link: { route: '/cities/[slug]', params: { slug: 'barcelona' } },
      },
    ],
  },
  {
    mark: 'M14',
    fact: 'The charter of the Europe–MENA network was signed in March 2004',
    page: network('reseau-urbain-europe-mena'),
    shows: [
      {
        at: 'meetings',
        fr: ['charte Europe-MENA', 'mars 2004'],
        de: ['Europa-MENA-Charta', 'März 2004'],
        en: ['Europe-MENA charter', 'March 2004'],
        link: event('charte-europe-mena-2004'),
      },
    ],
  },
  {
    mark: 'M15',
    fact: 'Of the plenary sessions of the Euromed network one is known to the day and one to the year',
    page: series('euromed-pleniere'),
    shows: [
      {
        at: 'editions',
        fr: ['9–10 février 2012', 'Nice'],
        de: ['9.–10. Februar 2012', 'Nizza'],
        en: ['9–10 February 2012', 'Nice'],
        link: event('euromed-pleniere-nice-2012'),
      },
      {
        at: 'editions',
        fr: ['2011', 'jour non connu', 'Fès'],
        de: ['2011', 'Tag nicht bekannt', 'Fès'],
        en: ['2011', 'day not known', 'Fez'],
        link: event('euromed-pleniere-fes-2011'),
      },
      {
        at: 'editions',
        fr: ['1 datée au jour', '1 datée à l’année seulement'],
        de: ['1 auf den Tag datiert', '1 nur auf das Jahr datiert'],
        en: ['1 dated to the day', '1 dated to the year only'],
      },
    ],
  },
  {
    mark: 'E3',
    fact: 'An edition of which only the year is known says that its day and month are not, and leads to the next one',
    page: event('rencontres-de-proximite-2017'),
    shows: [
      {
        at: 'identity',
        fr: ['2017', 'jour et mois non connus'],
        de: ['2017', 'Tag und Monat nicht bekannt'],
        en: ['2017', 'day and month not known'],
      },
      {
        at: 'editions',
        fr: ['Édition suivante', '2018'],
        de: ['Nächster Termin', '2018'],
        en: ['Next edition', '2018'],
        link: event('rencontres-de-proximite-2018'),
      },
    ],
  },
  {
    mark: 'E3',
    fact: 'No edition of the Rencontres de proximité is given a day',
    page: series('rencontres-de-proximite'),
    shows: [
      {
        at: 'editions',
        fr: ['datées à l’année seulement'],
        de: ['nur auf das Jahr datiert'],
        en: ['dated to the year only'],
      },
    ],
  },
  {
    mark: 'P3',
    fact: 'The series of the network of pôles names the other reading of the date of Lyon, and the other one of Nantes (P4)',
    page: series('poles-metropolitains-reunions'),
    shows: [
      {
        at: 'editions',
        fr: ['26–27 septembre 2019', 'dates contradictoires', '26–27 septembre 2009'],
        de: ['26.–27. September 2019', 'widersprüchliche Daten', '26.–27. September 2009'],
        en: ['26–27 September 2019', 'dates disagree', '26–27 September 2009'],
        link: event('reunion-poles-metropolitains-lyon-2019'),
      },
      {
        at: 'editions',
        ...same('Alliance des territoires', '2017', '2019'),
        link: event('colloque-alliance-des-territoires-nantes'),
      },
    ],
  },
]
