import { formatPeriod } from '@/lib/domain/format-date'
import { groupBy } from '@/lib/domain/group'
import { languageName } from '@/lib/domain/languages'
import type { Locale, NameKind } from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { NameGroupView, OrganizationPageView } from './organization-page-model'
import type { OrganizationPageRow } from './organization-page-select'

interface NameEntry {
  text: string
  lang: string
  kind: NameKind
  from: string | null
  to: string | null
}

const GROUPS: readonly NameKind[] = ['official', 'exonym', 'acronym', 'former', 'alternative']

/**
 * All names by kind, equal ones of several languages together. A language's name that is the official one stands with
 * the official names, any other with the exonyms.
 */
export function nameGroups(
  row: Pick<OrganizationPageRow, 'name' | 'texts' | 'names'>,
  locale: Locale,
): NameGroupView[] {
  const entries = allNames(row)
  return GROUPS.flatMap((kind) => {
    const group = entries.filter((entry) => entry.kind === kind)
    const names = [...groupBy(group, ({ text }) => text)].map(([text, same]) => nameView(text, same, locale))
    if (kind !== 'official') sortByLanguage(names, locale)
    return names.length > 0 ? [{ kind, names }] : []
  })
}

/** The official name, when the page is headed by another one, with its language where the names tell it. */
export function localName(
  row: Pick<OrganizationPageRow, 'name' | 'texts' | 'names'>,
  shown: string,
): OrganizationPageView['localName'] {
  if (row.name === shown) return null
  const same = allNames(row).find(({ text, lang }) => text === row.name && lang !== 'und')
  return { text: row.name, lang: same?.lang ?? null }
}

function allNames({
  name,
  texts,
  names,
}: Pick<OrganizationPageRow, 'name' | 'texts' | 'names'>): NameEntry[] {
  const official = new Set([name, ...names.filter(({ kind }) => kind === 'official').map(({ text }) => text)])
  const undated = { from: null, to: null }
  return [
    { text: name, lang: 'und', kind: 'official', ...undated },
    ...texts.map(
      (text): NameEntry => ({
        text: text.name,
        lang: text.locale,
        kind: official.has(text.name) ? 'official' : 'exonym',
        ...undated,
      }),
    ),
    ...names.map((entry) => ({ ...entry, kind: entry.kind as NameKind })),
  ]
}

function nameView(text: string, same: NameEntry[], locale: Locale): NameGroupView['names'][number] {
  const tags = [...new Set(same.map(({ lang }) => lang))].filter((tag) => tag !== 'und')
  const languages = tags.flatMap((tag) => languageName(tag, locale) ?? []).sort(collator(locale).compare)
  const dated = same.find(({ from, to }) => from !== null || to !== null)
  const period = dated && formatPeriod({ ...dated, attested: null }, locale, translator(locale, 'Period'))
  return { text, lang: tags[0] ?? null, languages, period: period ?? null }
}

function sortByLanguage(names: NameGroupView['names'], locale: Locale): void {
  const { compare } = collator(locale)
  names.sort((a, b) => compare(a.languages[0] ?? '', b.languages[0] ?? '') || compare(a.text, b.text))
}
