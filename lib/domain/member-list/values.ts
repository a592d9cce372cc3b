import { COUNTRY_CODES, countryName } from '@/lib/domain/countries'
import { foldName } from '@/lib/domain/names'
import {
  LOCALES,
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_ROLES,
  MEMBERSHIP_STATUSES,
  type MembershipClass,
  type MembershipRole,
  type MembershipStatus,
} from '@/lib/domain/vocabulary'

/*
 * The cells of a list of members as people fill them, in the three languages. Each reader answers null for a text that
 * it does not understand: it is shown and refused, never guessed.
 */

const COUNTRY_NAMES: Readonly<Record<string, readonly string[]>> = {
  BA: ['bosnia', 'bosnie', 'bosnien'],
  CD: ['congo kinshasa', 'drc', 'rdc', 'dr congo'],
  CG: ['congo brazzaville', 'congo'],
  CI: ['ivory coast'],
  CZ: ['czech republic', 'république tchèque', 'tschechische republik'],
  GB: ['uk', 'great britain', 'grande bretagne', 'grossbritannien', 'england', 'scotland', 'wales'],
  KR: ['south korea', 'corée du sud', 'südkorea', 'republic of korea'],
  MK: ['macedonia', 'macédoine', 'mazedonien'],
  NL: ['holland', 'the netherlands', 'hollande'],
  PS: ['palestine', 'palestinian territories'],
  RU: ['russian federation', 'fédération de russie'],
  TR: ['turkey', 'turquie', 'türkei', 'türkiye'],
  US: ['usa', 'united states of america', 'états unis d amérique', 'vereinigte staaten von amerika'],
}

const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ...COUNTRY_CODES.flatMap((code) => [
    ...LOCALES.map((locale) => [foldName(countryName(code, locale)), code] as const),
    [code.toLowerCase(), code] as const,
  ]),
  ...Object.entries(COUNTRY_NAMES).flatMap(([code, names]) =>
    names.map((name) => [foldName(name), code] as const),
  ),
])

/** A country by its code or its name. */
export function readCountry(text: string): string | null {
  return COUNTRIES.get(text.trim().toLowerCase()) ?? COUNTRIES.get(foldName(text)) ?? null
}

const CLASS_WORDS: Readonly<Record<MembershipClass, readonly string[]>> = {
  full: [
    ...[
      'full',
      'full member',
      'member',
      'membre',
      'mitglied',
      'vollmitglied',
      'membre actif',
      'membre titulaire',
    ],
    ...['plein', 'membre de plein droit', 'de plein droit', 'ordentliches mitglied', 'ordentlich', 'regular'],
    ...['membre à part entière', 'titulaire'],
  ],
  associate: [
    ...['associate', 'associated', 'associate member', 'associé', 'associée', 'membre associé', 'assoziiert'],
    ...['assoziiertes mitglied'],
  ],
  observer: [
    'observer',
    'observateur',
    'observatrice',
    'membre observateur',
    'beobachter',
    'observer member',
  ],
  partner: ['partner', 'partenaire', 'partnermitglied', 'membre partenaire', 'partner member'],
  unknown: ['unknown', 'inconnu', 'inconnue', 'unbekannt'],
}

const ROLE_WORDS: Readonly<Record<MembershipRole, readonly string[]>> = {
  founder: [
    ...['founder', 'founding member', 'founding city', 'fondateur', 'fondatrice', 'membre fondateur'],
    ...['ville fondatrice', 'gründer', 'gründungsmitglied', 'gründungsstadt'],
  ],
  host: ['host', 'hôte', 'siège', 'sitz', 'secretariat', 'secrétariat', 'sekretariat'],
  president: [
    ...['president', 'presidency', 'présidente', 'présidence', 'präsident', 'präsidentin', 'präsidentschaft'],
    ...['vorsitz', 'chair'],
  ],
  'vice-president': [
    ...['vice president', 'vice presidency', 'vice présidente', 'vice présidence', 'vizepräsident'],
    ...['vizepräsidentin', 'stellvertretender vorsitz', 'vice chair'],
  ],
}

const STATUS_WORDS: Readonly<Record<MembershipStatus, readonly string[]>> = {
  applied: [
    'applied',
    'candidate',
    'candidat',
    'candidate city',
    'kandidat',
    'beantragt',
    'demandée',
    'applicant',
  ],
  active: ['active', 'actif', 'aktiv', 'current', 'actuel', 'yes', 'oui', 'ja'],
  suspended: ['suspended', 'suspendu', 'suspendue', 'ausgesetzt', 'ruhend'],
  ended: ['ended', 'former', 'terminée', 'terminé', 'ancien', 'ancienne', 'beendet', 'ehemalig', 'left'],
  unknown: ['unknown', 'inconnu', 'inconnue', 'unbekannt'],
}

export const readClass = reader(MEMBERSHIP_CLASSES, CLASS_WORDS)
export const readStatus = reader(MEMBERSHIP_STATUSES, STATUS_WORDS)
const readRole = reader(MEMBERSHIP_ROLES, ROLE_WORDS)

/** Several roles, separated by commas, semicolons, slashes or bars. */
export function readRoles(text: string): MembershipRole[] | null {
  const parts = text.split(/[,;/|]/).filter((part) => part.trim() !== '')
  const roles = parts.map(readRole)
  return roles.includes(null) ? null : ([...new Set(roles)] as MembershipRole[])
}

function reader<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, readonly string[]>>,
): (text: string) => Value | null {
  const byWord = new Map(
    values.flatMap((value) => [value, ...words[value]].map((word) => [foldName(word), value] as const)),
  )
  return (text) => byWord.get(foldName(text)) ?? null
}
