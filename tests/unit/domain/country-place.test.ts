import { describe, expect, it } from 'vitest'
import { inCountry } from '@/lib/domain/country-place'
import type { Locale } from '@/lib/domain/vocabulary'

const say = (code: string, locale: Locale) => {
  const { before, name } = inCountry(code, locale)
  return before + name
}

describe('a place in a country', () => {
  it.each([
    ['FR', 'en France'],
    ['JP', 'au Japon'],
    ['IR', 'en Iran'],
    ['NL', 'aux Pays-Bas'],
    ['US', 'aux États-Unis'],
    ['GB', 'au Royaume-Uni'],
    ['MX', 'au Mexique'],
    ['KR', 'en Corée du Sud'],
    ['MT', 'à Malte'],
    ['BJ', 'au Bénin'],
    ['CI', 'en Côte d’Ivoire'],
  ])('takes the preposition of its name in French: %s', (code, words) => {
    expect(say(code, 'fr')).toBe(words)
  })

  it.each([
    ['FR', 'in Frankreich'],
    ['CH', 'in der Schweiz'],
    ['NL', 'in den Niederlanden'],
    ['GB', 'im Vereinigten Königreich'],
    ['LB', 'im Libanon'],
    ['PH', 'auf den Philippinen'],
  ])('declines its name in German: %s', (code, words) => {
    expect(say(code, 'de')).toBe(words)
  })

  it.each([
    ['FR', 'in France'],
    ['NL', 'in the Netherlands'],
    ['GB', 'in the United Kingdom'],
    ['FO', 'in the Faroe Islands'],
  ])('has the article of its name in English: %s', (code, words) => {
    expect(say(code, 'en')).toBe(words)
  })
})
