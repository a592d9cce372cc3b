import {
  ABOUT,
  AND,
  BETWEEN,
  FILLERS,
  monthOf,
  NO_END,
  NO_START,
  OR,
  romanValue,
  SINCE,
  seasonOf,
  UNCERTAIN,
  UNTIL,
} from './date-input-words'
import { EdtfError, parseEdtf } from './edtf'
import { foldName } from './names'
import { OPEN } from './period'

/** Why a text is not taken as a date; `short-year` is a year of two digits, which could be of two centuries. */
export type DateInputProblem = 'unreadable' | 'calendar' | 'order' | 'short-year'

export type DateInput = { edtf: string } | { problem: DateInputProblem }

/** The field that the date stands in: alone, or as the start or the end of a period, which may be open. */
export type DateRole = 'date' | 'from' | 'to'

/**
 * A date as people write it in French, German or English ("octobre 2014", "16.10.2014", "um 1998", "2017 ou 2018"), or
 * in EDTF; what the pages write is read back as the same date. In the field of an end "en cours" is `..`.
 */
export function parseDateText(text: string, role: DateRole = 'date'): DateInput {
  const trimmed = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (role !== 'date' && isOpen(trimmed, role)) return { edtf: OPEN }
  const written = readEdtf(trimmed.toUpperCase())
  if (written) return written
  const edtf = readPhrase(tokensOf(trimmed), role)
  if (edtf === 'short-year') return { problem: 'short-year' }
  if (edtf === null) return { problem: 'unreadable' }
  return readEdtf(edtf) ?? { problem: 'unreadable' }
}

function isOpen(text: string, role: 'from' | 'to'): boolean {
  return text === OPEN || text === '…' || (role === 'from' ? NO_START : NO_END).has(foldName(text))
}

/** Null where the text is not written as EDTF; a month 13 is a problem of its own. */
function readEdtf(text: string): DateInput | null {
  try {
    parseEdtf(text)
    return { edtf: text }
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error
    return error.reason === 'format' ? null : { problem: error.reason }
  }
}

/** Words and numbers of a text, folded; a number keeps the points, slashes and hyphens that tie it to others. */
function tokensOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/(\d)(er|re|st|nd|rd|th|ter|ten)\b(?! *(?:jahr|s\b))/g, '$1')
    .replace(/(\d)\. +(?=\d)/g, '$1.')
    .replace(/\?/g, ' uncertain ')
    .replace(/~/g, ' ca ')
    .split(/[\s,()’']+/)
    .flatMap((word) =>
      /^\d[\d./-]*$/.test(word) ? [word.replace(/[./-]+$/, '')] : foldName(word).split(' '),
    )
    .filter(Boolean)
}

function readPhrase(tokens: readonly string[], role: DateRole): string | null {
  const [first = ''] = tokens
  const led = role === 'from' ? SINCE : role === 'to' ? UNTIL : null
  if (led?.has(first)) return readPhrase(tokens.slice(1), role)
  if (FILLERS.has(first) && tokens.length > 1) return readPhrase(tokens.slice(1), role)
  if (BETWEEN.has(first)) return readPair(tokens.slice(1), AND)
  return readPair(tokens, OR) ?? readPoint(tokens)
}

function readPair(tokens: readonly string[], joint: ReadonlySet<string>): string | null {
  const at = tokens.findIndex((token) => joint.has(token))
  if (at < 1) return null
  const from = readPoint(tokens.slice(0, at))
  const to = readPoint(tokens.slice(at + 1))
  return from && to && `${from}/${to}`
}

function readPoint(tokens: readonly string[]): string | null {
  const approximate = tokens.some((token) => ABOUT.has(token))
  const uncertain = tokens.some((token) => UNCERTAIN.has(token))
  const rest = tokens.filter(
    (token) =>
      !ABOUT.has(token) && !UNCERTAIN.has(token) && !(uncertain && (token === 'date' || token === 'datum')),
  )
  const bare = readBare(rest.filter((token) => !FILLERS.has(token)))
  if (bare === null || bare === 'short-year') return bare
  return bare + (approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '')
}

function readBare(tokens: readonly string[]): string | null {
  const [only = ''] = tokens
  if (tokens.length === 1) return readNumbers(only) ?? readDecade(only)
  return readSpan(tokens) ?? readNamed(tokens)
}

/** 2014, 10/2014, 16.10.2014, 2014-10-16, 2014/10. */
function readNumbers(text: string): string | null {
  if (/^\d{1,2}$/.test(text)) return 'short-year'
  if (/^\d{4}$/.test(text)) return text
  const yearFirst = /^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/.exec(text)
  if (yearFirst) return written(yearFirst[1], yearFirst[2], yearFirst[3])
  const yearLast = /^(?:(\d{1,2})[./-])?(\d{1,2})[./-](\d{4}|\d{2})$/.exec(text)
  if (!yearLast) return null
  return yearLast[3]?.length === 2 ? 'short-year' : written(yearLast[3], yearLast[2], yearLast[1])
}

/** 2010s, 2010er. */
function readDecade(text: string): string | null {
  const year = /^(\d{3})0(?:s|er)$/.exec(text)?.[1]
  return year ? `${year}X` : null
}

/** Decades and centuries of two words: "années 2010", "2010er Jahre", "XXe siècle", "20. Jahrhundert". */
function readSpan(tokens: readonly string[]): string | null {
  const [first = '', second = ''] = tokens
  if (tokens.length !== 2) return null
  if (first === 'annees') return readDecade(`${second}s`)
  if (/^jahren?$/.test(second)) return readDecade(first)
  if (!/^(siecl|jahrhundert|century)/.test(second)) return null
  const digits = /^\d{1,2}$/.test(first) ? Number(first) : null
  const number = digits ?? romanValue(first.replace(/(er|em|eme|e)$/, ''))
  return number && number <= 100 ? `${String(number - 1).padStart(2, '0')}XX` : null
}

/** A month or a season by its name, with a year and perhaps a day, in whatever order. */
function readNamed(tokens: readonly string[]): string | null {
  const numbers = tokens.filter((token) => /^\d+$/.test(token))
  const names = tokens.filter((token) => !/^\d+$/.test(token))
  const [name = ''] = names
  const year = numbers.find((number) => number.length === 4)
  const day = numbers.find((number) => number.length <= 2)
  if (names.length !== 1 || numbers.length !== Number(Boolean(year)) + Number(Boolean(day))) return null
  const month = monthOf(name)
  const season = seasonOf(name)
  if (month === null && season === null) return null
  if (!year) return 'short-year'
  if (season !== null) return day ? null : `${year}-${season}`
  return written(year, String(month), day)
}

function written(year = '', month = '', day?: string): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
}
