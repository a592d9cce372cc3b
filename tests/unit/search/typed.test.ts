import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTyped } from '@/lib/search/box/typed'

describe('what is typed into the box', () => {
  it.each([
    ['  SAARBRÜCKEN ', 'saarbrucken'],
    ['A.I.M.F.', 'aimf'],
    ['Aix-la-Chapelle', 'aix la chapelle'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ['Rosemont–La Petite-Patrie', 'rosemont la petite patrie'],
  ])('%j is the name %j', (text, key) => {
    expect(readTyped(text)).toMatchObject({ key, phrases: [], without: [] })
  })

  it.each([
    ['"am Main" Frankfurt', { key: 'am main frankfurt', phrases: ['am main'], without: [] }],
    ['„am Main“', { phrases: ['am main'] }],
    ['« am Main »', { phrases: ['am main'] }],
    ['Frankfurt -Oder', { key: 'frankfurt', without: ['oder'] }],
    ['ville -"Grand Lyon"', { key: 'ville', without: ['grand lyon'] }],
    ['"open', { phrases: ['open'] }],
    ['Metz - Trier', { key: 'metz trier', without: [] }],
    ['-', { key: '', words: [] }],
  ])('%j says what to look for', (text, typed) => {
    expect(readTyped(text)).toMatchObject(typed)
  })

  it('may be anything whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { key, words, phrases, without } = readTyped(text)
        expect(key.length).toBeLessThanOrEqual(100)
        expect(words.length).toBeLessThanOrEqual(12)
        // Nothing that a pattern or a text query would take for a sign of its own.
        expect([key, ...phrases, ...without].join(' ')).not.toMatch(/[%_\\'"&|!:*()<>]/)
      }),
    )
  })
})
