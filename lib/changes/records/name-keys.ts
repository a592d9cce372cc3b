import type { FindableName } from '@/lib/domain/findable'
import { foldName } from '@/lib/domain/names'
import type { OrganizationValue } from '@/lib/domain/records/organization'

type NameKeyRow = FindableName & { key: string }

/** Every name of a body in folded form, for search and for addresses made of another name. Each key once a language. */
export function nameKeys(value: OrganizationValue): NameKeyRow[] {
  const rows = new Map<string, NameKeyRow>()
  for (const name of namesOf(value)) {
    const key = foldName(name.text)
    const row = `${key} ${name.lang} ${name.kind}`
    if (key !== '' && !rows.has(row)) rows.set(row, { key, ...name })
  }
  return [...rows.values()]
}

/** Every name of a body as it is written. */
export function namesOf(value: OrganizationValue): FindableName[] {
  const names: FindableName[] = [
    { text: value.name, lang: 'und', kind: 'official' },
    ...Object.entries(value.texts).flatMap(([lang, text]) =>
      text ? [{ text: text.name, lang, kind: 'official' as const }] : [],
    ),
    ...(value.network?.acronym
      ? [{ text: value.network.acronym, lang: 'und', kind: 'acronym' as const }]
      : []),
    ...value.names.map(({ text, lang, kind }) => ({ text, lang, kind })),
  ]
  // A bilingual official name ("Bilbao / Bilbo") is found by either half.
  const halves = names.flatMap((name) =>
    name.text.includes(' / ') ? name.text.split(' / ').map((text) => ({ ...name, text })) : [],
  )
  return [...names, ...halves]
}
