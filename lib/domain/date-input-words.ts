import { foldName } from './names'

/*
 * The words with which people write dates in the three languages of the directory, folded as `foldName` folds them
 * (lower case, no accents, ä = a). Whoever types may mix languages: a French page is often edited by a German.
 */

const MONTH_NAMES: readonly (readonly string[])[] = [
  ['janvier', 'januar', 'january', 'jänner'],
  ['février', 'februar', 'february', 'feber'],
  ['mars', 'märz', 'march', 'mrz'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'juni', 'june'],
  ['juillet', 'juli', 'july'],
  ['août', 'august'],
  ['septembre', 'september'],
  ['octobre', 'oktober', 'october'],
  ['novembre', 'november'],
  ['décembre', 'dezember', 'december'],
].map((names) => names.map(foldName))

const SHORTEST_MONTH = 3

/** 1 to 12 for a month's name or the beginning of one that fits no other month ("oct", "sept"); null otherwise. */
export function monthOf(word: string): number | null {
  if (word.length < SHORTEST_MONTH) return null
  const fitting = MONTH_NAMES.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

const SEASON_NAMES: readonly (readonly string[])[] = [
  ['printemps', 'frühjahr', 'frühling', 'spring'],
  ['été', 'sommer', 'summer'],
  ['automne', 'herbst', 'autumn', 'fall'],
  ['hiver', 'winter'],
].map((names) => names.map(foldName))

/** The EDTF number of a season, 21 (spring) to 24 (winter); null for any other word. */
export function seasonOf(word: string): number | null {
  const index = SEASON_NAMES.findIndex((names) => names.includes(word))
  return index < 0 ? null : 21 + index
}

const words = (text: string) => new Set(text.split(' ').map(foldName))

/** Articles and prepositions that say nothing of the date itself. */
export const FILLERS = words(
  'le la les l en au aux à dans de du d des courant am im in dem den der das vom zum ins die on the of at jahr annee year',
)

/** Before or after a date: it is only known roughly. */
export const ABOUT = words(
  'vers environ env autour um ca circa c zirka etwa gegen ungefähr about around approximately',
)

/** After a date: it may be wrong. */
export const UNCERTAIN = words(
  'incertain incertaine unsicher ungewiss uncertain peut-être vielleicht perhaps',
)

/** Between the two words of a range or of an alternative. */
export const BETWEEN = words('entre zwischen between')
export const AND = words('et und and')
export const OR = words('ou oder or')

/** Words that lead a date in the field of a start or of an end and add nothing to it. */
export const SINCE = words('depuis dès partir seit ab von from since starting')
export const UNTIL = words('jusque jusqu bis until till to')

const phrases = (...texts: string[]) => new Set(texts.map(foldName))

/** What people write where a period has no beginning, or has not ended. */
export const NO_START = phrases('depuis toujours', 'toujours', 'seit jeher', 'immer', 'seit immer', 'always')
export const NO_END = phrases(
  ...['en cours', 'à ce jour', 'aujourd’hui', 'maintenant', 'ouvert', 'sans fin', 'toujours en cours'],
  ...['andauernd', 'laufend', 'heute', 'offen', 'jetzt', 'bis heute', 'unbefristet'],
  ...['ongoing', 'present', 'today', 'now', 'open', 'to date', 'current'],
)

const ROMAN = { i: 1, v: 5, x: 10, l: 50, c: 100 } as const

/** The value of a Roman numeral written in lower case, or null. */
export function romanValue(text: string): number | null {
  if (!/^[ivxlc]+$/.test(text)) return null
  const values = [...text].map((letter) => ROMAN[letter as keyof typeof ROMAN])
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
