import { describe, expect, it } from 'vitest'
import { matchText } from '@/lib/search/match-text'

describe('a text that was typed', () => {
  it.each([
    ['Assemblée générale', 'assemblee generale', 'exact'],
    ['Mitgliederversammlung', 'MITGLIEDER', 'prefix'],
    ['Villes et énergie', 'energie villes', 'word'],
    ['Musée des Beaux-Arts', 'arts beaux', 'word'],
    ['Straßenbahn', 'strasse', 'prefix'],
  ])('in “%s”, “%s” is found as %s', (text, typed, match) => {
    expect(matchText(typed, text)).toBe(match)
  })

  it.each([
    ['Assemblée générale', 'semblée'],
    ['Assemblée générale', 'assemblée extraordinaire'],
    ['Assemblée générale', ''],
    ['Assemblée générale', '%'],
  ])('in “%s”, “%s” is not found', (text, typed) => {
    expect(matchText(typed, text)).toBeNull()
  })
})
