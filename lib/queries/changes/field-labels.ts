import { LOCALES, type Locale, type RecordType } from '@/lib/domain/vocabulary'
import { languageName } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'

/** Fields of citations have their labels among those that all forms share. */
const CITATION_FIELDS: Readonly<Record<string, string>> = {
  source: 'citationSource',
  field: 'citationField',
  stance: 'citationStance',
  confidence: 'citationConfidence',
  url: 'citationUrl',
}

/**
 * The label of a field in words of the forms, from its path in the record's value without the keys of list items:
 * `['network', 'texts', 'fr', 'summary']` is "Summary (French)".
 */
export function fieldLabel(type: RecordType, path: readonly string[], locale: Locale): string {
  const language = languageOf(path)
  const names = path.filter((name) => name !== language)
  const label = labelAt(type, names, locale)
  return language ? `${label} (${languageName(language, locale)})` : label
}

/** The label of a field from its path as a schema reports it, with positions of list items. */
export function labelOfField(type: RecordType, path: readonly string[], locale: Locale): string {
  return fieldLabel(
    type,
    path.filter((name) => !/^\d+$/.test(name)),
    locale,
  )
}

/** The language of a text, where a path leads to one. */
export function languageOf(path: readonly string[]): Locale | undefined {
  const index = path.indexOf('texts')
  return LOCALES.find((locale) => index >= 0 && path[index + 1] === locale)
}

function labelAt(type: RecordType, names: readonly string[], locale: Locale): string {
  if (names[0] === 'logo') return logoLabel(names[1], locale)
  const t = translator(locale, 'FormFields')
  const last = names.at(-1) ?? ''
  const shared = names[0] === 'citations' && names.length > 1 ? (CITATION_FIELDS[last] ?? last) : last
  for (const key of [`${type}.${names.join('.')}.label`, `common.${shared}.label`]) {
    if (t.has(key as Key)) return t(key as Key)
  }
  return last
}

/** The logo has a page of its own, and so no field in a form. */
function logoLabel(part: string | undefined, locale: Locale): string {
  const t = translator(locale, 'Diff')
  return t(part === 'credit' ? 'logoCredit' : part === 'licence' ? 'logoLicence' : 'logo')
}

type Key = Parameters<ReturnType<typeof translator<'FormFields'>>>[0]
