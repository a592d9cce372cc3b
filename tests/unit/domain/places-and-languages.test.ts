import { describe, expect, it } from 'vitest'
import { COUNTRY_CODES, countryName } from '@/lib/domain/countries'
import { languageName, languageTagSchema } from '@/lib/domain/languages'
import { LOCALES } from '@/lib/domain/vocabulary'

const inAll = <T>(name: (locale: (typeof LOCALES)[number]) => T) => LOCALES.map(name)

describe('countries', () => {
  it('are the 249 of ISO 3166-1 and Kosovo, each once, in order', () => {
    expect(COUNTRY_CODES).toHaveLength(250)
    expect(COUNTRY_CODES).toEqual([...new Set(COUNTRY_CODES)].sort())
    expect(COUNTRY_CODES).toContain('XK')
  })

  it('have a name in every language, each its own', () => {
    for (const locale of LOCALES) {
      const names = COUNTRY_CODES.map((code) => countryName(code, locale))
      expect(names.filter((name) => /^[A-Z]{2}$|&/.test(name))).toEqual([])
      expect(new Set(names).size).toBe(COUNTRY_CODES.length)
    }
  })

  it.each([
    ['XK', 'Kosovo', 'Kosovo', 'Kosovo'],
    ['DE', 'Allemagne', 'Deutschland', 'Germany'],
    ['CI', 'Côte d’Ivoire', 'Côte d’Ivoire', 'Côte d’Ivoire'],
    ['HK', 'Hong Kong', 'Hongkong', 'Hong Kong'],
    ['BA', 'Bosnie-Herzégovine', 'Bosnien und Herzegowina', 'Bosnia and Herzegovina'],
    ['PS', 'Palestine', 'Palästina', 'Palestine'],
    ['MK', 'Macédoine du Nord', 'Nordmazedonien', 'North Macedonia'],
  ])('%s', (code, ...names) => {
    expect(inAll((locale) => countryName(code, locale))).toEqual(names)
  })

  it('that do not exist are shown as they are', () => {
    expect(inAll((locale) => countryName('ZZ', locale))).toEqual(['ZZ', 'ZZ', 'ZZ'])
    expect(countryName('not a code', 'fr')).toBe('not a code')
  })
})

describe('languages', () => {
  it.each([
    ['de', 'allemand', 'Deutsch', 'German'],
    ['eu', 'basque', 'Baskisch', 'Basque'],
    ['zh-Hans', 'chinois simplifié', 'Chinesisch (vereinfacht)', 'Simplified Chinese'],
  ])('%s', (tag, ...names) => {
    expect(inAll((locale) => languageName(tag, locale))).toEqual(names)
  })

  it('that are none or unknown have no invented name', () => {
    expect(languageName('und', 'fr')).toBeNull()
    expect(languageName('qqq', 'fr')).toBe('qqq')
    expect(languageName('not a tag', 'fr')).toBe('not a tag')
  })

  it('are written in the canonical spelling', () => {
    expect(
      ['fr', 'de-CH', 'zh-Hans', 'und'].map((tag) => languageTagSchema.safeParse(tag).success),
    ).not.toContain(false)
    expect(
      ['FR', 'de_CH', 'zh-hans', '', 'french language'].map(
        (tag) => languageTagSchema.safeParse(tag).success,
      ),
    ).not.toContain(true)
  })
})
