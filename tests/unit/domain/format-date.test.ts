import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { formatEdtf, formatEdtfAt, formatPeriod } from '@/lib/domain/format-date'
import { OPEN, type Period } from '@/lib/domain/period'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import de from '@/messages/de.json'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { anyPeriod, isPossible } from './edtf-arbitrary'

const translators = {
  fr: createTranslator({ locale: 'fr', messages: fr, namespace: 'Period' }),
  de: createTranslator({ locale: 'de', messages: de, namespace: 'Period' }),
  en: createTranslator({ locale: 'en', messages: en, namespace: 'Period' }),
}
/** Spaces of every kind are one here: which one it is matters to typography, not to grammar. */
const plain = (text: string) => text.replace(/\s/g, ' ')
const inAll = (write: (locale: Locale) => string) => LOCALES.map((locale) => plain(write(locale)))

const date = (text: string) => inAll((locale) => formatEdtf(text, locale, translators[locale]))
const at = (text: string) => inAll((locale) => formatEdtfAt(text, locale, translators[locale]))
const period = (from: string | null, to: string | null, attested: string | null = null) =>
  inAll((locale) => formatPeriod({ from, to, attested }, locale, translators[locale]))

describe('a date alone', () => {
  it.each([
    ['2014-10-16', '16 octobre 2014', '16. Oktober 2014', '16 October 2014'],
    ['2014-10-01', '1er octobre 2014', '1. Oktober 2014', '1 October 2014'],
    ['2014-10', 'octobre 2014', 'Oktober 2014', 'October 2014'],
    ['2014', '2014', '2014', '2014'],
    ['2014-XX', '2014', '2014', '2014'],
    ['2014-22', 'été 2014', 'Sommer 2014', 'summer 2014'],
    ['201X', 'années 2010', '2010er Jahre', '2010s'],
    ['19XX', 'XXe siècle', '20. Jahrhundert', '20th century'],
    ['00XX', 'Ier siècle', '1. Jahrhundert', '1st century'],
    ['1998~', 'vers 1998', 'ca. 1998', 'c. 1998'],
    ['2014-10-16~', 'vers le 16 octobre 2014', 'ca. 16. Oktober 2014', 'c. 16 October 2014'],
    ['1998?', '1998 (date incertaine)', '1998 (Datum unsicher)', '1998 (date uncertain)'],
    ['1998%', 'vers 1998 (date incertaine)', 'ca. 1998 (Datum unsicher)', 'c. 1998 (date uncertain)'],
    ['2017/2018', '2017 ou 2018', '2017 oder 2018', '2017 or 2018'],
    ['2014/2018', 'entre 2014 et 2018', 'zwischen 2014 und 2018', 'between 2014 and 2018'],
    [
      '2014-10-16/2015-11-06',
      'entre le 16 octobre 2014 et le 6 novembre 2015',
      'zwischen dem 16. Oktober 2014 und dem 6. November 2015',
      'between 16 October 2014 and 6 November 2015',
    ],
  ])('%s', (text, ...expected) => {
    expect(date(text)).toEqual(expected)
  })
})

describe('a day', () => {
  it('is never parted from its month at the end of a line', () => {
    const written = (text: string) => LOCALES.map((locale) => formatEdtf(text, locale, translators[locale]))
    expect(written('2014-10-01')).toEqual([
      '1er\u00a0octobre 2014',
      '1.\u00a0Oktober 2014',
      '1\u00a0October 2014',
    ])
    const days = { from: '2024-09-26', to: '2024-09-27', attested: null }
    expect(formatPeriod(days, 'de', translators.de)).toBe('26.–27.\u00a0September 2024')
  })
})

describe('a date after a verb', () => {
  it.each([
    ['2014-10-16', 'le 16 octobre 2014', 'am 16. Oktober 2014', 'on 16 October 2014'],
    ['2014-10', 'en octobre 2014', 'im Oktober 2014', 'in October 2014'],
    ['2014', 'en 2014', '2014', 'in 2014'],
    ['2014-21', 'au printemps 2014', 'im Frühjahr 2014', 'in spring 2014'],
    ['2014-23', 'à l’automne 2014', 'im Herbst 2014', 'in autumn 2014'],
    ['201X', 'dans les années 2010', 'in den 2010er Jahren', 'in the 2010s'],
    ['1998~', 'vers 1998', 'ca. 1998', 'c. 1998'],
    ['2017/2018', 'en 2017 ou 2018', '2017 oder 2018', 'in 2017 or 2018'],
    ['2014/2018', 'entre 2014 et 2018', 'zwischen 2014 und 2018', 'between 2014 and 2018'],
  ])('%s', (text, ...expected) => {
    expect(at(text)).toEqual(expected)
  })
})

describe('a period with a known end', () => {
  it.each([
    ['2017', '2018', '2017–2018', '2017–2018', '2017–2018'],
    ['2014', '2014', '2014', '2014', '2014'],
    ['2014-10-16', '2014-10-18', '16–18 octobre 2014', '16.–18. Oktober 2014', '16–18 October 2014'],
    [
      '2014-10-16',
      '2015-11-06',
      '16 octobre 2014 – 6 novembre 2015',
      '16. Oktober 2014 – 6. November 2015',
      '16 October 2014 – 6 November 2015',
    ],
    [
      '2014-10',
      '2016-03',
      'octobre 2014 – mars 2016',
      'Oktober 2014 – März 2016',
      'October 2014 – March 2016',
    ],
    ['1998~', '2004', 'vers 1998 – 2004', 'ca. 1998 – 2004', 'c. 1998 – 2004'],
    [null, '2014', 'jusqu’en 2014', 'bis 2014', 'until 2014'],
    [OPEN, '2014', 'jusqu’en 2014', 'bis 2014', 'until 2014'],
    [null, '2014-10', 'jusqu’en octobre 2014', 'bis Oktober 2014', 'until October 2014'],
    [null, '2015-11-06', 'jusqu’au 6 novembre 2015', 'bis zum 6. November 2015', 'until 6 November 2015'],
    [null, '2014-22', 'jusqu’à l’été 2014', 'bis zum Sommer 2014', 'until summer 2014'],
    [null, '201X', 'jusque dans les années 2010', 'bis in die 2010er Jahre', 'until the 2010s'],
    [null, '2004~', 'jusqu’en 2004 environ', 'bis ca. 2004', 'until c. 2004'],
    [
      null,
      '2014/2018',
      'jusqu’à une date entre 2014 et 2018',
      'bis zu einem Zeitpunkt zwischen 2014 und 2018',
      'until some time between 2014 and 2018',
    ],
  ])('%s to %s', (from, to, ...expected) => {
    expect(period(from, to)).toEqual(expected)
  })
})

describe('a period that goes on', () => {
  it.each([
    ['2000', 'depuis 2000', 'seit 2000', 'since 2000'],
    ['2014-10', 'depuis octobre 2014', 'seit Oktober 2014', 'since October 2014'],
    ['2014-10-16', 'depuis le 16 octobre 2014', 'seit dem 16. Oktober 2014', 'since 16 October 2014'],
    ['2014-24', 'depuis l’hiver 2014', 'seit dem Winter 2014', 'since winter 2014'],
    ['201X', 'depuis les années 2010', 'seit den 2010er Jahren', 'since the 2010s'],
    ['1998~', 'depuis 1998 environ', 'seit ca. 1998', 'since c. 1998'],
    ['2017/2018', 'depuis 2017 ou 2018', 'seit 2017 oder 2018', 'since 2017 or 2018'],
    [null, 'depuis une date inconnue', 'seit unbekanntem Datum', 'since an unknown date'],
    [OPEN, 'depuis toujours', 'seit jeher', 'always'],
  ])('from %s', (from, ...expected) => {
    expect(period(from, OPEN)).toEqual(expected)
  })
})

describe('a period whose end is unknown', () => {
  it.each([
    ['2000', 'à partir de 2000', 'ab 2000', 'from 2000'],
    ['2014-10', 'à partir d’octobre 2014', 'ab Oktober 2014', 'from October 2014'],
    ['2014-03', 'à partir de mars 2014', 'ab März 2014', 'from March 2014'],
    ['2014-10-16', 'à partir du 16 octobre 2014', 'ab dem 16. Oktober 2014', 'from 16 October 2014'],
    ['2014-21', 'à partir du printemps 2014', 'ab dem Frühjahr 2014', 'from spring 2014'],
    ['2014-22', 'à partir de l’été 2014', 'ab dem Sommer 2014', 'from summer 2014'],
    ['1998~', 'à partir de 1998 environ', 'ab ca. 1998', 'from c. 1998'],
    [null, 'date inconnue', 'Datum unbekannt', 'date unknown'],
    [OPEN, 'depuis toujours, fin inconnue', 'seit jeher, Ende unbekannt', 'always, end unknown'],
  ])('from %s', (from, ...expected) => {
    expect(period(from, null)).toEqual(expected)
  })

  it('says until when a source has it', () => {
    expect(period('2000', null, '2024-11-22')).toEqual([
      'depuis 2000 (état au 22 novembre 2024)',
      'seit 2000 (Stand: 22. November 2024)',
      'since 2000 (as of 22 November 2024)',
    ])
    expect(period(null, null, '2024-06')).toEqual([
      'date inconnue (état en juin 2024)',
      'Datum unbekannt (Stand: Juni 2024)',
      'date unknown (as of June 2024)',
    ])
  })

  it('does not say so of one that has a known or open end, nor where asked not to', () => {
    expect(period('2000', '2014', '2010')).toEqual(period('2000', '2014'))
    expect(period('2000', OPEN, '2010')).toEqual(period('2000', OPEN))
    const member: Period = { from: '2000', to: null, attested: '2024' }
    expect(formatPeriod(member, 'fr', translators.fr, { attested: 'hide' })).toBe('depuis 2000')
  })

  it('says of what is over that its end is not known', () => {
    const over = (from: string | null, to: string | null) =>
      inAll((locale) =>
        formatPeriod({ from, to, attested: null }, locale, translators[locale], { over: true }),
      )
    expect(over('2013~', null)).toEqual([
      'vers 2013 – fin inconnue',
      'ca. 2013 – Ende unbekannt',
      'c. 2013 – end unknown',
    ])
    expect(over(null, null)).toEqual(period(null, null))
    expect(over('2013', '2016')).toEqual(period('2013', '2016'))
    expect(over('2013', OPEN)).toEqual(period('2013', OPEN))
  })

  it('does not go on for a source that speaks of a time before it', () => {
    expect(period('2000', null, '1999')[0]).toBe('à partir de 2000 (état en 1999)')
  })
})

it('every possible period has words in every language, without a gap or a key', () => {
  fc.assert(
    fc.property(anyPeriod().filter(isPossible), (p) => {
      for (const locale of LOCALES) {
        const text = formatPeriod(p, locale, translators[locale])
        expect(text).not.toMatch(/Period\.|[{}]|undefined| {2}|^ | $/)
      }
    }),
  )
})
