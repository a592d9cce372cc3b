import { LOCALES } from '@/lib/domain/vocabulary'

/** The texts of a record as one version had them, by language and name. */
export type Texts = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

/**
 * The texts that another language has left behind: `de.summary` where the French summary was rewritten after the German
 * one last changed. A translation that was added, or that caught up with the others, says nothing about them. Versions
 * oldest first. The same rule in SQL: `lib/queries/changes/outdated-translations.ts`.
 */
export function outdatedTexts(versions: readonly Texts[]): Set<string> {
  const behind = new Set<string>()
  let before: Texts = {}
  for (const texts of versions) {
    for (const name of new Set([...namesOf(before), ...namesOf(texts)])) {
      const changed = LOCALES.filter((locale) => !isSame(before[locale]?.[name], texts[locale]?.[name]))
      const leads = changed.some(
        (locale) =>
          hasText(before[locale]?.[name]) &&
          hasText(texts[locale]?.[name]) &&
          !behind.has(`${locale}.${name}`),
      )
      for (const locale of LOCALES) {
        const key = `${locale}.${name}`
        if (changed.includes(locale) || !hasText(texts[locale]?.[name])) behind.delete(key)
        else if (leads) behind.add(key)
      }
    }
    before = texts
  }
  return behind
}

function namesOf(texts: Texts): string[] {
  return Object.values(texts).flatMap((fields) => Object.keys(fields ?? {}))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

function hasText(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== ''
}
