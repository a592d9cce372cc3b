import { dateWords, isPlain, isPlainYear, type PeriodTranslator, pointsText } from './date-words'
import { type EdtfDate, edtfBounds, parseEdtf } from './edtf'
import { OPEN, type Period } from './period'
import type { Locale } from './vocabulary'

/**
 * A date in words, to stand alone: "16 octobre 2014", "vers 1998", "2017 ou 2018", "années 2010". Lower case where the
 * language has it so. `t` translates the namespace `Period`. Throws EdtfError.
 */
export function formatEdtf(text: string, locale: Locale, t: PeriodTranslator): string {
  return dateWords(parseEdtf(text), locale, t, 'alone').bare
}

/** A date as the time of an event, to follow a verb: "le 16 octobre 2014", "im Oktober 2014", "in 2014". */
export function formatEdtfAt(text: string, locale: Locale, t: PeriodTranslator): string {
  const date = parseEdtf(text)
  const words = dateWords(date, locale, t, 'alone')
  return isApproximate(date) ? words.bare : t('at', words)
}

/**
 * A period in words: "depuis 2000", "2017–2018", "jusqu’au 6 novembre 2015", "date inconnue". Only an open end reads as
 * still going on ("depuis 2000"); an unknown one reads "à partir de 2000", or, where a source attests the period,
 * "depuis 2000 (état au 22 novembre 2024)". `attested: 'hide'` leaves out the part in brackets. Where it is known to be
 * `over`, though not since when, an unknown end reads "2000 – fin inconnue". Throws EdtfError.
 */
export function formatPeriod(
  period: Period,
  locale: Locale,
  t: PeriodTranslator,
  options: { attested?: 'show' | 'hide'; over?: boolean } = {},
): string {
  const { from, to, attested } = period
  const text =
    options.over && to === null && from !== null && from !== OPEN
      ? t('endUnknown', { from: formatEdtf(from, locale, t) })
      : periodText(period, locale, t)
  if (to !== null || attested === null || options.attested === 'hide') return text
  const words = dateWords(parseEdtf(attested), locale, t, 'after-preposition')
  const asOf = t('asOf', { ...words, at: t('at', words) })
  return t('withAsOf', { period: text, asOf })
}

function periodText({ from, to, attested }: Period, locale: Locale, t: PeriodTranslator): string {
  const after = (date: string) => dateWords(parseEdtf(date), locale, t, 'after-preposition')
  if (to === null || to === OPEN) {
    if (from === null) return to === OPEN ? t('sinceUnknown') : t('unknown')
    if (from === OPEN) return to === OPEN ? t('always') : t('alwaysEndUnknown')
    const stillHeld = to === OPEN || (attested !== null && isAfterStart(attested, from))
    return t(stillHeld ? 'since' : 'from', after(from))
  }
  if (from === null || from === OPEN) return t('until', after(to))
  if (from === to) return formatEdtf(from, locale, t)
  return rangeText(parseEdtf(from), parseEdtf(to), locale, t)
}

function rangeText(from: EdtfDate, to: EdtfDate, locale: Locale, t: PeriodTranslator): string {
  const first = dateWords(from, locale, t, 'alone').bare
  const last = dateWords(to, locale, t, 'alone').bare
  if (isPlainYear(from) && isPlainYear(to)) return t('yearRange', { from: first, to: last })
  if (isPlain(from) && isPlain(to) && from.precision === to.precision && from.month !== null) {
    return pointsText(from, to, locale)
  }
  return t('range', { from: first, to: last })
}

function isAfterStart(attested: string, from: string): boolean {
  return edtfBounds(attested).latest >= edtfBounds(from).earliest
}

function isApproximate(date: EdtfDate): boolean {
  return date.kind === 'point' && date.approximate
}
