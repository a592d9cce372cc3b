import { describe, expect, it } from 'vitest'
import { collator, languageName, nativeName, pickText } from '@/lib/i18n/text'

const fr = { locale: 'fr', name: 'Sarrebruck' }
const de = { locale: 'de', name: 'Saarbrücken' }
const en = { locale: 'en', name: 'Saarbruecken' }

describe('the text of a record', () => {
  it('is the one of the page’s language', () => {
    expect(pickText([fr, de, en], 'de', 'name')).toEqual({ text: 'Saarbrücken', lang: 'de', fallback: false })
  })

  it('falls back to French, then English, then German, and says so', () => {
    expect(pickText([en, fr], 'de', 'name')).toEqual({ text: 'Sarrebruck', lang: 'fr', fallback: true })
    expect(pickText([de, en], 'fr', 'name')).toEqual({ text: 'Saarbruecken', lang: 'en', fallback: true })
    expect(pickText([de], 'en', 'name')).toEqual({ text: 'Saarbrücken', lang: 'de', fallback: true })
  })

  it('treats an empty field as missing', () => {
    expect(pickText([{ locale: 'fr', name: ' ' }, de], 'fr', 'name')).toMatchObject({
      lang: 'de',
      fallback: true,
    })
  })

  it('shows a language outside the site rather than nothing', () => {
    expect(pickText([{ locale: 'lb', name: 'Saarbrécken' }], 'fr', 'name')).toMatchObject({ lang: 'lb' })
    expect(pickText<typeof fr>([], 'fr', 'name')).toBeNull()
  })
})

it('names languages', () => {
  expect(languageName('de', 'fr')).toBe('allemand')
  expect(['fr', 'de', 'en'].map((locale) => nativeName(locale as 'fr'))).toEqual([
    'Français',
    'Deutsch',
    'English',
  ])
})

it('sorts names as readers expect', () => {
  const names = ['Zürich', 'Évry', 'Essen', 'Éze', 'Aix 10', 'Aix 2']
  expect(names.sort(collator('fr').compare)).toEqual(['Aix 2', 'Aix 10', 'Essen', 'Évry', 'Éze', 'Zürich'])
})
