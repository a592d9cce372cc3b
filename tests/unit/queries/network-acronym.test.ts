import { expect, test } from 'vitest'
import { networkAcronym } from '@/lib/queries/shared/network-acronym'

const NAMES = [
  { text: 'CGLU', lang: 'fr' },
  { text: 'EFUS', lang: 'en' },
  { text: 'Efus', lang: 'en' },
]

test('a network is called by its acronym in the language, the main one before others', () => {
  expect(networkAcronym(NAMES, 'UCLG', 'fr')).toBe('CGLU')
  expect(networkAcronym(NAMES, 'Efus', 'en')).toBe('Efus')
  expect(networkAcronym(NAMES, 'UCLG', 'de')).toBe('UCLG')
  expect(networkAcronym([], null, 'de')).toBeNull()
})
