import { describe, expect, it } from 'vitest'
import { resolve } from '@/lib/i18n/resolve'
import { tidyQuery } from '@/lib/i18n/tidy-query'

const FORM = { lists: ['all', 'country'], ranges: ['pop'] }
const KNOWN = ['q', 'all', 'country', 'pop', 'date']
const tidy = (query: string) => tidyQuery(new URLSearchParams(query), KNOWN, FORM)

describe('the address that a plain form writes', () => {
  it('is led to its short form', () => {
    expect(tidy('q=&all=eurocities&all=medcities&all=&country=FR&country=&date=')).toBe(
      '?all=eurocities,medcities&country=FR',
    )
  })

  it.each([
    ['pop-from=100000&pop-to=', '?pop=100000-'],
    ['pop-from=&pop-to=50000', '?pop=-50000'],
    ['pop-from=1&pop-to=9', '?pop=1-9'],
    ['pop=5-&pop-from=1', '?pop=5-'],
    ['pop-from=&pop-to=', ''],
  ])('writes the range %s as %s', (query, short) => {
    expect(tidy(query)).toBe(short)
  })

  it('writes parameters in one order, whatever that of the form', () => {
    expect(tidy('country=FR&all=a&all=b&q=x&utm=1')).toBe('?q=x&all=a,b&country=FR&utm=1')
  })

  it('keeps the first of values that are no list', () => {
    expect(tidy('q=&q=metz&q=nancy')).toBe('?q=metz')
  })

  it.each(['', 'all=a,b', 'q=x&pop=5-&page=2', 'utm=1', 'utm=', 'other=1&other=2'])(
    'is left alone where it is short already: %s',
    (query) => expect(tidy(query)).toBeNull(),
  )

  it.each([
    'all=%00&all=%ff',
    'all=,&all=,,',
    'q=&q=&q= ',
    'pop-from=x&pop-to=%26',
    '__proto__=1&all=&all=a',
  ])('needs one step only: %s', (query) => expect(tidy((tidy(query) ?? '').slice(1))).toBeNull())

  it('is a redirect only where the page has such a form', () => {
    const at = (path: string) => resolve(path, new URLSearchParams('all=a&all=b'))
    expect(at('/fr/villes')).toEqual({ kind: 'tidied', to: '/fr/villes?all=a,b' })
    expect(at('/fr/reseaux').kind).toBe('page')
  })
})
