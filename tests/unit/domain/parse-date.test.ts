import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '@/lib/domain/edtf'
import { formatEdtf, formatEdtfAt } from '@/lib/domain/format-date'
import { type DateRole, parseDateText } from '@/lib/domain/parse-date'
import { LOCALES } from '@/lib/domain/vocabulary'
import de from '@/messages/de.json'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { edtfText } from './edtf-arbitrary'

const translators = {
  fr: createTranslator({ locale: 'fr', messages: fr, namespace: 'Period' }),
  de: createTranslator({ locale: 'de', messages: de, namespace: 'Period' }),
  en: createTranslator({ locale: 'en', messages: en, namespace: 'Period' }),
}

const read = (text: string, role?: DateRole) => {
  const result = parseDateText(text, role)
  return 'edtf' in result ? result.edtf : `(${result.problem})`
}

describe('a date as people write it', () => {
  it.each([
    ['2014', '2014'],
    ['octobre 2014', '2014-10'],
    ['Oktober 2014', '2014-10'],
    ['October 2014', '2014-10'],
    ['oct. 2014', '2014-10'],
    ['Sept 2014', '2014-09'],
    ['Maerz 2014', '2014-03'],
    ['fevrier 2014', '2014-02'],
    ['AOÛT 2014', '2014-08'],
    ['10/2014', '2014-10'],
    ['10.2014', '2014-10'],
    ['16.10.2014', '2014-10-16'],
    ['16. 10. 2014', '2014-10-16'],
    ['1/2/2014', '2014-02-01'],
    ['2014-10', '2014-10'],
    ['2014-10-16', '2014-10-16'],
    ['le 16 octobre 2014', '2014-10-16'],
    ['am 16. Oktober 2014', '2014-10-16'],
    ['October 16, 2014', '2014-10-16'],
    ['16th of October 2014', '2014-10-16'],
    ['1er mai 2004', '2004-05-01'],
    ['en 2014', '2014'],
    ['im Jahr 2014', '2014'],
    ['um 1998', '1998~'],
    ['vers 1998', '1998~'],
    ['c. 1998', '1998~'],
    ['ca. 1998', '1998~'],
    ['1998~', '1998~'],
    ['1998 environ', '1998~'],
    ['1998?', '1998?'],
    ['vers 1998 ?', '1998%'],
    ['été 2014', '2014-22'],
    ['Frühjahr 2014', '2014-21'],
    ['winter 2014', '2014-24'],
    ['années 1990', '199X'],
    ['1990er Jahre', '199X'],
    ['the 1990s', '199X'],
    ['XXe siècle', '19XX'],
    ['20. Jahrhundert', '19XX'],
    ['20th century', '19XX'],
    ['2017 ou 2018', '2017/2018'],
    ['entre 2014 et 2018', '2014/2018'],
    ['zwischen dem 16. Oktober 2014 und 2015', '2014-10-16/2015'],
    ['201x', '201X'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['98', 'short-year'],
    ['16.10.14', 'short-year'],
    ['octobre', 'unreadable'],
    ['31.02.2014', 'calendar'],
    ['13/2014', 'calendar'],
    ['2018/2014', 'order'],
    ['bientôt', 'unreadable'],
    ['', 'unreadable'],
    ['jui 2014', 'unreadable'],
  ])('%s is refused: %s', (text, problem) => {
    expect(read(text)).toBe(`(${problem})`)
  })

  it.each([
    ['depuis 2014', 'from', '2014'],
    ['seit Oktober 2014', 'from', '2014-10'],
    ['à partir de 2014', 'from', '2014'],
    ['jusqu’en 2014', 'to', '2014'],
    ['bis 2014', 'to', '2014'],
    ['en cours', 'to', '..'],
    ['heute', 'to', '..'],
    ['ongoing', 'to', '..'],
    ['..', 'to', '..'],
    ['seit jeher', 'from', '..'],
    ['en cours', 'from', '(unreadable)'],
    ['en cours', 'date', '(unreadable)'],
  ] as const)('%s as %s is %s', (text, role, expected) => {
    expect(read(text, role)).toBe(expected)
  })
})

/** Years of four digits, in centuries that people count; of open digits, pages only tell decades and centuries. */
const written = edtfText(fc.integer({ min: 1000, max: 4899 })).filter((text) => !text.includes('-XX'))

describe.each(LOCALES)('what a page writes in the language %s', (locale) => {
  it('is read back as the same date, alone and after a verb', () => {
    fc.assert(
      fc.property(written, (edtf) => {
        for (const write of [formatEdtf, formatEdtfAt]) {
          const words = write(edtf, locale, translators[locale])
          expect(`${words} → ${read(words)}`).toBe(`${words} → ${edtf}`)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

it('reads whatever is typed without an error, and what it takes is a date', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'0123456789./-~?XxdeuntvsMai ') }),
      ),
      fc.constantFrom('date' as const, 'from' as const, 'to' as const),
      (text, role) => {
        const result = parseDateText(text, role)
        if ('edtf' in result && result.edtf !== '..') parseEdtf(result.edtf)
      },
    ),
    { numRuns: 2000 },
  )
})
