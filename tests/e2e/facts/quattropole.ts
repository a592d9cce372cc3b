import { type Fact, network, same } from './fact'

const page = network('quattropole')

/** QuattroPole: its members, places, organs and aims. */
export const QUATTROPOLE: readonly Fact[] = [
  {
    mark: 'Q1',
    fact: 'Its members are Luxembourg, Metz, Saarbrücken and Trier, each under its name in the reader’s language',
    page,
    shows: [
      { at: 'members', fr: ['Luxembourg'], de: ['Luxemburg'], en: ['Luxembourg'] },
      { at: 'members', ...same('Metz', 'France'), de: ['Metz', 'Frankreich'] },
      {
        at: 'members',
        fr: ['Sarrebruck', 'Allemagne'],
        de: ['Saarbrücken', 'Deutschland'],
        en: ['Saarbrücken', 'Germany'],
      },
      { at: 'members', fr: ['Trèves', 'Allemagne'], de: ['Trier', 'Deutschland'], en: ['Trier', 'Germany'] },
    ],
  },
  {
    mark: 'Q2',
    fact: 'The cities cooperate since a declaration of intent of 29 February 2000, whose act was exhibited in Metz',
    page,
    shows: [
      {
        at: 'history',
        fr: ['29 février 2000', 'Déclaration d’intention'],
        de: ['29. Februar 2000', 'Absichtserklärung'],
        en: ['29 February 2000', 'Declaration of intent'],
      },
      {
        at: 'documents',
        fr: ['Déclaration d’intention', 'exposé à Metz'],
        de: ['Absichtserklärung', 'in Metz ausgestellt'],
        en: ['declaration of intent', 'exhibited in Metz'],
      },
    ],
  },
  {
    mark: 'Q3',
    fact: 'Three legal forms follow one another: declaration of 2000, agreement of 2007, association under German law of 16 October 2014',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['déclaration d’intention', '29 février 2000'],
        de: ['Absichtserklärung', '29. Februar 2000'],
        en: ['declaration of intent', '29 February 2000'],
      },
      {
        at: 'identity',
        fr: ['accord adopté par les conseils municipaux', '12 mars 2007'],
        de: ['verabschiedeten Vereinbarung', '12. März 2007'],
        en: ['agreement adopted by the councils', '12 March 2007'],
      },
      {
        at: 'identity',
        fr: ['Association de droit allemand', 'depuis le 16 octobre 2014', 'droit applicable : Allemagne'],
        de: ['Eingetragener Verein', 'seit dem 16. Oktober 2014', 'Deutschland'],
        en: ['association under German law', 'since 16 October 2014', 'Germany'],
      },
      {
        at: 'history',
        fr: ['16 octobre 2014', 'quatre maires', 'quarante conseillers municipaux', 'dix par ville'],
        de: ['16. Oktober 2014', 'vierzig Ratsmitglieder'],
        en: ['16 October 2014', 'forty councillors'],
      },
    ],
  },
  {
    mark: 'Q4',
    fact: 'The seat is in Saarbrücken, the secretariat in Esch-sur-Alzette, and when it began the first source has lost',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['Siège', 'Sarrebruck'],
        de: ['Sitz', 'Saarbrücken'],
        en: ['Seat', 'Saarbrücken'],
      },
      {
        at: 'identity',
        fr: ['Secrétariat', 'Esch-sur-Alzette'],
        de: ['Sekretariat', 'Esch'],
        en: ['Secretariat', 'Esch-sur-Alzette'],
      },
      {
        at: 'organs',
        fr: ['Secrétariat général', 'Maison de la Grande Région'],
        de: ['Geschäftsstelle', 'Haus der Großregion'],
        en: ['General secretariat', 'House of the Greater Region'],
      },
      {
        at: 'organs',
        fr: ['perdu dans la source', 'Date perdue dans la source'],
        de: ['in der Quelle verloren'],
        en: ['lost in the source'],
      },
    ],
  },
  {
    mark: 'Q5',
    fact: 'It is said to serve about 530,000 inhabitants, and the page says when that was said and by whom',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['530 000 habitants', '2018', 'Wikipedia'],
        de: ['530.000 Einwohner', '2018'],
        en: ['530,000 inhabitants', '2018'],
      },
    ],
  },
  {
    mark: 'Q6',
    fact: 'The executive is made of the four mayors',
    page,
    shows: [
      {
        at: 'organs',
        fr: ['Directoire', 'Les maires des quatre villes', '4 sièges'],
        de: ['Vorstand', 'Die Stadtoberhäupter der vier Städte', '4 Sitze'],
        en: ['Executive', 'The mayors of the four cities', '4 seats'],
      },
    ],
  },
  {
    mark: 'Q7',
    fact: 'The general assembly has ten councillors a city and the four mayors, 44 seats: the rule and the sum',
    page,
    shows: [
      {
        at: 'organs',
        fr: [
          'Assemblée générale',
          'Dix conseillers municipaux par ville',
          '44 sièges',
          '4 × 10 + 4 × 1 = 44',
        ],
        de: ['Mitgliederversammlung', 'Zehn Ratsmitglieder je Stadt', '44 Sitze', '4 × 10 + 4 × 1 = 44'],
        en: ['General assembly', 'Ten councillors a city', '44 seats', '4 × 10 + 4 × 1 = 44'],
      },
    ],
  },
  {
    mark: 'Q8',
    fact: 'The assembly elects the president for two years; press at the founding says that the executive does',
    page,
    shows: [
      {
        at: 'organs',
        fr: ['Présidence', 'Durée du mandat', '2 ans', 'Élu par', 'Assemblée générale'],
        de: ['Präsidentschaft', 'Dauer der Amtszeit', '2 Jahre', 'Mitgliederversammlung'],
        en: ['Presidency', 'Term of office', '2 years', 'General assembly'],
      },
      {
        at: 'organs',
        fr: ['Directoire', 'octobre 2014', 'Saarbrücker Zeitung'],
        de: ['Vorstand', 'Oktober 2014', 'Saarbrücker Zeitung'],
        en: ['Executive', 'October 2014', 'Saarbrücker Zeitung'],
      },
      {
        at: 'organs',
        fr: ['Élu par', 'versions différentes'],
        de: ['Gewählt von', 'abweichende Angaben'],
        en: ['Elected by', 'accounts differ'],
      },
    ],
  },
  {
    mark: 'Q9',
    fact: 'Dominique Gros, mayor of Metz, was president in 2017–2018',
    page,
    shows: [
      {
        at: 'organs',
        fr: ['Dominique Gros', 'Metz', 'Président', '2017–2018'],
        de: ['Dominique Gros', 'Metz', 'Präsident', '2017–2018'],
        en: ['Dominique Gros', 'Metz', 'President', '2017–2018'],
      },
    ],
  },
  {
    mark: 'Q10',
    fact: 'The secretariat prepares the meetings of both organs, coordinates organs and project groups, keeps finances and accounts',
    page,
    shows: [
      {
        at: 'organs',
        fr: [
          'Secrétariat général',
          'Prépare les réunions du Directoire et de l’Assemblée générale',
          'Coordonne les organes et les groupes de projet',
          'finances et la comptabilité',
        ],
        de: ['Geschäftsstelle', 'Bereitet die Sitzungen', 'Koordiniert die Gremien', 'Buchhaltung'],
        en: [
          'General secretariat',
          'Prepares the meetings',
          'Coordinates the organs',
          'finances and accounts',
        ],
      },
    ],
  },
  {
    mark: 'Q11',
    fact: 'Specialists of the four cities meet in project groups on six subjects',
    page,
    shows: [
      {
        at: 'organs',
        fr: [
          'Groupes de projet',
          'Spécialistes des quatre villes',
          'Tourisme',
          'Culture',
          'Économie',
          'Numérique',
          'Énergie',
          'Politique sociale communale',
        ],
        de: ['Projektgruppen', 'Fachleute der vier Städte', 'Kommunale Sozialpolitik'],
        en: ['Project groups', 'Specialists from the four cities', 'Municipal social policy'],
      },
    ],
  },
  {
    mark: 'Q12',
    fact: 'Assembly and executive set the strategic direction together',
    page,
    shows: [
      {
        at: 'organs',
        fr: ['Assemblée générale', 'Fixe avec le Directoire l’orientation stratégique'],
        de: ['Mitgliederversammlung', 'mit dem Vorstand die strategische Ausrichtung'],
        en: ['General assembly', 'strategic direction with the executive'],
      },
      {
        at: 'organs',
        fr: ['Directoire', 'Fixe avec l’assemblée générale l’orientation stratégique'],
        de: ['Vorstand', 'mit der Mitgliederversammlung die strategische Ausrichtung'],
        en: ['Executive', 'strategic direction with the general assembly'],
      },
    ],
  },
  {
    mark: 'Q13',
    fact: 'Three experts made the vision document in nearly a year, with working groups, interviews, universities and chambers',
    page,
    shows: [
      {
        at: 'documents',
        fr: [
          'Vision d’avenir (Leitbild)',
          'près d’un an par trois experts',
          'groupes de travail',
          'entretiens',
          'universités',
          'chambres de commerce',
        ],
        de: ['Leitbild', 'drei Fachleuten', 'Hochschulen und Kammern'],
        en: ['Leitbild', 'three experts', 'universities and chambers of commerce'],
      },
    ],
  },
  {
    mark: 'Q14',
    fact: 'Seven action fields stand under the network’s own three headings',
    page,
    shows: [
      { at: 'action-fields', ...same('Marketing'), fr: ['Numérique', 'Marketing régional'] },
      {
        at: 'action-fields',
        fr: ['Mobilité', 'réseau européen à grande vitesse'],
        de: ['Mobilität', 'Hochgeschwindigkeitsnetz'],
        en: ['Mobility', 'high-speed rail'],
      },
      {
        at: 'action-fields',
        fr: ['Tourisme', 'destination'],
        de: ['Tourismus', 'Reiseziel'],
        en: ['Tourism'],
      },
      {
        at: 'action-fields',
        fr: ['Culture', 'diversité culturelle de la Grande Région'],
        de: ['Kultur', 'kulturellen Vielfalt der Großregion'],
        en: ['Culture', 'cultural diversity in the Greater Region'],
      },
      {
        at: 'action-fields',
        fr: ['Énergie', 'énergie des bâtiments publics'],
        de: ['Energie', 'Energiemanagement'],
        en: ['Energy', 'energy management'],
      },
      {
        at: 'action-fields',
        fr: ['Intégration et inclusion', 'quatre administrations'],
        de: ['Integration und Inklusion'],
        en: ['Integration and inclusion'],
      },
      {
        at: 'action-fields',
        fr: ['Développement durable', 'commerce équitable', 'mobilité douce'],
        de: ['Nachhaltige Entwicklung', 'Fairtrade'],
        en: ['Sustainable development', 'fair-trade'],
      },
    ],
  },
  {
    mark: 'Q15',
    fact: 'The wider area is the Greater Region',
    page,
    shows: [
      {
        at: 'identity',
        fr: ['Espace plus large', 'Grande Région'],
        de: ['Größerer Raum', 'Großregion'],
        en: ['Wider area', 'Greater Region'],
      },
    ],
  },
]
