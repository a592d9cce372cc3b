import { city, type Entry, type Fact, network, same } from './fact'

interface NetworkOfMarseille {
  mark: string
  slug: string
  fact: string
  /** What the row of the network on Marseille's page is called. */
  fr: string
  de: string
  en: string
  shows: readonly Entry[]
}

const NETWORKS: readonly NetworkOfMarseille[] = [
  {
    mark: 'M1',
    slug: 'afccre',
    fact: 'AFCCRE is the French section of CCRE: nearly 2,000 authorities, advice on European funding, regulatory watch',
    fr: 'Association française du Conseil des communes et régions d’Europe',
    de: 'Französische Sektion des Rates der Gemeinden und Regionen Europas',
    en: 'French section of the Council of European Municipalities and Regions',
    shows: [
      {
        at: 'relations',
        fr: ['Section de', 'Conseil des communes et régions d’Europe'],
        de: ['Rat der Gemeinden und Regionen Europas'],
        en: ['Council of European Municipalities and Regions'],
        link: network('cemr'),
      },
      {
        at: 'members',
        fr: ['2 000 collectivités', 'Près de 2 000'],
        de: ['2.000 Gebietskörperschaften'],
        en: ['2,000 local authorities'],
      },
      {
        at: 'action-fields',
        fr: ['Financements européens', 'Conseil sur les financements'],
        de: ['Förder'],
        en: ['funding'],
      },
      {
        at: 'action-fields',
        fr: ['Veille réglementaire'],
        de: ['EU'],
        en: ['Regulat'],
      },
    ],
  },
  {
    mark: 'M2',
    slug: 'aimf',
    fact: 'AIMF gathers French-speaking mayors, 166 cities in 46 countries by one claim, finances projects, has experts',
    fr: 'Association internationale des maires francophones',
    de: 'Internationale Vereinigung der französischsprachigen Bürgermeister',
    en: 'International Association of Francophone Mayors',
    shows: [
      {
        at: 'members',
        fr: ['166 villes', 'Ville de Marseille'],
        de: ['166 Städte', 'Ville de Marseille'],
        en: ['166 cities', 'Ville de Marseille'],
      },
      {
        at: 'members',
        fr: ['46 pays', 'Ville de Marseille'],
        de: ['46 Länder'],
        en: ['46 countries'],
      },
      {
        at: 'summary',
        fr: ['échanges entre maires', 'finance des projets', 'réseau d’experts'],
        de: ['Marseille'],
        en: ['Marseille'],
      },
    ],
  },
  {
    mark: 'M3',
    slug: 'aivp',
    fact: 'AIVP ties cities and ports, more than 100 of them by one claim',
    fr: 'AIVP, le réseau mondial des villes portuaires',
    de: 'AIVP, das weltweite Netzwerk der Hafenstädte',
    en: 'AIVP, The Worldwide Network of Port Cities',
    shows: [
      {
        at: 'members',
        fr: ['100 ports', 'Plus de 100'],
        de: ['100 Häfen', 'Mehr als 100'],
        en: ['100 ports'],
      },
      {
        at: 'summary',
        fr: ['villes, autorités portuaires', 'ville et port'],
        de: ['Stadt und Hafen'],
        en: ['port'],
      },
    ],
  },
  {
    mark: 'M4',
    slug: 'amf',
    fact: 'AMF has nearly 36,000 mayors and presidents, and a Bureau of 36, half right and half left, that meets monthly',
    fr: 'Association des maires de France et des présidents d’intercommunalité',
    de: 'Verband der Bürgermeister Frankreichs',
    en: 'Association of Mayors of France',
    shows: [
      {
        at: 'members',
        fr: ['36 000 maires et présidents', 'Près de 36 000'],
        de: ['36.000 Bürgermeister'],
        en: ['36,000 mayors'],
      },
      {
        at: 'organs',
        fr: [
          'Bureau',
          'au moins une fois par mois',
          'un tiers de présidents d’associations départementales',
          '36 sièges',
          '18 + 18 = 36',
        ],
        de: ['Büro', 'einmal im Monat', 'Départements', '18 + 18 = 36'],
        en: ['Bureau', 'at least monthly', 'departmental associations', '18 + 18 = 36'],
      },
      {
        at: 'organs',
        fr: ['représentants de la droite', '18'],
        de: ['Rechten', '18'],
        en: ['of the right', '18'],
      },
      {
        at: 'organs',
        fr: ['représentants de la gauche', '18'],
        de: ['Linken', '18'],
        en: ['of the left', '18'],
      },
    ],
  },
  {
    mark: 'M5',
    slug: 'amgvf',
    fact: 'AMGVF, since 1974, for cities and groupings of more than 100,000 inhabitants, 95 members, is France urbaine today',
    fr: 'Association des maires de grandes villes de France',
    de: 'Verband der Bürgermeister der Großstädte Frankreichs',
    en: 'Association of Mayors of Large Cities of France',
    shows: [
      { at: 'history', ...same('1974') },
      {
        at: 'history',
        fr: ['6 novembre 2015', 'fusion', 'France urbaine'],
        de: ['6. November 2015', 'France urbaine'],
        en: ['6 November 2015', 'merger', 'France urbaine'],
        link: network('france-urbaine'),
      },
      {
        at: 'members',
        fr: ['95 villes et groupements'],
        de: ['95 Städte'],
        en: ['95 cities and groupings'],
      },
      {
        at: 'summary',
        fr: ['plus de 100 000 habitants'],
        de: ['100.000 Einwohner'],
        en: ['100,000'],
      },
    ],
  },
  {
    mark: 'M6',
    slug: 'cemr',
    fact: 'CCRE gathers national associations of more than thirty countries; about 100,000 represented authorities are kept apart from its direct members',
    fr: 'Conseil des communes et régions d’Europe',
    de: 'Rat der Gemeinden und Regionen Europas',
    en: 'Council of European Municipalities and Regions',
    shows: [
      {
        at: 'members',
        fr: ['30 pays', 'Plus de trente'],
        de: ['30 Länder', 'Mehr als dreißig'],
        en: ['30 countries', 'More than thirty'],
      },
      {
        at: 'members',
        fr: ['Collectivités représentées', '100 000 communes et régions'],
        de: ['Vertretene Gebietskörperschaften', '100.000'],
        en: ['represented', '100,000 towns and regions'],
      },
      {
        at: 'members',
        fr: ['60 associations nationales'],
        de: ['60 nationale Verbände'],
        en: ['60 national associations'],
      },
      {
        at: 'summary',
        fr: ['membres directs, les associations nationales'],
        de: ['nationale Verbände'],
        en: ['national associations'],
      },
    ],
  },
  {
    mark: 'M7',
    slug: 'uclg',
    fact: 'CGLU came of FMCU, IULA and Metropolis, claims more than 100 countries, has three principles and a Mediterranean commission',
    fr: 'Cités et Gouvernements Locaux Unis',
    de: 'Vereinigte Städte und Lokalverwaltungen',
    en: 'United Cities and Local Governments',
    shows: [
      {
        at: 'history',
        fr: ['5 mai 2004', 'FMCU', 'IULA', 'Metropolis'],
        de: ['5. Mai 2004', 'FMCU', 'IULA', 'Metropolis'],
        en: ['5 May 2004', 'FMCU', 'IULA', 'Metropolis'],
        link: network('iula'),
      },
      {
        at: 'members',
        fr: ['100 pays', 'Plus de 100'],
        de: ['100 Länder', 'Mehr als 100'],
        en: ['100 countries', 'More than 100'],
      },
      {
        at: 'summary',
        fr: ['démocratie, autonomie locale et décentralisation', 'sections continentales'],
        de: ['Demokratie', 'Dezentralisierung'],
        en: ['democracy', 'decentralisation'],
      },
      {
        at: 'relations',
        fr: ['Commission Méditerranée de CGLU'],
        de: ['Mittelmeer'],
        en: ['Mediterranean'],
        link: network('uclg-mediterranean-commission'),
      },
      {
        at: 'organs',
        fr: ['Commission Méditerranée', 'Seule commission intercontinentale'],
        de: ['Mittelmeer'],
        en: ['Mediterranean'],
      },
    ],
  },
  {
    mark: 'M8',
    slug: 'cites-unies-france',
    fact: 'CUF has 500 members and a network of 3,000 authorities in decentralised cooperation',
    fr: 'Cités Unies France',
    de: 'Cités Unies France',
    en: 'Cités Unies France',
    shows: [
      { at: 'members', fr: ['500 collectivités'], de: ['500 Gebiets'], en: ['500 local authorities'] },
      {
        at: 'members',
        fr: ['3 000 collectivités', 'coopération décentralisée'],
        de: ['3.000 Gebiets'],
        en: ['3,000 local authorities'],
      },
    ],
  },
  {
    mark: 'M9',
    slug: 'eurocities',
    fact: 'Eurocities gathers large European metropolises that are no capitals, on urban management',
    fr: 'Eurocities',
    de: 'Eurocities',
    en: 'Eurocities',
    shows: [
      {
        at: 'summary',
        fr: ['grandes métropoles européennes non capitales', 'gestion urbaine'],
        de: ['Marseille'],
        en: ['Marseille'],
      },
    ],
  },
  {
    mark: 'M10',
    slug: 'ipgr',
    fact: 'Marseille is a founding member of IPGR, of towns and public and private actors of risk prevention',
    fr: 'Institut de prévention et de gestion des risques urbains',
    de: 'Institut für Prävention und Management städtischer Risiken',
    en: 'IPGR',
    shows: [
      {
        at: 'members',
        fr: ['Marseille', 'fondateur'],
        de: ['Marseille', 'Gründungsmitglied'],
        en: ['Marseille', 'founder'],
        link: city('marseille'),
      },
      {
        at: 'action-fields',
        fr: ['Prévention et gestion globale des risques', 'villes et des acteurs publics et privés'],
        de: ['Risikomanagement', 'öffentlichen und privaten Akteuren'],
        en: ['risks', 'public and private actors'],
      },
    ],
  },
  {
    mark: 'M11',
    slug: 'medcities',
    fact: 'MedCités, of coastal towns for the environment, was created in Barcelona in November 1991 on the initiative of METAP',
    fr: 'MedCités',
    de: 'MedCities',
    en: 'MedCities',
    shows: [
      {
        at: 'history',
        fr: ['novembre 1991', 'Barcelone', 'METAP'],
        de: ['November 1991', 'Barcelona', 'METAP'],
        en: ['November 1991', 'Barcelona', 'METAP'],
      },
      {
        at: 'summary',
        fr: ['villes côtières', 'environnement'],
        de: ['Küstenstädte'],
        en: ['coastal'],
      },
    ],
  },
  {
    mark: 'M12',
    slug: 'charte-lyon-marseille',
    fact: 'Lyon and Marseille signed their charter on 14 February 1997, for the economy, employment and local public services',
    fr: 'Charte de coopération Lyon–Marseille',
    de: 'Kooperationscharta Lyon–Marseille',
    en: 'Lyon–Marseille cooperation charter',
    shows: [
      { fr: ['bilatéral'], de: ['bilateral'], en: ['bilateral'] },
      { at: 'history', fr: ['14 février 1997'], de: ['14. Februar 1997'], en: ['14 February 1997'] },
      {
        at: 'action-fields',
        fr: ['Développement économique et emploi'],
        de: ['Wirtschaft und Beschäftigung'],
        en: ['Economic development and employment'],
      },
      {
        at: 'action-fields',
        fr: ['Services publics locaux'],
        de: ['Kommunale Dienste'],
        en: ['Local public services'],
      },
      { at: 'members', ...same('Lyon', '1997') },
    ],
  },
  {
    mark: 'M13',
    slug: 'alliance-barcelone-genes-lyon-marseille',
    fact: 'Barcelona, Genoa, Lyon and Marseille signed their alliance in Barcelona on 9 July 1998, with three objectives',
    fr: 'Charte d’alliance Barcelone–Gênes–Lyon–Marseille',
    de: 'Allianzcharta Barcelona–Genua–Lyon–Marseille',
    en: 'Barcelona–Genoa–Lyon–Marseille alliance charter',
    shows: [
      {
        at: 'summary',
        fr: ['signée à Barcelone le 9 juillet 1998'],
        de: ['9. Juli 1998 in Barcelona'],
        en: ['Barcelona on 9 July 1998'],
      },
      { at: 'members', fr: ['Gênes', 'Italie'], de: ['Genua', 'Italien'], en: ['Genoa', 'Italy'] },
      {
        at: 'action-fields',
        fr: ['Échanges sur la gestion de la ville'],
        de: ['Austausch zur Stadtverwaltung'],
        en: ['Exchange on city management'],
      },
      {
        at: 'action-fields',
        fr: ['Relations internationales coordonnées'],
        de: ['Abgestimmte Außenbeziehungen'],
        en: ['Coordinated international relations'],
      },
      {
        at: 'action-fields',
        fr: ['Coopération des villes de Méditerranée'],
        de: ['Kooperation der Mittelmeerstädte'],
        en: ['Cooperation of Mediterranean cities'],
      },
    ],
  },
  {
    mark: 'M14',
    slug: 'reseau-urbain-europe-mena',
    fact: 'Marseille and the World Bank created the Europe–MENA urban network in March 2004, with four lines of partnership',
    fr: 'Réseau urbain Europe-MENA',
    de: 'Städtenetz Europa-MENA',
    en: 'Europe-MENA',
    shows: [
      { at: 'history', fr: ['mars 2004'], de: ['März 2004'], en: ['March 2004'] },
      {
        at: 'members',
        fr: ['Banque mondiale', 'fondateur'],
        de: ['Weltbank', 'Gründungsmitglied'],
        en: ['World Bank', 'founder'],
      },
      {
        at: 'action-fields',
        fr: ['Échange de connaissances'],
        de: ['Wissensaustausch'],
        en: ['Knowledge exchange'],
      },
      { at: 'action-fields', fr: ['Formation'], de: ['Weiterbildung'], en: ['Training'] },
      { at: 'action-fields', fr: ['Expertise'], de: ['Fachwissen'], en: ['Expertise'] },
      { at: 'action-fields', fr: ['Mise en relation'], de: ['Vermittlung'], en: ['Matchmaking'] },
    ],
  },
  {
    mark: 'M15',
    slug: 'reseau-villes-euromed',
    fact: 'The Euromed cities network gathers cities of both shores in the Barcelona Process begun in 1995',
    fr: 'Réseau des villes Euromed',
    de: 'Euromed',
    en: 'Euromed',
    shows: [
      {
        at: 'summary',
        fr: ['Processus de Barcelone (1995)', 'rives sud et est de la Méditerranée'],
        de: ['1995'],
        en: ['1995'],
      },
    ],
  },
]

/** The networks of Marseille: each on the city's page, and on its own. */
export const MARSEILLE: readonly Fact[] = NETWORKS.flatMap(({ mark, slug, fact, fr, de, en, shows }) => [
  {
    mark,
    fact: `Marseille’s page lists ${en} among its networks`,
    page: city('marseille'),
    shows: [{ at: 'networks', fr: [fr], de: [de], en: [en], link: network(slug) }],
  },
  { mark, fact, page: network(slug), shows },
])
