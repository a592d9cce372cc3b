import { type NameKind, type OrganizationKind, TERRITORIAL_KINDS } from './vocabulary'

/** The kinds of what the one box finds, as readers tell them apart. */
export const FINDABLE_TYPES = [
  'networks',
  'cities',
  'organizations',
  'organs',
  'themes',
  'partnerships',
  'events',
  'documents',
] as const
export type FindableType = (typeof FINDABLE_TYPES)[number]

/** A name that finds a record. `lang` is BCP 47, `und` for no language in particular. */
export interface FindableName {
  text: string
  lang: string
  kind: NameKind
}

/** What a record gives to the index of the one box. */
export interface Findable {
  /** Names of the record itself, where it is something that can be found. */
  names?: { type: FindableType; names: readonly FindableName[] }
  /** Its texts by language, and the record on whose page they stand. */
  texts?: { record: string; type: FindableType; texts: readonly FindableText[] }
}

export interface FindableText {
  locale: string
  title: string
  body: string
}

/** The kind under which an organization is found. */
export function findableTypeOf(kind: OrganizationKind): FindableType {
  if (kind === 'network') return 'networks'
  return TERRITORIAL_KINDS.some((territorial) => territorial === kind) ? 'cities' : 'organizations'
}

/** The parts of a text that are there, as one. */
export function findableBody(...parts: (string | null | undefined | readonly string[])[]): string {
  return parts.flatMap((part) => part ?? []).join('\n')
}
