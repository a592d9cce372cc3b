/** A filter that is in force: whether a row passes it. */
export type RowTests<Row, Name extends string> = Readonly<Record<Name, (row: Row) => boolean>>

/** The rows that pass every test, but for the one left out. */
export function passing<Row, Name extends string>(
  rows: readonly Row[],
  tests: RowTests<Row, Name>,
  except?: Name,
): Row[] {
  const applied = (Object.keys(tests) as Name[]).filter((name) => name !== except).map((name) => tests[name])
  return rows.filter((row) => applied.every((test) => test(row)))
}

/**
 * How many rows each value of one filter would leave while all others stay in force. A row counts once for each of its
 * values, so the counts may add up to more than the rows.
 */
export function facet<Row, Name extends string, Value extends string>(
  rows: readonly Row[],
  tests: RowTests<Row, Name>,
  name: Name,
  valuesOf: (row: Row) => readonly Value[],
): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const row of passing(rows, tests, name)) {
    for (const value of new Set(valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** Facets as they leave the site: the values that list most first. */
export function facetData(
  facets: Readonly<Record<string, Iterable<readonly [value: string, count: number]>>>,
): Record<string, { value: string; count: number }[]> {
  return Object.fromEntries(
    Object.entries(facets).map(([name, counts]) => [
      name,
      [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    ]),
  )
}
