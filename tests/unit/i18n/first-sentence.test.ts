import { describe, expect, it } from 'vitest'
import { firstSentence } from '@/lib/i18n/first-sentence'

describe('the first sentence of a text', () => {
  it.each([
    ['fr', 'Réseau créé en 2000. Il a son siège à Metz.', 'Réseau créé en 2000.'],
    [
      'de',
      'Am 9. Juli 1998 in Barcelona unterzeichnet. Drei Ziele.',
      'Am 9. Juli 1998 in Barcelona unterzeichnet.',
    ],
    [
      'de',
      'Der Verein QuattroPole e. V. wurde 2014 gegründet. Er hat vier Mitglieder.',
      'Der Verein QuattroPole e. V. wurde 2014 gegründet.',
    ],
    ['en', 'Chaired by J. Smith since 2012. It meets twice a year.', 'Chaired by J. Smith since 2012.'],
  ])('ends where the sentence does (%s)', (lang, text, sentence) => {
    expect(firstSentence(text, lang)).toBe(sentence)
  })

  it('is the whole text where it has no end', () => {
    expect(firstSentence('Villes et ports', 'fr')).toBe('Villes et ports')
    expect(firstSentence('', 'fr')).toBe('')
  })
})
