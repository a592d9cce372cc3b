/** What a spreadsheet would take for the beginning of a formula, or hides one behind. */
const FORMULA = /^[=+\-@\t\r]/

export type CsvRow = readonly (string | number | null)[]

/**
 * A table as CSV (RFC 4180): comma, CRLF, quotes where needed, in UTF-8 with a byte order mark, without which spreadsheets
 * spoil accents. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function csvText(rows: readonly CsvRow[]): string {
  return `\ufeff${csvLines(rows)}`
}

/** Further rows of a table that is written piece by piece. */
export function csvLines(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
