import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, slugify } from '@/lib/domain/names'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('a', 'e', 'E', 'o', 'u', 'ü', 'œ', 'Æ', 'ß', '.', '-', '’', ' ', 'İ', 'ʻ', 'Σ'),
  }),
)

describe('the search key of a name', () => {
  it.each([
    [['Köln', 'Koeln', 'KOLN', 'köln'], 'koln'],
    [['Saarbrücken', 'Saarbruecken'], 'saarbrucken'],
    [['Sarrebruck', 'Sarrebrück'], 'sarrebruck'],
    [['Straßburg', 'Strassburg', 'STRASSBURG'], 'strassburg'],
    [['Łódź', 'Lodz'], 'lodz'],
    [['Århus', 'Arhus'], 'arhus'],
    [['Ærøskøbing', 'aeroskobing'], 'aroskobing'],
    [['İzmir', 'Izmir', 'ızmir', 'izmir'], 'izmir'],
    [['A.I.M.F.', 'AIMF', 'A.I.M.F'], 'aimf'],
    [['L’Haÿ-les-Roses', "L'Hay les Roses", 'l‘haÿ – les roses'], 'l hay les roses'],
    [['Frankfurt (Oder)', 'Frankfurt/Oder', 'Frankfurt - Oder'], 'frankfurt oder'],
    [['St. Gallen', 'St Gallen'], 'st gallen'],
    [['Rosemont–La Petite-Patrie', 'Rosemont – La Petite‑Patrie'], 'rosemont la petite patrie'],
    [['Nukuʻalofa', 'Nuku’alofa'], 'nuku alofa'],
    [['Αθήνα', 'ΑΘΗΝΑ'], 'αθηνα'],
    [['Πάτρας', 'ΠΑΤΡΑΣ'], 'πατρασ'],
    [['Київ', 'київ'], 'киів'],
    [['القاهرة', 'القَاهِرَة'], 'القاهرة'],
    [['東京'], '東京'],
    [['ガーナ'], 'ガーナ'],
    [['서울', '서울'.normalize('NFD')], '서울'],
  ])('%j', (spellings, key) => {
    for (const spelling of spellings) expect(foldName(spelling)).toBe(key)
  })

  it('keeps different names apart', () => {
    expect(foldName('Bern')).not.toBe(foldName('Berne'))
    expect(foldName('Paris')).not.toBe(foldName('Parisii'))
  })

  it('is empty for a text without letters or digits', () => {
    expect(foldName(' – (…) ')).toBe('')
  })

  it('of a key is the key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = foldName(text)
        expect(foldName(key)).toBe(key)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not depend on case, composition or surrounding space', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aàâäbcçdeéèëfgiîïlmnñoôöøœrsßtuùûüœyz -’') })
    fc.assert(
      fc.property(word, (text) => {
        const key = foldName(text)
        expect(foldName(text.toUpperCase())).toBe(key)
        expect(foldName(text.normalize('NFD'))).toBe(key)
        expect(foldName(`  ${text} `)).toBe(key)
      }),
    )
  })
})

describe('a slug', () => {
  it.each([
    ['Saarbrücken', 'saarbrucken'],
    ['Straßburg', 'strassburg'],
    ['Pôle métropolitain Côte d’Opale', 'pole-metropolitain-cote-d-opale'],
    ['Biel/Bienne', 'biel-bienne'],
    ['C40', 'c40'],
    ['A.I.M.F.', 'aimf'],
    ['Œuvre & Ærø', 'oeuvre-aero'],
    ['Athens (Αθήνα)', 'athens'],
    ['Αθήνα', ''],
    ['–', ''],
  ])('of %s is %j', (name, slug) => {
    expect(slugify(name)).toBe(slug)
  })

  it('is always a safe part of an address, and stays itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugify(text)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slugify(slug)).toBe(slug)
      }),
      { numRuns: 2000 },
    )
  })
})
