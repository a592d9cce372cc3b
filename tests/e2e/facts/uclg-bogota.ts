import type { Address } from '@/lib/i18n/routing'
import { city, type Fact } from './fact'

const page: Address = { route: '/events/[slug]', params: { slug: 'uclg-congress-2016' } }

/** A meeting that is recorded in depth: the congress of UCLG in Bogotá. */
export const UCLG_BOGOTA: readonly Fact[] = [
  {
    mark: 'B1',
    fact: 'The congress met in Bogotá from 12 to 15 October 2016, invited by the city',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['Date', '12–15 octobre 2016', 'passée'],
        de: ['Datum', '12.–15. Oktober 2016', 'vergangen'],
        en: ['Date', '12–15 October 2016', 'past'],
      },
      {
        at: 'identity',
        fr: ['Organisateur', 'Bogota'],
        de: ['Veranstalter', 'Bogotá'],
        en: ['Host', 'Bogotá'],
        link: city('bogota'),
      },
    ],
  },
  {
    mark: 'B2',
    fact: 'Its programme has day and hours of a session, and who spoke in it by function and body',
    page,
    shows: [
      {
        at: 'programme',
        fr: ['12 octobre 2016, 8 h–10 h 30', 'Cérémonie d’ouverture', 'Maire, hôte du sommet', 'Bogota'],
        de: ['12. Oktober 2016, 8–10.30 Uhr', 'Eröffnungsfeier', 'Bürgermeister, Gastgeber', 'Bogotá'],
        en: ['12 October 2016, 8:00–10:30', 'Opening ceremony', 'Mayor, host of the summit', 'Bogotá'],
        link: city('bogota'),
      },
      {
        at: 'programme',
        fr: ['14 octobre 2016', 'Assemblée mondiale', 'Coprésidente d’Habitat III', 'Maire, Quito'],
        de: ['14. Oktober 2016', 'Weltversammlung', 'Ko-Vorsitzende von Habitat III', 'Quito'],
        en: ['14 October 2016', 'World Assembly', 'Co-chair of Habitat III', 'Quito'],
        link: city('quito'),
      },
      {
        at: 'programme',
        fr: ['14 octobre 2016, 16 h–17 h 30', 'Assemblée générale de CGLU'],
        de: ['14. Oktober 2016, 16–17.30 Uhr', 'Generalversammlung von UCLG'],
        en: ['14 October 2016, 16:00–17:30', 'UCLG General Assembly'],
      },
    ],
  },
  {
    mark: 'B3',
    fact: 'More than 5,000 people took part',
    page,
    shows: [
      {
        at: 'participants',
        fr: ['Plus de 5 000 maires'],
        de: ['Mehr als 5.000 Bürgermeister'],
        en: ['More than 5,000 mayors'],
      },
    ],
  },
  {
    mark: 'B4',
    fact: 'It adopted the Bogotá Commitment, elected a president for 2016–2019, and was shown the report GOLD IV',
    page,
    shows: [
      {
        at: 'outcomes',
        fr: ['Conseil mondial', 'Engagement', 'Programme d’action de Bogotá'],
        de: ['Weltrat', 'Aktionsprogramm von Bogotá'],
        en: ['World Council', 'Bogotá Commitment and Action Agenda'],
      },
      { at: 'outcomes', fr: ['Johannesburg', '2016–2019'], de: ['2016–2019'], en: ['2016–2019'] },
      { at: 'outcomes', fr: ['GOLD IV', 'présenté'], de: ['GOLD IV'], en: ['GOLD IV'] },
    ],
  },
  {
    mark: 'B5',
    fact: 'The text of the Commitment is of 15 October 2016 and can be read',
    page,
    shows: [
      {
        at: 'documents',
        fr: ['Engagement et Programme d’action de Bogotá', 'déclaration', '15 octobre 2016'],
        de: ['Selbstverpflichtung und Aktionsprogramm von Bogotá', 'Erklärung', '15. Oktober 2016'],
        en: ['The Bogotá Commitment and Action Agenda', 'declaration', '15 October 2016'],
      },
    ],
  },
  {
    mark: 'B6',
    fact: 'The series of the congresses tells what each of them decided',
    page: { route: '/events/series/[slug]', params: { slug: 'uclg-world-congress' } },
    shows: [
      {
        at: 'results',
        fr: ['Programme d’action de Bogotá'],
        de: ['Aktionsprogramm von Bogotá'],
        en: ['Bogotá Commitment'],
      },
      { at: 'results', fr: ['Déclaration de Rabat'], de: ['Erklärung von Rabat'], en: ['Rabat Declaration'] },
    ],
  },
]
