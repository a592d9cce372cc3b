import { byLocale } from '@/lib/domain/by-locale'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import { SeedError } from './seed-error'

/** One row of a file: typed access to its columns. An empty cell is null. */
export class SeedRow {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly cells: Record<string, string>,
  ) {}

  /** Stops the load with this row's file and line. */
  fail(reason: string): never {
    throw new SeedError(this.file, this.line, reason)
  }

  text(column: string): string | null {
    const cell = this.cells[column]
    if (cell === undefined) this.fail(`the column ${column} is missing`)
    return cell === '' ? null : cell
  }

  required(column: string): string {
    return this.text(column) ?? this.fail(`${column} is empty`)
  }

  number(column: string): number | null {
    const cell = this.text(column)
    if (cell === null) return null
    const number = Number(cell)
    return Number.isFinite(number) ? number : this.fail(`${column} “${cell}” is not a number`)
  }

  /** The items of a cell that holds a list. */
  list(column: string, separator = ';'): string[] {
    return splitList(this.text(column), separator)
  }

  /** The items of a column that a file only has where it is needed. */
  listIfAny(column: string): string[] {
    return column in this.cells ? this.list(column) : []
  }

  yes(column: string): boolean {
    const cell = this.required(column)
    if (cell !== 'yes' && cell !== 'no') this.fail(`${column} “${cell}” is neither yes nor no`)
    return cell === 'yes'
  }

  /** `name_fr`, `name_de`, `name_en` as a label by locale. */
  labels(column: string): Partial<Record<Locale, string>> {
    return Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const text = this.text(`${column}_${locale}`)
        return text === null ? [] : [[locale, text]]
      }),
    )
  }

  /** A label that has to be there in every language. */
  everyLabel(column: string): Record<Locale, string> {
    return byLocale((locale) => this.required(`${column}_${locale}`))
  }

  /**
   * Translated texts: for each field, the column that holds it without its language. A language without any of the
   * texts is left out; `lists` names the fields whose cells hold several paragraphs separated by ` | `.
   */
  texts(
    fields: Record<string, string>,
    lists: Record<string, string> = {},
  ): Record<string, Record<string, unknown>> {
    return Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const single = Object.entries(fields).map(([field, column]) => [
          field,
          this.text(`${column}_${locale}`),
        ])
        const several = Object.entries(lists).map(([field, column]) => [
          field,
          splitList(this.text(`${column}_${locale}`), ' | '),
        ])
        const empty =
          single.every(([, text]) => text === null) && several.every(([, list]) => list?.length === 0)
        return empty ? [] : [[locale, Object.fromEntries([...single, ...several])]]
      }),
    )
  }

  /** `from` and `to` of a period. */
  period(from = 'from', to = 'to'): { from: string | null; to: string | null } {
    return { from: this.text(from), to: this.text(to) }
  }
}

function splitList(cell: string | null, separator: string): string[] {
  return cell === null
    ? []
    : cell
        .split(separator)
        .map((item) => item.trim())
        .filter((item) => item !== '')
}
