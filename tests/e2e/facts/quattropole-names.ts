/** The three headings of the action fields, in the network's order. */
export const HEADINGS = {
  fr: ['Un réseau dynamique', 'Un réseau attractif', 'Un réseau engagé'],
  de: ['Ein dynamisches Netz', 'Ein attraktives Netz', 'Ein engagiertes Netz'],
  en: ['A dynamic network', 'An attractive network', 'A committed network'],
} as const

/** Names under which people look for the four cities, by slug. */
export const CITY_NAMES = {
  luxembourg: [
    'Luxembourg',
    'Luxemburg',
    'Lëtzebuerg',
    'Lussemburgo',
    'Luxemburgo',
    'Luxembourg City',
    'Luxembourg-Ville',
    'Ville de Luxembourg',
    'Stadt Luxemburg',
    'Stad Lëtzebuerg',
  ],
  metz: ['Metz', 'Divodurum'],
  saarbrucken: [
    'Saarbrücken',
    'Saarbruecken',
    'Saarbrucken',
    'Sarrebruck',
    'Sarrebrück',
    'Saarbrécken',
    'Saarbrigge',
  ],
  trier: ['Trier', 'Trèves', 'Treves', 'Tréveris', 'Treviri', 'Tréier', 'Trewir', 'Augusta Treverorum'],
} as const
