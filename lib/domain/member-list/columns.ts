import { foldName } from '@/lib/domain/names'

/** What a column of a list of members may hold. A column that holds nothing of these is left out. */
export const MEMBER_COLUMNS = [
  'name',
  'country',
  'identifier',
  'class',
  'roles',
  'status',
  'from',
  'to',
] as const
export type MemberColumn = (typeof MEMBER_COLUMNS)[number]

/** For each column of the list what it holds, or null. Each kind of content stands in one column at most. */
export type ColumnMap = (MemberColumn | null)[]

/** How the columns are called in lists of networks, in the three languages, folded as `foldName` does. */
const HEADERS: Readonly<Record<MemberColumn, readonly string[]>> = {
  name: [
    ...['name', 'nom', 'member', 'members', 'membre', 'membres', 'mitglied', 'mitglieder', 'member name'],
    ...[
      'city',
      'cities',
      'ville',
      'villes',
      'stadt',
      'stadte',
      'town',
      'commune',
      'municipality',
      'gemeinde',
    ],
    ...['organization', 'organisation', 'collectivité', 'local authority', 'local government', 'kommune'],
    ...[
      'nom de la ville',
      'nom du membre',
      'name der stadt',
      'mitgliedsstadt',
      'mitgliedstadt',
      'member city',
    ],
    ...['ville membre', 'collectivité membre', 'adhérent', 'adhérents', 'gebietskörperschaft'],
  ],
  country: [
    ...[
      'country',
      'pays',
      'land',
      'staat',
      'country code',
      'code pays',
      'landercode',
      'länderkürzel',
      'state',
    ],
    ...['iso', 'iso2', 'iso code', 'nation'],
  ],
  identifier: [
    ...[
      'id',
      'identifier',
      'identifiant',
      'kennung',
      'slug',
      'wikidata',
      'qid',
      'geonames',
      'insee',
      'siren',
    ],
    ...['code insee', 'ags', 'nuts', 'wikidata id', 'geonames id', 'numéro siren'],
  ],
  class: [
    ...[
      'class',
      'classe',
      'category',
      'catégorie',
      'kategorie',
      'membership',
      'membership type',
      'type',
      'typ',
      'art',
    ],
    ...[
      'type de membre',
      'member type',
      'mitgliedschaft',
      'mitgliedsart',
      'art der mitgliedschaft',
      'qualité',
    ],
    ...['type d adhésion', 'membership class', 'membership category'],
  ],
  roles: ['role', 'roles', 'rôle', 'rôles', 'rolle', 'rollen', 'function', 'fonction', 'funktion'],
  status: ['status', 'statut', 'stand', 'état', 'zustand'],
  from: [
    ...[
      'from',
      'since',
      'member since',
      'start',
      'start date',
      'joined',
      'date of accession',
      'accession',
      'year',
    ],
    ...[
      'depuis',
      'membre depuis',
      'début',
      'date d adhésion',
      'année d adhésion',
      'adhésion',
      'entrée',
      'année',
    ],
    ...[
      'seit',
      'mitglied seit',
      'beginn',
      'beitritt',
      'beitrittsdatum',
      'beitrittsjahr',
      'von',
      'ab',
      'jahr',
    ],
  ],
  to: [
    ...[
      'to',
      'until',
      'end',
      'end date',
      'left',
      'exit',
      'jusqu à',
      'jusqu en',
      'fin',
      'date de fin',
      'sortie',
    ],
    ...['départ', 'date de départ', 'bis', 'ende', 'austritt', 'austrittsdatum'],
  ],
}

const BY_HEADER: ReadonlyMap<string, MemberColumn> = new Map(
  MEMBER_COLUMNS.flatMap((column) => HEADERS[column].map((word) => [foldName(word), column] as const)),
)

/** What the header of a column says that it holds. */
function columnOf(header: string): MemberColumn | null {
  const folded = foldName(header)
  return BY_HEADER.get(folded) ?? BY_HEADER.get(folded.replace(/ \S+$/, '')) ?? null
}

/** Whether a row names columns, and is no member itself: one of its cells is a word for what a column holds. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => BY_HEADER.has(foldName(cell)))
}

/** The columns as their headers say; without one that names the members, the first column that is left names them. */
export function guessColumns(header: readonly string[] | null, columns: number): ColumnMap {
  const used = new Set<MemberColumn>()
  const map: ColumnMap = Array.from({ length: columns }, (_, index) => {
    const column = columnOf(header?.[index] ?? '')
    if (!column || used.has(column)) return null
    used.add(column)
    return column
  })
  const free = map.indexOf(null)
  if (!used.has('name') && !used.has('identifier') && free >= 0) map[free] = 'name'
  return map
}
