import { z } from 'zod'
import { intlTag } from './intl'
import { remember } from './remember'
import type { Locale } from './vocabulary'

/** A language tag (BCP 47) in its canonical spelling: `fr`, `de-CH`, `zh-Hans`; `und` for no particular language. */
export const languageTagSchema = z.string().max(35).refine(isCanonicalTag, { error: 'not a language tag' })

const languageNames = remember((tag) => new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }))

/**
 * The name of a language (BCP 47) in another: "allemand", "Deutsch", "German". Null for `und`, which names none; the
 * tag itself where it is unknown.
 */
export function languageName(tag: string, locale: Locale): string | null {
  if (tag === 'und') return null
  if (!isCanonicalTag(tag)) return tag
  return languageNames(intlTag(locale)).of(tag) ?? tag
}

function isCanonicalTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}
