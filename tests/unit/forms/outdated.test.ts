import { describe, expect, it } from 'vitest'
import { outdatedTexts } from '@/lib/forms/outdated'

const history = (...texts: Record<string, Record<string, unknown>>[]) => [...outdatedTexts(texts)].sort()

describe('a text', () => {
  const FIRST = { fr: { summary: 'Un' }, de: { summary: 'Eins' }, en: { summary: 'One' } }
  const REWRITTEN = { ...FIRST, fr: { summary: 'Deux' } }
  const CAUGHT_UP = { ...REWRITTEN, en: { summary: 'Two' } }

  it('is outdated once another language was rewritten after it', () => {
    expect(history(FIRST, REWRITTEN)).toEqual(['de.summary', 'en.summary'])
  })

  it('is not outdated by a translation that catches up with it', () => {
    expect(history(FIRST, REWRITTEN, CAUGHT_UP)).toEqual(['de.summary'])
    expect(history(FIRST, REWRITTEN, CAUGHT_UP, { ...CAUGHT_UP, de: { summary: 'Zwei' } })).toEqual([])
    expect(history(FIRST, REWRITTEN, CAUGHT_UP, { ...CAUGHT_UP, en: { summary: 'Three' } })).toEqual([
      'de.summary',
      'fr.summary',
    ])
  })

  it('is not outdated by a translation that was only added', () => {
    expect(history({ fr: { name: 'Un' } }, { fr: { name: 'Un' }, de: { name: 'Eins' } })).toEqual([])
  })

  it('is not outdated where it is missing, or where both were rewritten at once', () => {
    expect(history({ fr: { name: 'Un' } }, { fr: { name: 'Deux' } })).toEqual([])
    expect(
      history({ fr: { name: 'Un' }, de: { name: 'Eins' } }, { fr: { name: 'Deux' }, de: { name: 'Zwei' } }),
    ).toEqual([])
  })
})
