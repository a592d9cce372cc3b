import { describe, expect, it } from 'vitest'
import { outdatedTexts } from '@/lib/forms/outdated'

const history = (...texts: Record<string, Record<string, unknown>>[]) =>
  [...outdatedTexts(texts.map((text, index) => ({ version: index + 1, texts: text })))].sort()

describe('a text', () => {
  it('is outdated once another language was rewritten after it', () => {
    expect(
      history(
        { fr: { summary: 'Un' }, de: { summary: 'Eins' }, en: { summary: 'One' } },
        { fr: { summary: 'Deux' }, de: { summary: 'Eins' }, en: { summary: 'One' } },
        { fr: { summary: 'Deux' }, de: { summary: 'Eins' }, en: { summary: 'Two' } },
      ),
    ).toEqual(['de.summary', 'fr.summary'])
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
