import { foldName } from '@/lib/domain/names'
import type { OrganizationValue } from '@/lib/domain/records/organization'

type NameKeyRow = { key: string; text: string; lang: string; kind: string }

/** Every name of a body in folded form, for search and for addresses made of another name. Each key once a language. */
export function nameKeys(value: OrganizationValue): NameKeyRow[] {
  const names = [
    { text: value.name, lang: 'und', kind: 'official' },
    ...Object.entries(value.texts).flatMap(([lang, text]) =>
      text ? [{ text: text.name, lang, kind: 'official' }] : [],
    ),
    ...(value.network?.acronym ? [{ text: value.network.acronym, lang: 'und', kind: 'acronym' }] : []),
    ...value.names.map(({ text, lang, kind }) => ({ text, lang, kind })),
  ]
  // A bilingual official name ("Bilbao / Bilbo") is found by either half.
  const halves = names.flatMap((name) =>
    name.text.includes(' / ') ? name.text.split(' / ').map((text) => ({ ...name, text })) : [],
  )
  const rows = new Map<string, NameKeyRow>()
  for (const name of [...names, ...halves]) {
    const key = foldName(name.text)
    const row = `${key} ${name.lang} ${name.kind}`
    if (key !== '' && !rows.has(row)) rows.set(row, { key, ...name })
  }
  return [...rows.values()]
}
