import { z } from 'zod'
import { intlTag } from './intl'
import { remember } from './remember'
import type { Locale } from './vocabulary'

/**
 * Sums of money, exact: amounts are decimal strings (`"640000"`, `"12.50"`) outside and whole hundredths inside, never
 * floating point. Two currencies are never added; a list gives one sum for each.
 */
export interface Money {
  amount: string
  /** ISO 4217. */
  currency: string
}

export class CurrencyMismatchError extends Error {
  override readonly name = 'CurrencyMismatchError'
  constructor(
    readonly left: string,
    readonly right: string,
  ) {
    super(`cannot add ${left} and ${right}`)
  }
}

const AMOUNT = /^\d{1,14}(?:\.\d{1,2})?$/

/** An amount of zero or more, up to 14 digits and two decimals, in the one spelling that canonicalAmount gives. */
export const amountSchema = z
  .string()
  .regex(AMOUNT, { error: 'not an amount', abort: true })
  .overwrite(canonicalAmount)

const currencyNames = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' })

/** An ISO 4217 code, also of a currency no longer in use (FRF): three capital letters that mean one. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'not a currency', abort: true })
  .refine((code) => currencyNames.of(code) !== undefined, { error: 'not a currency' })

/** The shortest spelling of an amount: `"0640000.50"` → `"640000.5"`, `"12.00"` → `"12"`. Throws RangeError. */
export function canonicalAmount(amount: string): string {
  return amountOf(hundredthsOf(amount))
}

/** The exact sum of amounts in one currency. Throws CurrencyMismatchError, RangeError. */
export function addAmounts(first: Money, ...others: Money[]): Money {
  let sum = hundredthsOf(first.amount)
  for (const { amount, currency } of others) {
    if (currency !== first.currency) throw new CurrencyMismatchError(first.currency, currency)
    sum += hundredthsOf(amount)
  }
  return { amount: amountOf(sum), currency: first.currency }
}

/** One sum for each currency, in the order of their codes; empty for an empty list. Throws RangeError. */
export function sumsByCurrency(lines: readonly Money[]): Money[] {
  const sums = new Map<string, bigint>()
  for (const { amount, currency } of lines) {
    sums.set(currency, (sums.get(currency) ?? 0n) + hundredthsOf(amount))
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, sum]) => ({ amount: amountOf(sum), currency }))
}

/**
 * What part each sum is of them all, in tenths of a percent that add up to exactly 1000: each share is rounded down, and
 * the tenths left over go to the largest remainders, the first ones where these are equal (Hare–Niemeyer). Null where the
 * whole is nothing. Throws CurrencyMismatchError.
 */
export function shares(parts: readonly Money[]): number[] | null {
  const [first, ...others] = parts
  if (!first) return null
  const whole = hundredthsOf(addAmounts(first, ...others).amount)
  if (whole === 0n) return null
  const exact = parts.map(({ amount }) => hundredthsOf(amount) * SHARE_PARTS)
  const rounded = exact.map((value) => Number(value / whole))
  const left = Number(SHARE_PARTS) - rounded.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder.slice(0, left)) rounded[index] = (rounded[index] ?? 0) + 1
  return rounded
}

/** Tenths of a percent in a whole. */
const SHARE_PARTS = 1000n

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. Throws CurrencyMismatchError. */
export function compareAmounts(a: Money, b: Money): number {
  if (a.currency !== b.currency) throw new CurrencyMismatchError(a.currency, b.currency)
  const difference = hundredthsOf(a.amount) - hundredthsOf(b.amount)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

const formats = remember((key) => {
  const [tag, currency] = key.split(' ')
  return new Intl.NumberFormat(tag, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' })
})

/** The amount as the language writes it, every digit exact: "640 000 €", "640.000 €", "€640,000". */
export function formatAmount(amount: string, currency: string, locale: Locale): string {
  // The canonical spelling is a decimal literal, which Intl reads without going through floating point.
  return formats(`${intlTag(locale)} ${currency}`).format(canonicalAmount(amount) as `${number}`)
}

const names = remember((tag) => new Intl.DisplayNames(tag, { type: 'currency' }))

/** What a currency is called: "franc suisse", "Schweizer Franken". */
export function currencyName(currency: string, locale: Locale): string {
  return names(intlTag(locale)).of(currency) ?? currency
}

function hundredthsOf(amount: string): bigint {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(amount)
  if (!match) throw new RangeError(`not an amount: ${amount}`)
  return BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0'))
}

function amountOf(hundredths: bigint): string {
  const decimals = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${hundredths / 100n}${decimals ? `.${decimals}` : ''}`
}
