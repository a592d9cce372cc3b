import { isList, isObject, type Json } from '@/lib/changes/json'
import { countryName } from '@/lib/domain/countries'
import { formatEdtf } from '@/lib/domain/format-date'
import { formatNumber } from '@/lib/domain/intl'
import { languageName } from '@/lib/domain/languages'
import { OPEN } from '@/lib/domain/period'
import { LOCALES, type Locale, type RecordType } from '@/lib/domain/vocabulary'
import { translator } from '@/lib/i18n/translator'
import { fieldLabel } from './field-labels'

/** What a value needs to be read: whose it is, in which language, and the names of the records that it mentions. */
export interface ReadingContext {
  type: RecordType
  locale: Locale
  names: ReadonlyMap<string, { name: string }>
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const DATES = ['from', 'to', 'attested', 'date', 'firstSigned', 'accessed']
const COUNTRIES = ['country', 'governingLaw']
const LANGUAGES = ['lang', 'languages']
const ANSWERS = ['triennial', 'communicationHome', 'communicationPartner', 'evaluation', 'volunteers']

/** The closed list that a field's words come from, by type and field, else by field. */
const LISTS: Readonly<Record<string, string>> = {
  'organization.kind': 'organizationKind',
  'organization.names.kind': 'nameKind',
  'organ.kind': 'organKind',
  'document.kind': 'documentKind',
  'change-event.kind': 'changeEventKind',
  'claim.kind': 'claimKind',
  'claim.unit': 'claimUnit',
  'membership.status': 'membershipStatus',
  'membership.roles': 'membershipRole',
  'partnership.status': 'partnershipStatus',
  'partnership.form': 'partnershipForm',
  'partnership.parties.roles': 'partyRole',
  'organization.network.status': 'networkStatus',
  scheme: 'identifierScheme',
  scope: 'networkScope',
  class: 'membershipClass',
  basis: 'seatRuleBasis',
  side: 'partySide',
  rank: 'themeRank',
  stance: 'citationStance',
  confidence: 'confidence',
  ...Object.fromEntries(ANSWERS.map((field) => [field, 'answer'])),
}

/** A value in words; empty where there is nothing. Items of a list stand on lines of their own. */
export function readableValue(value: Json, path: readonly string[], context: ReadingContext): string {
  if (value === null || value === undefined) return ''
  if (isList(value)) {
    return value.map((item) => readableValue(item, path, context)).join('\n')
  }
  if (isObject(value)) return readableObject(value, path, context)
  if (typeof value === 'boolean') return translator(context.locale, 'Diff')(value ? 'yes' : 'no')
  if (typeof value === 'number') return readableNumber(value, path.at(-1) ?? '', context.locale)
  return readableWord(value, path, context)
}

/** `Cologne · German · used elsewhere`: what there is of an item, in its order; unclear parts with their label. */
function readableObject(
  value: { readonly [key: string]: Json },
  path: readonly string[],
  context: ReadingContext,
): string {
  const speaking = [
    'text',
    'source',
    'organization',
    'theme',
    'labels',
    'scheme',
    'value',
    'lang',
    'kind',
    'side',
  ]
  return Object.entries(value)
    .flatMap(([key, item]) => {
      const words = readableValue(item, [...path, key], context).replaceAll('\n', ', ')
      if (words === '') return []
      if (LOCALES.some((locale) => locale === key)) return [`${words} (${key})`]
      return [
        speaking.includes(key)
          ? words
          : `${fieldLabel(context.type, [...path, key], context.locale)}: ${words}`,
      ]
    })
    .join(' · ')
}

function readableNumber(value: number, field: string, locale: Locale): string {
  const plain = /year|latitude|longitude/i.test(field)
  return plain ? String(value) : formatNumber(value, locale)
}

function readableWord(value: string, path: readonly string[], context: ReadingContext): string {
  const { type, locale, names } = context
  const field = path.at(-1) ?? ''
  if (UUID.test(value)) return names.get(value)?.name ?? translator(locale, 'Diff')('unknownRecord')
  if (DATES.includes(field)) return readableDate(value, locale)
  if (COUNTRIES.includes(field)) return countryName(value, locale)
  if (LANGUAGES.includes(field)) return languageName(value, locale) ?? value
  if (path[0] === 'citations' && field === 'field') {
    return fieldLabel(type, value.split('/'), locale)
  }
  const list = LISTS[`${type}.${path.join('.')}`] ?? LISTS[field]
  const t = translator(locale, 'Vocabulary')
  const key = `${list}.${value}` as Parameters<typeof t>[0]
  return list && t.has(key) ? t(key) : value
}

function readableDate(value: string, locale: Locale): string {
  if (value === OPEN) return translator(locale, 'Diff')('open')
  try {
    return formatEdtf(value, locale, translator(locale, 'Period'))
  } catch {
    return value
  }
}
