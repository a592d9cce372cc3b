import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff } from '@/lib/changes/diff'
import { equal, type Json } from '@/lib/changes/json'
import { merge } from '@/lib/changes/merge'

const word = fc.constantFrom('a', 'b', 'c', null)
const name = fc.record({
  text: fc.constantFrom('Köln', 'Cologne', 'Colonia'),
  lang: fc.constantFrom('de', 'fr'),
  kind: fc.constant('official'),
  from: word,
})

/** Values shaped like records: plain fields, texts by language, a keyed list, a set, a list without identity. */
const record = fc.record({
  name: word,
  population: fc.option(fc.integer({ min: 0, max: 3 })),
  texts: fc.dictionary(fc.constantFrom('fr', 'de', 'en'), fc.record({ summary: word, area: word })),
  names: fc.uniqueArray(name, { selector: (n) => `${n.text}/${n.lang}/${n.kind}`, maxLength: 4 }),
  roles: fc.uniqueArray(fc.constantFrom('founder', 'host', 'president'), { maxLength: 3 }),
  seatRules: fc.array(fc.record({ count: fc.integer({ min: 0, max: 3 }) }), { maxLength: 2 }),
})

/** Leaves of a value by path; lists of words and keyed lists count by item, so that order does not matter. */
function leaves(value: Json, path = ''): Map<string, string> {
  if (Array.isArray(value)) {
    const keyed = path.endsWith('/names') || path.endsWith('/roles')
    if (!keyed) return new Map([[path, JSON.stringify(value)]])
    return new Map(
      value.flatMap((item) => {
        const key = typeof item === 'string' ? item : `${item.text}/${item.lang}/${item.kind}`
        return typeof item === 'string' ? [[`${path}/${key}`, 'in']] : [...leaves(item, `${path}/${key}`)]
      }) as [string, string][],
    )
  }
  if (value && typeof value === 'object') {
    return new Map(Object.entries(value).flatMap(([key, item]) => [...leaves(item, `${path}/${key}`)]))
  }
  return new Map([[path, JSON.stringify(value ?? null)]])
}

describe('merge', () => {
  it('takes the other side where only one side changed', () => {
    fc.assert(
      fc.property(record, record, (base, theirs) => {
        expect(merge(base, base, theirs)).toEqual({ value: theirs, conflicts: [] })
        expect(merge(base, theirs, base)).toEqual({ value: theirs, conflicts: [] })
      }),
    )
  })

  it('brings together what both sides wrote into a part that was not there, such as the texts of a language', () => {
    const mine = { texts: { de: { summary: 'Vier Städte.', area: null, aims: [] as string[] } } }
    const theirs = { texts: { de: { summary: null, area: 'Großregion', aims: ['Austausch'] } } }
    expect(merge({ texts: {} }, mine, theirs)).toEqual({
      value: { texts: { de: { summary: 'Vier Städte.', area: 'Großregion', aims: ['Austausch'] } } },
      conflicts: [],
    })
  })

  it('never loses a value that only one side wrote', () => {
    fc.assert(
      fc.property(record, record, record, (base, mine, theirs) => {
        const { value, conflicts } = merge(base, mine, theirs)
        const [b, m, t, v] = [base, mine, theirs, value].map((side) => leaves(side as Json))
        const disputed = conflicts.map((conflict) => `/${conflict.path.join('/')}`)
        for (const path of new Set([...(m?.keys() ?? []), ...(t?.keys() ?? [])])) {
          if (disputed.some((place) => path.startsWith(place))) continue
          const [inMine, inTheirs] = [m?.get(path), t?.get(path)]
          // What both added began as blank: only the side that wrote something there counts.
          const inBase = b?.get(path) ?? (inMine && inTheirs ? 'null' : undefined)
          const expected = inMine === inBase ? inTheirs : inMine
          expect([path, v?.get(path)]).toEqual([path, expected])
        }
      }),
    )
  })

  it('reports a field that both sides changed differently, with all three values', () => {
    const base = { texts: { fr: { summary: 'un', area: 'x' } }, population: 1 }
    const mine = { texts: { fr: { summary: 'deux', area: 'x' } }, population: 1 }
    const theirs = { texts: { fr: { summary: 'trois', area: 'y' } }, population: 2 }
    expect(merge(base, mine, theirs)).toEqual({
      value: { texts: { fr: { summary: 'deux', area: 'y' } }, population: 2 },
      conflicts: [{ path: ['texts', 'fr', 'summary'], base: 'un', mine: 'deux', theirs: 'trois' }],
    })
  })

  it('keeps names that both sides added, and drops one that a side removed', () => {
    const old = { text: 'Colonia', lang: 'la', kind: 'former' }
    const merged = merge(
      { names: [old] },
      { names: [old, { text: 'Keulen', lang: 'nl', kind: 'exonym' }] },
      { names: [{ text: 'Colonia', lang: 'es', kind: 'exonym' }] },
    )
    expect(merged.conflicts).toEqual([])
    expect((merged.value as { names: { text: string; lang: string }[] }).names).toEqual(
      expect.arrayContaining([
        { text: 'Keulen', lang: 'nl', kind: 'exonym' },
        { text: 'Colonia', lang: 'es', kind: 'exonym' },
      ]),
    )
    expect((merged.value as { names: unknown[] }).names).toHaveLength(2)
  })
})

describe('diff', () => {
  it('is empty exactly where the values are equal', () => {
    fc.assert(
      fc.property(record, record, (before, after) => {
        expect(diff(before, before)).toEqual([])
        expect(diff(before, after).length === 0).toBe(equal(before, after))
      }),
    )
  })

  it('names the field, and both of its values', () => {
    expect(
      diff(
        { texts: { fr: { name: 'Sarrebruck' } }, roles: ['founder'] },
        { texts: { fr: { name: 'Sarrebrück' } }, roles: ['founder', 'host'] },
      ),
    ).toEqual([
      { path: ['texts', 'fr', 'name'], before: 'Sarrebruck', after: 'Sarrebrück' },
      { path: ['roles', 'host'], before: undefined, after: 'host' },
    ])
  })
})
