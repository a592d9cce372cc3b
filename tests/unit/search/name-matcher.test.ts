import { describe, expect, it } from 'vitest'
import { foldName } from '@/lib/domain/names'
import { certain, type MatcherName, NameMatcher, plainName } from '@/lib/search/name-matcher'

const names: MatcherName[] = [
  ...body('cologne', 'city', 'DE', ['Köln', 'Cologne', 'Colonia']),
  ...body('strasbourg', 'city', 'FR', ['Strasbourg', 'Straßburg', 'Strasburgo']),
  ...body('strasbourg-metropole', 'intercommunality', 'FR', ['Eurométropole de Strasbourg']),
  ...body('saint-denis', 'city', 'FR', ['Saint-Denis']),
  ...body('saint-denis-reunion', 'city', 'RE', ['Saint-Denis']),
  ...body('luxembourg', 'city', 'LU', ['Luxembourg']),
  ...body('luxembourg-region', 'region', 'BE', ['Luxembourg']),
  ...body('bilbao', 'city', 'ES', ['Bilbao', 'Bilbo']),
  ...body('frankfurt', 'city', 'DE', ['Frankfurt am Main']),
]
const matcher = new NameMatcher(names)

function body(id: string, kind: MatcherName['kind'], country: string, texts: string[]): MatcherName[] {
  return texts.map((text, index) => ({
    id,
    kind,
    country,
    population: null,
    key: foldName(text),
    text,
    nameKind: index === 0 ? 'official' : 'exonym',
  }))
}

const sure = (name: string, country: string | null = null) =>
  certain(matcher.candidates({ name, country }))?.id ?? null
const offered = (name: string, country: string | null = null) =>
  matcher.candidates({ name, country }).map(({ id }) => id)

describe('a name of a list finds the body that is meant', () => {
  it.each([
    ['Köln', 'cologne'],
    ['koeln', 'cologne'],
    ['COLOGNE', 'cologne'],
    ['City of Cologne', 'cologne'],
    ['Ville de Strasbourg', 'strasbourg'],
    ['Strasbourg, France', 'strasbourg'],
    ['Strasbourg (France)', 'strasbourg'],
    ['Bilbao / Bilbo', 'bilbao'],
    ['Eurométropole de Strasbourg', 'strasbourg-metropole'],
    ['Luxembourg', 'luxembourg'],
  ])('%s', (name, id) => {
    expect(sure(name)).toBe(id)
  })

  it('asks where two bodies have the name, unless the country tells them apart', () => {
    expect(sure('Saint-Denis')).toBeNull()
    expect(offered('Saint-Denis')).toEqual(['saint-denis', 'saint-denis-reunion'])
    expect(sure('Saint-Denis', 'RE')).toBe('saint-denis-reunion')
    expect(sure('Saint-Denis (France)')).toBe('saint-denis')
  })

  it('does not believe a name against the country', () => {
    expect(sure('Strasbourg', 'US')).toBeNull()
    expect(offered('Strasbourg', 'US')).toEqual(['strasbourg'])
  })

  it('offers what is similar, and takes nothing of it unasked', () => {
    expect(offered('Strassbourg')[0]).toBe('strasbourg')
    expect(offered('Frankfurt')).toContain('frankfurt')
    expect(sure('Strasbuorg')).toBeNull()
    expect(sure('Frankfurt')).toBeNull()
  })

  it('finds nothing for what is nothing like it', () => {
    expect(offered('Qwxyz')).toEqual([])
    expect(offered('')).toEqual([])
    expect(offered('x')).toEqual([])
  })

  it.each([
    ['City of Springfield', 'Springfield'],
    ['Springfield (USA)', 'Springfield'],
    ['Springfield, United States', 'Springfield'],
    ['Ville d’Aoste', 'Aoste'],
    ['Frankfurt (Oder)', 'Frankfurt (Oder)'],
  ])('a body that is made of "%s" is called %s', (name, plain) => {
    expect(plainName(name)).toBe(plain)
  })
})
