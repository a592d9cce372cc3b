import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Cell = string | number

/** A Markdown table: the first column to the left, all others to the right; fractions with one digit. */
export function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(text).join(' | ')} |`
  const marks = header.map((_, column) => (column === 0 ? '---' : '--:'))
  return [line(header), `| ${marks.join(' | ')} |`, ...rows.map(line)].join('\n')
}

function text(cell: Cell): string {
  if (typeof cell === 'string' || Number.isInteger(cell)) return String(cell)
  return cell.toFixed(1)
}

/** Kilobytes of 1024 bytes. */
export const kilobytes = (bytes: number): number => bytes / 1024

/** A sentence that says whether a figure keeps to its aim. */
export function verdict(kept: boolean, figure: string, aim: string): string {
  return `${kept ? 'Within the aim' : '**Misses the aim**'}: ${figure} (aim: ${aim}).`
}

/**
 * Keeps the report of a run in `bench-results/`.
 * @returns the file
 */
export async function keep(report: string, begun: Date): Promise<string> {
  const directory = 'bench-results'
  await mkdir(directory, { recursive: true })
  const file = join(directory, `site-${begun.toISOString().slice(0, 19).replaceAll(':', '')}.md`)
  await writeFile(file, report)
  return file
}
