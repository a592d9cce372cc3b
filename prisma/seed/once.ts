import type { SeedRow } from './seed-row'

/** Stops at a row whose key an earlier one has too. */
export function checkOnce(rows: readonly SeedRow[], what: string, key: (row: SeedRow) => string): void {
  const seen = new Map<string, SeedRow>()
  for (const row of rows) {
    const twin = seen.get(key(row))
    if (twin) row.fail(`the same ${what} stands in line ${twin.line}`)
    seen.set(key(row), row)
  }
}
