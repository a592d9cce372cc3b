import { countryName } from './countries'
import type { Locale } from './vocabulary'

/** Where something is: what stands before the name of the country, and the name as it stands after that. */
export interface CountryPlace {
  before: string
  name: string
}

/** Places in a country as a sentence names them: "en France", "au Japon", "aux Pays-Bas"; "in der Schweiz"; "in the Netherlands". */
export function inCountry(code: string, locale: Locale): CountryPlace {
  const name = countryName(code, locale)
  switch (locale) {
    case 'fr':
      return { before: `${frenchPreposition(code, name)} `, name }
    case 'de': {
      const [before, declined] = GERMAN[code] ?? ['in']
      return { before: `${before} `, name: declined ?? name }
    }
    case 'en':
      return { before: ENGLISH_ARTICLE.has(code) || / Islands$/.test(name) ? 'in the ' : 'in ', name }
  }
}

const FRENCH_PLURAL = codes('AE US NL PH MV KM SC BS FO AX MH SB TC VG VI KY FK CK MP BM FJ')
/** Islands and cities that French names without an article. */
const FRENCH_BARE = codes(
  'CY MT CU HT MG MU MC SG DJ BH OM SM TW HK MO CW AW PR TO RE JE GG KN LC VC ST TT AG',
)
const FRENCH_MASCULINE_IN_E = codes('MX KH MZ ZW GB BZ')

/** Feminine names, which mostly end in -e, and those that begin with a vowel take "en". */
function frenchPreposition(code: string, name: string): string {
  if (code === 'MQ' || code === 'SL') return 'en'
  if (code === 'BB') return 'à la'
  if (FRENCH_PLURAL.has(code)) return 'aux'
  if (FRENCH_BARE.has(code)) return 'à'
  if (FRENCH_MASCULINE_IN_E.has(code)) return 'au'
  const [noun = name] = name.split(/[ -]/)
  return /^[aeiouéèêîô]/i.test(noun) || /[eé]e?$/.test(noun) ? 'en' : 'au'
}

/** Names with an article, and how they are declined; all others take "in". */
const GERMAN: Readonly<Record<string, readonly [before: string, name?: string]>> = {
  AE: ['in den', 'Vereinigten Arabischen Emiraten'],
  AX: ['auf den', 'Ålandinseln'],
  BM: ['auf den', 'Bermudas'],
  BS: ['auf den', 'Bahamas'],
  CD: ['in der', 'Demokratischen Republik Kongo'],
  CF: ['in der', 'Zentralafrikanischen Republik'],
  CG: ['in der', 'Republik Kongo'],
  CH: ['in der'],
  DO: ['in der', 'Dominikanischen Republik'],
  FO: ['auf den', 'Färöern'],
  GB: ['im', 'Vereinigten Königreich'],
  IQ: ['im'],
  IR: ['im'],
  KM: ['auf den', 'Komoren'],
  LB: ['im'],
  MD: ['in der'],
  MN: ['in der'],
  MT: ['auf'],
  MV: ['auf den', 'Malediven'],
  NE: ['im'],
  NL: ['in den', 'Niederlanden'],
  PH: ['auf den', 'Philippinen'],
  SC: ['auf den', 'Seychellen'],
  SD: ['im'],
  SK: ['in der'],
  SN: ['im'],
  SS: ['im'],
  TD: ['im'],
  TR: ['in der'],
  UA: ['in der'],
  US: ['in den', 'Vereinigten Staaten'],
  VA: ['in der'],
  XK: ['im'],
  YE: ['im'],
}

const ENGLISH_ARTICLE = codes('AE BS CD CF CG DO GB GM KM MV NL PH SC US')

function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
