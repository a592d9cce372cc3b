import { LOCALES, type Locale } from '../domain/vocabulary'
import { DEFAULT_LOCALE } from './routing'

/**
 * The site's language that an `Accept-Language` header (RFC 9110, section 12.5.4) prefers. Regions are ignored
 * (`de-AT` is German), a language refused with `q=0` is not chosen, anything unreadable counts as not said.
 */
export function negotiate(header: string | null): Locale {
  const wishes = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='))
    return { language: range.split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 }
  })
  const accepted = wishes.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality)
  for (const { language } of accepted) {
    const locale = LOCALES.find((candidate) => candidate === language)
    if (locale) return locale
  }
  return DEFAULT_LOCALE
}
