import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addAmounts,
  amountSchema,
  CurrencyMismatchError,
  canonicalAmount,
  compareAmounts,
  currencyName,
  currencySchema,
  formatAmount,
  type Money,
  shares,
  sumsByCurrency,
} from '@/lib/domain/money'

const hundredths = fc.bigInt({ min: 0n, max: 10n ** 16n - 1n })
const spelt = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`
const euros = (amount: string): Money => ({ amount, currency: 'EUR' })
const money = fc.record({ amount: hundredths.map(spelt), currency: fc.constantFrom('EUR', 'CHF', 'CAD') })

describe('an amount', () => {
  it.each([
    ['640000', '640000'],
    ['0640000.50', '640000.5'],
    ['12.00', '12'],
    ['0.05', '0.05'],
    ['0', '0'],
  ])('%s is kept as %s', (text, kept) => {
    expect(amountSchema.parse(text)).toBe(kept)
  })

  it.each(['', '-1', '1e3', '1.234', '1,5', '1 000', '.5', '5.', 'NaN', '123456789012345'])(
    '%j is none',
    (text) => {
      expect(amountSchema.safeParse(text).success).toBe(false)
    },
  )

  it('has one spelling', () => {
    fc.assert(
      fc.property(hundredths, (value) => {
        const once = canonicalAmount(spelt(value))
        expect(canonicalAmount(once)).toBe(once)
        expect(canonicalAmount(`00${spelt(value)}`)).toBe(once)
      }),
    )
  })
})

describe('a sum', () => {
  it('is exact where floating point is not', () => {
    expect(addAmounts(euros('0.1'), euros('0.2'))).toEqual(euros('0.3'))
    expect(addAmounts(euros('99999999999999.98'), euros('0.01'))).toEqual(euros('99999999999999.99'))
  })

  it('is that of the hundredths, in any order', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1, maxLength: 20 }), (values) => {
        const total = canonicalAmount(spelt(values.reduce((sum, value) => sum + value, 0n)))
        const add = (list: bigint[]) => {
          const [first = '0', ...others] = list.map(spelt)
          return addAmounts(euros(first), ...others.map(euros)).amount
        }
        expect(add(values)).toBe(total)
        expect(add(values.toReversed())).toBe(total)
      }),
    )
  })

  it('of two currencies does not exist', () => {
    expect(() => addAmounts(euros('1'), { amount: '1', currency: 'CHF' })).toThrow(CurrencyMismatchError)
    expect(() => compareAmounts(euros('1'), { amount: '1', currency: 'CHF' })).toThrow(CurrencyMismatchError)
    expect(() => shares([euros('1'), { amount: '1', currency: 'CHF' }])).toThrow(CurrencyMismatchError)
  })

  it('of a list is one for each currency, nothing lost and nothing mixed', () => {
    const francs = { amount: '155000', currency: 'CHF' }
    expect(sumsByCurrency([euros('640000'), francs, euros('0.5')])).toEqual([francs, euros('640000.5')])
    expect(sumsByCurrency([])).toEqual([])
    fc.assert(
      fc.property(fc.array(money), (lines) => {
        const sums = sumsByCurrency(lines)
        expect(sums.map((sum) => sum.currency)).toEqual(
          [...new Set(lines.map((line) => line.currency))].sort(),
        )
        for (const sum of sums) {
          const [first, ...others] = lines.filter((line) => line.currency === sum.currency)
          if (first) expect(addAmounts(first, ...others)).toEqual(sum)
        }
      }),
    )
  })

  it('is compared by value, not by spelling', () => {
    expect(compareAmounts(euros('9'), euros('10'))).toBeLessThan(0)
    expect(compareAmounts(euros('9.50'), euros('9.5'))).toBe(0)
    expect(compareAmounts(euros('100'), euros('99.99'))).toBeGreaterThan(0)
  })
})

describe('shares', () => {
  it('are tenths of a percent, the tenths left over given to the largest remainders', () => {
    expect(shares(['3000', '26144', '49645'].map(euros))).toEqual([38, 332, 630])
    expect(shares(['1', '1', '1'].map(euros))).toEqual([334, 333, 333])
    expect(shares([euros('640000')])).toEqual([1000])
  })

  it('of nothing there are none', () => {
    expect(shares([])).toBeNull()
    expect(shares([euros('0'), euros('0.00')])).toBeNull()
  })

  it('add up to the whole, each within a tenth of the exact one', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1, maxLength: 30 }), (values) => {
        const whole = values.reduce((sum, value) => sum + value, 0n)
        const parts = shares(values.map((value) => euros(spelt(value))))
        if (whole === 0n) {
          expect(parts).toBeNull()
          return
        }
        expect(parts?.reduce((sum, part) => sum + part, 0)).toBe(1000)
        for (const [index, value] of values.entries()) {
          const part = BigInt(parts?.[index] ?? -1)
          expect(part * whole - value * 1000n < whole && value * 1000n - part * whole < whole).toBe(true)
        }
      }),
    )
  })

  it('of a larger sum is never smaller', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 2, maxLength: 12 }), (values) => {
        const parts = shares(values.map((value) => euros(spelt(value))))
        if (!parts) return
        const bySize = values
          .map((value, index) => ({ value, part: parts[index] ?? 0 }))
          .sort((a, b) => (a.value === b.value ? a.part - b.part : a.value < b.value ? -1 : 1))
        expect(bySize.map(({ part }) => part)).toEqual(bySize.map(({ part }) => part).sort((a, b) => a - b))
      }),
    )
  })
})

describe('a currency', () => {
  it.each(['EUR', 'CHF', 'XOF', 'FRF'])('%s is one', (code) => {
    expect(currencySchema.safeParse(code).success).toBe(true)
  })

  it.each(['eur', 'EU', 'EURO', '€', 'QQQ'])('%s is none', (code) => {
    expect(currencySchema.safeParse(code).success).toBe(false)
  })
})

describe('a currency in words of a language', () => {
  it('has the name that people use', () => {
    expect(currencyName('CHF', 'fr')).toBe('franc suisse')
    expect(currencyName('CHF', 'de')).toBe('Schweizer Franken')
    expect(currencyName('CAD', 'en')).toBe('Canadian Dollar')
  })
})

describe('an amount in words of a language', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ')

  it('has its currency and its separators', () => {
    expect(plain(formatAmount('640000', 'EUR', 'fr'))).toBe('640 000 €')
    expect(plain(formatAmount('640000.00', 'EUR', 'de'))).toBe('640.000 €')
    expect(plain(formatAmount('663669.5', 'EUR', 'en'))).toBe('€663,669.50')
    expect(plain(formatAmount('155000', 'CHF', 'de'))).toBe('155.000 CHF')
  })

  it('keeps every digit', () => {
    fc.assert(
      fc.property(hundredths, (value) => {
        const digits = formatAmount(spelt(value), 'EUR', 'de').replace(/[^\d,]/g, '')
        const expected = value % 100n === 0n ? `${value / 100n}` : spelt(value).replace('.', ',')
        expect(digits).toBe(expected)
      }),
    )
  })
})
