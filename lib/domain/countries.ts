import { intlTag } from './intl'
import { remember } from './remember'
import type { Locale } from './vocabulary'

/** ISO 3166-1 alpha-2, and XK for Kosovo, which has no code of its own yet. */
export const COUNTRY_CODES: readonly string[] = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
  KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
  MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
  UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
`
  .trim()
  .split(/\s+/)

const codes: ReadonlySet<string> = new Set(COUNTRY_CODES)

/** Names where the Unicode data has a form that a directory would not print. */
const OWN_NAMES: Partial<Record<Locale, Readonly<Record<string, string>>>> = {
  fr: {
    CD: 'République démocratique du Congo',
    CG: 'République du Congo',
    HK: 'Hong Kong',
    MM: 'Birmanie',
    MO: 'Macao',
    PS: 'Palestine',
    VA: 'Vatican',
    XK: 'Kosovo',
  },
  de: {
    CD: 'Demokratische Republik Kongo',
    CG: 'Republik Kongo',
    HK: 'Hongkong',
    MO: 'Macau',
    PS: 'Palästina',
    XK: 'Kosovo',
  },
  en: {
    CD: 'Democratic Republic of the Congo',
    CG: 'Republic of the Congo',
    HK: 'Hong Kong',
    MM: 'Myanmar',
    MO: 'Macao',
    PS: 'Palestine',
    XK: 'Kosovo',
  },
}

const regionNames = remember((tag) => new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' }))

/** The short name of a country in a language; the code itself where it names none. */
export function countryName(code: string, locale: Locale): string {
  const own = OWN_NAMES[locale]?.[code]
  if (own !== undefined) return own
  if (!codes.has(code)) return code
  const name = regionNames(intlTag(locale)).of(code) ?? code
  return locale === 'en' ? name.replace(' & ', ' and ') : name
}
