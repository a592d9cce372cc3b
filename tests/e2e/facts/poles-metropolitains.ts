import type { Address } from '@/lib/i18n/routing'
import { type Fact, network, same } from './fact'

const page = network('reseau-des-poles-metropolitains')
const event = (slug: string): Address => ({ route: '/events/[slug]', params: { slug } })
const lyon = event('reunion-poles-metropolitains-lyon-2019')
const nantes = event('colloque-alliance-des-territoires-nantes')
const next = event('reseau-poles-prochaine-reunion')

/** The national network of the French pôles métropolitains. */
export const POLES_METROPOLITAINS: readonly Fact[] = [
  {
    mark: 'P1',
    fact: 'Three associations of the Pôle Joubert created the network in July 2011',
    page,
    shows: [
      {
        at: 'history',
        fr: [
          'juillet 2011',
          'Pôle Joubert',
          'France urbaine',
          'AdCF',
          'Fédération nationale des agences d’urbanisme',
        ],
        de: ['Juli 2011', 'Pôle Joubert', 'France urbaine', 'AdCF'],
        en: ['July 2011', 'Pôle Joubert', 'France urbaine', 'AdCF'],
      },
    ],
  },
  {
    mark: 'P2',
    fact: '28 pôles are claimed in 2019 and 25 in 2021: both stand side by side, with date and source',
    page,
    shows: [
      {
        at: 'members',
        fr: ['28 pôles métropolitains', '9 octobre 2019', 'France urbaine'],
        de: ['28', '9. Oktober 2019', 'France urbaine'],
        en: ['28', '9 October 2019', 'France urbaine'],
      },
      {
        at: 'members',
        fr: ['25 pôles métropolitains', '1er janvier 2021', 'vie-publique.fr'],
        de: ['25', '1. Januar 2021', 'vie-publique.fr'],
        en: ['25', '1 January 2021', 'vie-publique.fr'],
      },
    ],
  },
  {
    mark: 'P2',
    fact: 'Each pôle is itself a network with its own members',
    page,
    shows: [
      {
        at: 'members',
        fr: ['Sillon lorrain', 'réseau'],
        de: ['Sillon lorrain', 'Netzwerk'],
        en: ['Sillon lorrain', 'network'],
        link: network('pole-metropolitain-sillon-lorrain'),
      },
    ],
  },
  {
    mark: 'P2',
    fact: 'The page of a pôle lists the members of that pôle',
    page: network('pole-metropolitain-sillon-lorrain'),
    shows: [
      { at: 'members', ...same('Metz') },
      { at: 'members', ...same('Nancy') },
    ],
  },
  {
    mark: 'P3',
    fact: 'The directors met in Lyon on 26–27 September 2019; the text, published on 9 October, also says 2009',
    page: lyon,
    shows: [
      {
        at: 'identity',
        fr: ['Date', '26–27 septembre 2019'],
        de: ['Datum', '26.–27. September 2019'],
        en: ['Date', '26–27 September 2019'],
      },
      { at: 'identity', fr: ['Lieu', 'Lyon'], de: ['Ort', 'Lyon'], en: ['Place', 'Lyon'] },
      { at: 'identity', ...same('Pôle métropolitain', 'Lyon') },
      {
        at: 'date',
        fr: ['26–27 septembre 2009', 'autre date donnée', '9 octobre 2019'],
        de: ['26.–27. September 2009'],
        en: ['26–27 September 2009'],
      },
      {
        at: 'about',
        fr: ['Publié le 9 octobre 2019', '2009'],
        de: ['9. Oktober 2019', '2009'],
        en: ['9 October 2019', '2009'],
      },
    ],
  },
  {
    mark: 'P4',
    fact: 'The meeting before was in Nantes, at a colloquium of the Pôle métropolitain Loire-Bretagne; its date in the source is impossible',
    page: nantes,
    shows: [
      { ...same('Alliance des territoires', 'Nantes') },
      { at: 'identity', ...same('Loire-Bretagne'), link: network('pole-metropolitain-loire-bretagne') },
      {
        at: 'date',
        fr: ['septembre 2019', 'impossible'],
        de: ['September 2019'],
        en: ['September 2019', 'impossible'],
      },
      { at: 'date', fr: ['octobre 2017'], de: ['Oktober 2017'], en: ['October 2017'] },
    ],
  },
  {
    mark: 'P5',
    fact: 'The study “panorama et perspectives”, by ACADIE for France urbaine, takes stock of ten years: each pôle is a prototype',
    page,
    shows: [
      {
        at: 'documents',
        fr: ['panorama et perspectives', 'ACADIE', 'France urbaine', 'dix ans', 'prototype'],
        de: ['ACADIE', 'France urbaine', 'Prototyp'],
        en: ['ACADIE', 'France urbaine', 'prototype'],
      },
    ],
  },
  {
    mark: 'P6',
    fact: 'The study of France urbaine, AdCF and CGET counts 173 cooperations; its synthesis is of March 2019',
    page,
    shows: [
      {
        at: 'documents',
        fr: ['mars 2019', 'CGET', 'juillet 2016', '173 coopérations', 'économie, transports et tourisme'],
        de: ['März 2019', 'CGET', '173'],
        en: ['March 2019', 'CGET', '173 cooperations'],
      },
      {
        at: 'identity',
        fr: ['173 coopérations', 'mars 2019'],
        de: ['173', 'März 2019'],
        en: ['173', 'March 2019'],
      },
    ],
  },
  {
    mark: 'P7',
    fact: 'Four lines of work: the region, new professions, themes rather than institutions, visibility',
    page,
    shows: [
      { at: 'action-fields', ...same('SRADDET') },
      {
        at: 'action-fields',
        fr: ['Ressources humaines', 'nouveaux métiers'],
        de: ['Berufe'],
        en: ['Human resources', 'new professions'],
      },
      {
        at: 'action-fields',
        fr: ['thèmes (mobilité, tourisme) plutôt que par institutions'],
        de: ['Tourismus'],
        en: ['themes (mobility, tourism) rather than institutions'],
      },
      {
        at: 'action-fields',
        fr: ['Visibilité des coopérations'],
        de: ['sichtbar'],
        en: ['Visibility of cooperation'],
      },
    ],
  },
  {
    mark: 'P8',
    fact: 'France urbaine announced that it opens its bodies to the pôles, and a next meeting at the end of 2019 or the start of 2020',
    page: next,
    shows: [
      { at: 'identity', fr: ['2019 ou 2020'], de: ['2019 oder 2020'], en: ['2019 or 2020'] },
      {
        at: 'about',
        fr: ['ouverture de ses instances aux pôles métropolitains', 'fin de 2019 ou au début de 2020'],
        de: ['Gremien', 'Ende 2019 oder Anfang 2020'],
        en: ['opens its bodies', 'end of 2019 or the start of 2020'],
      },
    ],
  },
]
