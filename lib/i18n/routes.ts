import type { Locale } from '../domain/vocabulary'

export interface RouteDefinition {
  /**
   * Query parameters that change what the page shows. A request that carries one with a value is drawn by the
   * sibling folder `view` (dynamic, reads `searchParams`); any other request gets the prerendered page.
   */
  view?: readonly string[]
  /** The list behind `/fr/villes.json` and `.csv`: answered by `app/api/lists/[locale]/[list]/[format]/route.ts`. */
  data?: { list: string; formats: readonly ('json' | 'csv')[] }
  /** Its meetings are also a calendar, at the address with `.ics`: answered by `app/api/calendar`. */
  calendar?: true
  /**
   * How a plain form writes what an address writes shorter: lists as repeated parameters, ranges as `name-from` and
   * `name-to`, and empty fields. Such an address is led to its short form, which people pass on.
   */
  form?: { lists: readonly string[]; ranges: readonly string[] }
}

/** What the membership search takes several values of, and what it takes from and to. */
const SEARCH_LISTS = [
  'all',
  'none',
  'any',
  'country',
  'kind',
  'class',
  'role',
  'scope',
  'theme',
  'organ',
  'partnership',
] as const
const SEARCH_RANGES = ['pop', 'networks'] as const

/** Every public page: the folder under `app/[locale]/(public)` and the parameters that its views understand. */
export const ROUTES = {
  '/': {},
  '/networks': {
    view: ['q', 'date', 'sort', 'scope', 'theme', 'country', 'seat', 'status'],
    data: { list: 'networks', formats: ['json', 'csv'] },
  },
  '/networks/[slug]': {
    view: ['date', 'since', 'reach', 'sort', 'country', 'class', 'role', 'status', 'page'],
    calendar: true,
  },
  '/networks/[slug]/organs/[organ]': { view: ['date'] },
  '/cities': {
    view: [
      ...['q', 'all', 'none', 'any', 'min', 'date', 'maybe', 'country', 'kind', 'pop', 'class', 'role'],
      ...['scope', 'theme', 'networks', 'organ', 'partnership', 'sort', 'page'],
    ],
    data: { list: 'cities', formats: ['json', 'csv'] },
    form: { lists: SEARCH_LISTS, ranges: SEARCH_RANGES },
  },
  '/cities/[slug]': { view: ['date'] },
  '/organizations': {},
  '/organizations/[slug]': { view: ['date'] },
  '/themes': {},
  '/themes/[slug]': { view: ['date'] },
  '/partnerships': {
    view: [
      ...['q', 'form', 'status', 'country', 'theme', 'city', 'network', 'funder', 'year', 'amount'],
      ...['currency', 'date', 'sort', 'page'],
    ],
    data: { list: 'partnerships', formats: ['json', 'csv'] },
    form: {
      lists: ['form', 'status', 'country', 'theme', 'city', 'network', 'funder'],
      ranges: ['year', 'amount'],
    },
  },
  '/partnerships/[slug]': { view: ['date'] },
  '/events': {
    view: ['q', 'series', 'network', 'year'],
    data: { list: 'events', formats: ['json', 'csv'] },
    calendar: true,
  },
  '/events/[slug]': {},
  '/events/series/[slug]': {},
  '/history/[record]': { view: ['page'] },
  '/search': { view: ['q', 'type', 'page'], data: { list: 'search', formats: ['json'] } },
  '/about': {},
  '/data': {},
  '/legal': {},
  '/privacy': {},
  '/correct': { view: ['record', 'field', 'back'] },
  '/correct/thanks': {},
  '/accessibility': {},
} as const satisfies Record<string, RouteDefinition>

export type Route = keyof typeof ROUTES

export function routeDefinition(route: Route): RouteDefinition {
  return ROUTES[route]
}

/** The words of the addresses. A segment that is missing here is the same in every language. */
export const SEGMENTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  about: { fr: 'a-propos', de: 'ueber', en: 'about' },
  accessibility: { fr: 'accessibilite', de: 'barrierefreiheit', en: 'accessibility' },
  cities: { fr: 'villes', de: 'staedte', en: 'cities' },
  compare: { fr: 'comparer', de: 'vergleich', en: 'compare' },
  correct: { fr: 'corriger', de: 'korrigieren', en: 'correct' },
  data: { fr: 'donnees', de: 'daten', en: 'data' },
  events: { fr: 'rencontres', de: 'veranstaltungen', en: 'events' },
  history: { fr: 'historique', de: 'verlauf', en: 'history' },
  legal: { fr: 'mentions-legales', de: 'impressum', en: 'legal-notice' },
  map: { fr: 'carte', de: 'karte', en: 'map' },
  networks: { fr: 'reseaux', de: 'netzwerke', en: 'networks' },
  organizations: { fr: 'organisations', de: 'organisationen', en: 'organizations' },
  organs: { fr: 'organes', de: 'organe', en: 'organs' },
  partnerships: { fr: 'partenariats', de: 'partnerschaften', en: 'partnerships' },
  privacy: { fr: 'confidentialite', de: 'datenschutz', en: 'privacy' },
  search: { fr: 'recherche', de: 'suche', en: 'search' },
  series: { fr: 'series', de: 'reihen', en: 'series' },
  thanks: { fr: 'merci', de: 'danke', en: 'thanks' },
  themes: { fr: 'themes', de: 'themen', en: 'themes' },
}
