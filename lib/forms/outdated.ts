import { LOCALES } from '@/lib/domain/vocabulary'

type Texts = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

/** The texts of a record as one version had them. */
export interface TextVersion {
  version: number
  texts: Texts
}

/**
 * The texts that another language has left behind: `de.summary` where the French summary was rewritten after the German
 * one last changed. A language that was only added says nothing about the others. Versions oldest first.
 */
export function outdatedTexts(versions: readonly TextVersion[]): Set<string> {
  const changed = new Map<string, number>()
  const rewritten = new Map<string, number>()
  let before: Texts = {}
  for (const { version, texts } of versions) {
    for (const locale of LOCALES) {
      for (const name of new Set([
        ...Object.keys(texts[locale] ?? {}),
        ...Object.keys(before[locale] ?? {}),
      ])) {
        const old = JSON.stringify(before[locale]?.[name] ?? null)
        const now = JSON.stringify(texts[locale]?.[name] ?? null)
        if (old === now) continue
        changed.set(`${locale}.${name}`, version)
        if (old !== 'null' && now !== 'null') rewritten.set(`${locale}.${name}`, version)
      }
    }
    before = texts
  }
  const behind = new Set<string>()
  for (const [key, version] of changed) {
    const [locale = '', name = ''] = key.split('.')
    if (!hasText(before[locale]?.[name])) continue
    const later = LOCALES.some((other) => (rewritten.get(`${other}.${name}`) ?? 0) > version)
    if (later) behind.add(key)
  }
  return behind
}

function hasText(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== ''
}
