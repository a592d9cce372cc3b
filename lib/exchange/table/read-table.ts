import { CsvError, type Info, parse } from 'csv-parse/sync'
import { decodeText } from './decode'

/** What one list may hold. A roll of ten thousand members with ten columns is about one megabyte. */
export const TABLE_LIMITS = {
  bytes: 5 * 1024 * 1024,
  rows: 20_000,
  columns: 60,
  /** Characters of one cell. */
  cell: 2_000,
} as const

/** One record of the list: the line of the file on which it ends, and its cells, trimmed. */
export interface TableRow {
  line: number
  cells: string[]
}

export interface Table {
  /** The first row where it names columns; null for a list without. */
  header: string[] | null
  rows: TableRow[]
  columns: number
}

const TABLE_REFUSALS = [
  'too-large',
  'not-text',
  'empty',
  'quotes',
  'too-many-rows',
  'too-many-columns',
  'row-too-long',
] as const
export type TableRefusal = (typeof TABLE_REFUSALS)[number]

/** A list that cannot be read. `line` says where, if it is in one place. */
export class TableError extends Error {
  override readonly name = 'TableError'
  constructor(
    readonly refusal: TableRefusal,
    readonly line: number | null = null,
  ) {
    super(`the list cannot be read: ${refusal}${line === null ? '' : ` (line ${line})`}`)
  }
}

const DELIMITERS = [';', ',', '\t'] as const
type Delimiter = (typeof DELIMITERS)[number]

/**
 * A list of members as people have it: CSV with commas, semicolons or tabs, as spreadsheets write it in any country, or
 * names, one a line.
 * @param isHeader whether cells look like names of columns; asked for the first row
 * @throws TableError
 */
export function readTable(bytes: Uint8Array, isHeader: (cells: readonly string[]) => boolean): Table {
  if (bytes.length > TABLE_LIMITS.bytes) throw new TableError('too-large')
  const decoded = decodeText(bytes)
  if (decoded === null) throw new TableError('not-text')
  const { text, delimiter, skipped } = dialect(decoded.replace(/^\ufeff/, ''))
  const rows = trimmed(records(text, delimiter, skipped))
  const first = rows[0]
  if (!first) throw new TableError('empty')
  if (rows.length > TABLE_LIMITS.rows) throw new TableError('too-many-rows')
  const columns = Math.max(...rows.map(({ cells }) => cells.length))
  const header = isHeader(first.cells) ? first.cells : null
  return { header, rows: header ? rows.slice(1) : rows, columns }
}

/** `sep=;` in the first line is how one tells a spreadsheet the delimiter; otherwise the lines have to show it. */
function dialect(text: string): { text: string; delimiter: Delimiter | null; skipped: number } {
  const told = /^"?sep=([;,\t])"?\r?\n/i.exec(text)
  if (told) return { text: text.slice(told[0].length), delimiter: told[1] as Delimiter, skipped: 1 }
  return { text, delimiter: guessDelimiter(text), skipped: 0 }
}

/**
 * The delimiter that splits the first lines most evenly, or null for a plain list: names have commas of their own
 * ("Nantes, France"), so a comma must split every line into the same number of cells.
 */
function guessDelimiter(text: string): Delimiter | null {
  const lines = withoutQuoted(text.slice(0, 50_000))
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const counts = DELIMITERS.map((delimiter) => ({
    delimiter,
    counts: lines.map((line) => line.split(delimiter).length - 1),
  }))
  const even = counts.filter(
    ({ counts: [first = 0, ...rest] }) => first > 0 && rest.every((n) => n === first),
  )
  const best = even.sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0))[0]
  if (best) return best.delimiter
  const usual = counts.find(({ delimiter, counts: found }) => delimiter !== ',' && found.every((n) => n > 0))
  if (usual) return usual.delimiter
  // Ragged commas are a table only where the first line, which names the columns, has most of them.
  const commas = counts.find(({ delimiter }) => delimiter === ',')?.counts ?? []
  const [first = 0] = commas
  return lines.length > 1 && first > 1 && commas.every((n) => n <= first) ? ',' : null
}

function withoutQuoted(text: string): string {
  return text.replaceAll(/"(?:[^"]|"")*"/g, '""')
}

function records(text: string, delimiter: Delimiter | null, skipped: number): TableRow[] {
  if (delimiter === null && !/^\s*"/m.test(text)) return lines(text, skipped)
  try {
    const found = parse(text, {
      delimiter: delimiter ?? '\n',
      // Excel writes ="0123" where zeros matter, and people write "quotes" inside a cell.
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: TABLE_LIMITS.columns * TABLE_LIMITS.cell,
      info: true,
      to: TABLE_LIMITS.rows + 2,
    }) as unknown as { record: string[]; info: Info }[]
    return found.map(({ record, info }) => ({ line: info.lines + skipped, cells: record.map(plainCell) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines + skipped : null
    throw new TableError(error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'quotes', line)
  }
}

function lines(text: string, skipped: number): TableRow[] {
  const all = text.split(/\r\n|\n|\r/)
  return all.flatMap((line, index) => {
    const cell = plainCell(line)
    return cell === '' ? [] : [{ line: index + 1 + skipped, cells: [cell] }]
  })
}

/** A cell without what a spreadsheet puts around it: blanks, `="0123"`, and the apostrophe before a would-be formula. */
function plainCell(cell: string): string {
  const text = cell.replaceAll('\u00a0', ' ').trim()
  const kept = /^="(.*)"$/s.exec(text)?.[1] ?? text
  return kept.replace(/^'(?=[=+\-@\t\r])/, '').trim()
}

/** Without the empty columns at the right and the empty rows that spreadsheets write. */
function trimmed(rows: TableRow[]): TableRow[] {
  const full = rows.flatMap(({ line, cells }) => {
    const last = cells.findLastIndex((cell) => cell !== '')
    if (last >= TABLE_LIMITS.columns) throw new TableError('too-many-columns', line)
    if (cells.some((cell) => cell.length > TABLE_LIMITS.cell)) throw new TableError('row-too-long', line)
    return last < 0 ? [] : [{ line, cells: cells.slice(0, last + 1) }]
  })
  return full
}
