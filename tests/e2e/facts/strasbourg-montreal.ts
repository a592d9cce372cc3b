import type { Address } from '@/lib/i18n/routing'
import { city, type Fact, network } from './fact'

const page: Address = {
  route: '/partnerships/[slug]',
  params: { slug: 'repenser-la-ville-en-transition' },
}

/** The partnership of Strasbourg with a borough of Montréal. */
export const STRASBOURG_MONTREAL: readonly Fact[] = [
  {
    mark: 'A1',
    fact: 'The full title is cut in the source, and the page says so',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['Forts de leurs relations multiples, Strasbourg et Montréal', 'coupé dans la source'],
        de: ['Forts de leurs relations multiples', 'in der Quelle abgeschnitten'],
        en: ['Forts de leurs relations multiples', 'cut short in the source'],
      },
    ],
  },
  {
    mark: 'A2',
    fact: 'It was first signed in 2017',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['Premier accord', '2017'],
        de: ['Erste Vereinbarung', '2017'],
        en: ['First agreement', '2017'],
      },
    ],
  },
  {
    mark: 'A3',
    fact: 'It runs from 2021 to 31 December 2023',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['Période', '2021 – 31 décembre 2023'],
        de: ['Zeitraum', '2021 – 31. Dezember 2023'],
        en: ['Period', '2021 – 31 December 2023'],
      },
    ],
  },
  {
    mark: 'A4',
    fact: 'It has ended by its dates, though the source still calls it ongoing: both are said',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['terminé', 'calculé d’après les dates', 'La source dit', 'En cours'],
        de: ['beendet', 'Die Quelle sagt', 'Laufend'],
        en: ['ended', 'The source says', 'Ongoing'],
      },
    ],
  },
  {
    mark: 'A5',
    fact: 'Its main theme is the protection of the environment, and its third level is empty',
    page,
    shows: [
      {
        at: 'themes',
        fr: [
          'Thème principal',
          'Environnement, climat et énergie',
          'biodiversité',
          'niveau 3 vide dans la source',
        ],
        de: ['Hauptthema', 'Umwelt, Klima und Energie', 'Ebene 3 in der Quelle leer'],
        en: ['Main theme', 'Environment, climate and energy', 'level 3 empty in the source'],
      },
      {
        at: 'themes',
        fr: ['Protection / gestion de l’environnement / biodiversité'],
        de: ['Management der Umwelt'],
        en: ['Protection / management of the environment / biodiversity'],
      },
    ],
  },
  {
    mark: 'A6',
    fact: 'A further theme of priority 1 is urban planning and development',
    page,
    shows: [
      {
        at: 'themes',
        fr: [
          'Autre thème, priorité 1',
          'Économie durable',
          'Aménagement du territoire et transports',
          'Planification et développement urbain',
        ],
        de: ['Weiteres Thema, Priorität 1', 'Raumordnung und Verkehr', 'Stadtplanung und Stadtentwicklung'],
        en: ['Further theme, priority 1', 'Spatial planning and transport', 'Urban planning and development'],
      },
    ],
  },
  {
    mark: 'A7',
    fact: 'It is a decentralised-cooperation project, and no three-year programme',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['Forme', 'projet de coopération décentralisée'],
        de: ['Form', 'Projekt der dezentralen Zusammenarbeit'],
        en: ['Form', 'decentralised cooperation project'],
      },
      {
        at: 'answers',
        fr: ['triennal', 'non'],
        de: ['Dreijahres', 'nein'],
        en: ['Three-year', 'no'],
      },
    ],
  },
  {
    mark: 'A8',
    fact: 'The parties stand by side, with their roles: the Eurométropole owns the project though not listed as a partner',
    page,
    shows: [
      {
        at: 'parties',
        fr: ['Strasbourg', 'partenaire et maître d’ouvrage', 'France'],
        de: ['Straßburg', 'Partner und Projektträger', 'Frankreich'],
        en: ['Strasbourg', 'partner and project owner', 'France'],
        link: city('strasbourg'),
      },
      {
        at: 'parties',
        fr: ['Rosemont–La Petite-Patrie', 'partenaire et maître d’ouvrage', 'Canada', '150 000 habitants'],
        de: ['Rosemont–La Petite-Patrie', 'Kanada', '150.000 Einwohner'],
        en: ['Rosemont–La Petite-Patrie', 'Canada', '150,000 inhabitants'],
      },
      {
        at: 'parties',
        fr: ['Rosemont–La Petite-Patrie', 'Montréal'],
        de: ['Rosemont–La Petite-Patrie', 'Montreal'],
        en: ['Rosemont–La Petite-Patrie', 'Montreal'],
        link: city('montreal'),
      },
      {
        at: 'parties',
        fr: ['Eurométropole de Strasbourg', 'maître d’ouvrage', 'ne figure pas parmi les partenaires'],
        de: ['Eurometropole Straßburg', 'Projektträger', 'nicht als Partner aufgeführt'],
        en: ['Eurometropolis of Strasbourg', 'project owner', 'not listed among the partners'],
      },
    ],
  },
  {
    mark: 'A8',
    fact: 'The borough is part of Montréal',
    page: city('rosemont-la-petite-patrie'),
    shows: [
      {
        at: 'facts',
        fr: ['Fait partie de', 'Montréal'],
        de: ['Montreal'],
        en: ['Part of', 'Montreal'],
        link: city('montreal'),
      },
    ],
  },
  {
    mark: 'A9',
    fact: 'Three funders gave 78,789 € in 2021 and 84,184 € in 2022, 162,973 € in all, computed and marked so',
    page,
    shows: [
      {
        at: 'funding',
        fr: ['Ministère de l’Europe et des Affaires étrangères', '3 000 €'],
        de: ['Ministerium für Europa', '3.000 €'],
        en: ['Ministry for Europe', '€3,000'],
      },
      {
        at: 'funding',
        fr: ['Strasbourg', '26 144 €', '31 539 €'],
        de: ['Straßburg', '26.144 €', '31.539 €'],
        en: ['Strasbourg', '€26,144', '€31,539'],
      },
      {
        at: 'funding',
        fr: ['Collectivités et partenaires étrangers', '49 645 €'],
        de: ['Ausländische Gebietskörperschaften', '49.645 €'],
        en: ['Foreign authorities', '€49,645'],
      },
      {
        at: 'funding',
        fr: ['Total', 'calculé', '78 789 €', '84 184 €', '162 973 €'],
        de: ['errechnet', '78.789 €', '84.184 €', '162.973 €'],
        en: ['Total', 'computed', '€78,789', '€84,184', '€162,973'],
      },
    ],
  },
  {
    mark: 'A9',
    fact: 'The shares of funders and sides are computed, marked so, and make up the whole',
    page,
    shows: [
      {
        at: 'funding',
        fr: ['Collectivités et partenaires étrangers', '60,9'],
        de: ['Ausländische Gebietskörperschaften', '60,9'],
        en: ['Foreign authorities', '60.9%'],
      },
      { at: 'funding', fr: ['Strasbourg', '35,4'], de: ['Straßburg', '35,4'], en: ['Strasbourg', '35.4%'] },
      {
        at: 'funding',
        fr: ['Ministère de l’Europe et des Affaires étrangères', '3,7'],
        de: ['Ministerium für Europa', '3,7'],
        en: ['Ministry for Europe', '3.7%'],
      },
      {
        at: 'funding',
        fr: ['France', '63 683 €', '39,1'],
        de: ['Frankreich', '63.683 €', '39,1'],
        en: ['France', '€63,683', '39.1%'],
      },
      {
        at: 'funding',
        fr: ['Canada', '99 290 €'],
        de: ['Kanada', '99.290 €'],
        en: ['Canada', '€99,290'],
      },
    ],
  },
  {
    mark: 'A9',
    fact: 'Nothing is recorded for 2023 although it ran, and no special amount of the Oudin law is given',
    page,
    shows: [
      {
        at: 'funding',
        fr: ['2023', 'rien n’est inscrit', 'en vigueur'],
        de: ['2023', 'nichts eingetragen'],
        en: ['2023', 'nothing recorded'],
      },
      {
        at: 'funding',
        fr: ['loi Oudin', 'non renseignés'],
        de: ['Oudin', 'nicht angegeben'],
        en: ['Oudin', 'not recorded'],
      },
    ],
  },
  {
    mark: 'A10',
    fact: 'It came about through three networks, each of them a link, and four delegations since March 2019',
    page,
    shows: [
      {
        at: 'story',
        fr: ['juin 2017', 'AIMF', 'entente d’amitié', 'CGLU', 'mars 2019', 'quatre délégations'],
        de: ['Juni 2017', 'AIMF', 'UCLG', 'März 2019'],
        en: ['June 2017', 'AIMF', 'UCLG', 'March 2019'],
      },
      {
        at: 'story',
        fr: ['Association internationale des maires francophones'],
        de: ['Internationale Vereinigung der französischsprachigen Bürgermeister'],
        en: ['International Association of Francophone Mayors'],
        link: network('aimf'),
      },
      {
        at: 'story',
        fr: ['Cités et Gouvernements Locaux Unis'],
        de: ['Vereinigte Städte und Lokalverwaltungen'],
        en: ['United Cities and Local Governments'],
        link: network('uclg'),
      },
      {
        at: 'story',
        fr: ['Observatoire international des maires sur le Vivre ensemble'],
        de: ['Observatorium der Bürgermeister'],
        en: ['International Observatory of Mayors on Living Together'],
        link: network('mayors-living-together'),
      },
    ],
  },
  {
    mark: 'A11',
    fact: 'It has three objectives in Montréal and five in France',
    page,
    shows: [
      {
        at: 'objectives',
        fr: ['5 objectifs côté France', '3 côté Canada'],
        de: ['5 Ziele', 'Frankreich', 'Kanada'],
        en: ['5 objectives', 'France', 'Canada'],
      },
      {
        at: 'objectives',
        fr: ['quartier carboneutre', 'Bellechasse'],
        de: ['Bellechasse'],
        en: ['carbon-neutral district', 'Bellechasse'],
      },
      {
        at: 'objectives',
        fr: ['participation citoyenne'],
        de: ['Beteiligungsmodelle'],
        en: ['citizen participation'],
      },
      { at: 'objectives', fr: ['francophonie'], de: ['Frankophonie'], en: ['French-speaking world'] },
    ],
  },
  {
    mark: 'A12',
    fact: 'It benefits elected members and staff, citizen groups, young people, researchers, operators and companies',
    page,
    shows: [
      {
        at: 'story',
        fr: ['élus et agents', 'collectifs citoyens', 'jeunes', 'chercheurs', 'opérateurs', 'entreprises'],
        de: ['Mandatsträger und Personal', 'Bürgergruppen', 'Jugend', 'Forschung'],
        en: ['elected officials and staff', 'young people', 'researchers', 'companies'],
      },
    ],
  },
  {
    mark: 'A13',
    fact: 'Contacts are given by function and institution',
    page,
    shows: [
      {
        at: 'contacts',
        fr: ['Ambassade de France à Ottawa', 'correspondant pour la coopération décentralisée'],
        de: ['Französische Botschaft in Ottawa', 'dezentrale Zusammenarbeit'],
        en: ['French embassy in Ottawa', 'decentralised-cooperation correspondent'],
      },
      {
        at: 'contacts',
        fr: ['Ambassade de France à Ottawa', 'conseiller de coopération et d’action culturelle'],
        de: ['Botschaftsrat für Zusammenarbeit und Kultur'],
        en: ['cooperation and cultural counsellor'],
      },
      {
        at: 'contacts',
        fr: ['Arrondissement de Rosemont', 'conseiller en planification'],
        de: ['Bezirk Rosemont', 'Planungsberatung'],
        en: ['Borough of Rosemont', 'planning adviser'],
      },
    ],
  },
  {
    mark: 'A14',
    fact: 'What the source has lost about communication and evaluation is shown as not known, not as no',
    page,
    shows: [
      {
        at: 'answers',
        fr: ['Communication', 'France', 'non connu'],
        de: ['Kommunikation', 'Frankreich', 'nicht bekannt'],
        en: ['Communication', 'France', 'not known'],
      },
      {
        at: 'answers',
        fr: ['Communication', 'Canada', 'non connu'],
        de: ['Kommunikation', 'Kanada', 'nicht bekannt'],
        en: ['Communication', 'Canada', 'not known'],
      },
      {
        at: 'answers',
        fr: ['Évaluation', 'non connu'],
        de: ['Evaluation', 'nicht bekannt'],
        en: ['Evaluation', 'not known'],
      },
    ],
  },
]
