import { describe, expect, it } from 'vitest'
import { csvText } from '@/lib/exchange/csv'

const body = (rows: Parameters<typeof csvText>[0]) => csvText(rows).slice(1)

describe('a table as CSV', () => {
  it('begins with the mark by which spreadsheets know UTF-8', () => {
    expect(csvText([['é']])).toBe('\ufeffé\r\n')
  })

  it('quotes what would break a row, and nothing else', () => {
    expect(body([['a,b', 'say "x"', 'two\nlines', 'plain', 12, null]])).toBe(
      '"a,b","say ""x""","two\nlines",plain,12,\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('takes the force out of the formula %j', (text) => {
    expect(body([[text]]).replace(/^"/, '')).toMatch(/^'/)
  })

  it('leaves negative numbers numbers', () => {
    expect(body([[-5]])).toBe('-5\r\n')
  })
})
