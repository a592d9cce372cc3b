import { dateOf, isoDay } from './day'
import type { EdtfDate, EdtfPoint, EdtfPrecision } from './edtf'
import { intlTag } from './intl'
import { remember } from './remember'
import type { Locale } from './vocabulary'

/** Keys of the messages under `Period`. */
export type PeriodMessage =
  | 'about'
  | 'aboutAlone'
  | 'always'
  | 'alwaysEndUnknown'
  | 'asOf'
  | 'at'
  | 'bare'
  | 'between'
  | 'either'
  | 'endUnknown'
  | 'from'
  | 'noun'
  | 'range'
  | 'season'
  | 'since'
  | 'sinceUnknown'
  | 'someTime'
  | 'uncertain'
  | 'unknown'
  | 'until'
  | 'withAsOf'
  | 'yearRange'

/** Translator of the namespace `Period`, as next-intl gives it. */
export type PeriodTranslator = (key: PeriodMessage, values?: Record<string, string | number>) => string

/** What a message must know of a date to put a preposition or an article before it. */
export interface DateWords extends Record<string, string | number> {
  /** The date as it stands alone, without article: "octobre 2014", "années 2010". */
  bare: string
  /** The same with the article that it takes after a preposition: "le 16 octobre 2014", "dem 16. Oktober 2014". */
  noun: string
  form: EdtfPrecision | 'between'
  /** Whether French elides before it: "à partir d’octobre". */
  vowel: 'yes' | 'no'
}

/** The words of a date. Alone, French says "vers 1998"; after a preposition, "1998 environ". */
export function dateWords(
  date: EdtfDate,
  locale: Locale,
  t: PeriodTranslator,
  place: 'alone' | 'after-preposition',
): DateWords {
  if (date.kind === 'point') return pointWords(date, locale, t, place)
  const from = pointWords(date.from, locale, t, 'after-preposition')
  const to = pointWords(date.to, locale, t, 'after-preposition')
  if (isPlainYear(date.from) && isPlainYear(date.to) && date.to.year === date.from.year + 1) {
    const either = t('either', { from: from.bare, to: to.bare })
    return { bare: either, noun: either, form: 'year', vowel: 'no' }
  }
  const between = t('between', { from: from.noun, to: to.noun })
  const noun = t('someTime', { between })
  return { bare: between, noun, form: 'between', vowel: 'no' }
}

/** Whether the date is a year and nothing else is to be said of it. */
export function isPlainYear(date: EdtfDate): boolean {
  return isPlain(date) && date.precision === 'year'
}

/** Whether the date is one point, neither approximate nor uncertain. */
export function isPlain(date: EdtfDate): date is EdtfPoint {
  return date.kind === 'point' && !date.approximate && !date.uncertain
}

function pointWords(
  point: EdtfPoint,
  locale: Locale,
  t: PeriodTranslator,
  place: 'alone' | 'after-preposition',
): DateWords {
  const form = point.precision
  const date = pointText(point, locale, t)
  const vowel = /^[aeiouhéâ]/i.test(date) ? 'yes' : 'no'
  const number = form === 'century' ? Math.floor(point.year / 100) + 1 : 0
  let bare = t('bare', { date, form, number })
  let noun = t('noun', { date, bare, form, vowel, number })
  if (point.approximate) {
    bare = place === 'alone' ? t('aboutAlone', { bare, noun }) : t('about', { phrase: bare })
    noun = t('about', { phrase: noun })
  }
  if (point.uncertain) {
    bare = t('uncertain', { phrase: bare })
    noun = t('uncertain', { phrase: noun })
  }
  return { bare, noun, form, vowel }
}

function pointText(point: EdtfPoint, locale: Locale, t: PeriodTranslator): string {
  if (point.precision === 'day' || point.precision === 'month') return pointsText(point, point, locale)
  if (point.season) return t('season', { season: point.season, year: String(point.year) })
  if (point.precision === 'century') return romanNumeral(Math.floor(point.year / 100) + 1)
  return String(point.year)
}

const dayFormat = remember(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
)
const monthFormat = remember(
  (tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)

/**
 * Two days or two months as a range ("16–18 octobre 2014"), or one of them where they are equal. A day is never parted
 * from its month.
 */
export function pointsText(from: EdtfPoint, to: EdtfPoint, locale: Locale): string {
  const format = from.precision === 'day' ? dayFormat : monthFormat
  const parts = format(intlTag(locale)).formatRangeToParts(firstMoment(from), firstMoment(to))
  return parts
    .map((part) => (locale === 'fr' && part.type === 'day' && part.value === '1' ? '1er' : part.value))
    .join('')
    .replaceAll('\u2009', ' ')
    .replace(/\b(\d{1,2}) – (\d{1,2})\b/, '$1–$2')
    .replace(/(\d(?:er|\.)?) (?=\p{L})/gu, '$1\u00a0')
}

function firstMoment(point: EdtfPoint): Date {
  return dateOf(isoDay(point.year, point.month ?? 1, point.day ?? 1))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 1 to 100 in Roman numerals, as French counts centuries. */
function romanNumeral(number: number): string {
  let rest = number
  let numeral = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      numeral += letters
      rest -= value
    }
  }
  return numeral
}
