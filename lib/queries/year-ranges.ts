/** Years in ascending order as few words: `[2009, 2010, 2011, 2015]` is `['2009–2011', '2015']`. */
export function yearRanges(years: readonly number[]): string[] {
  const ranges: { first: number; last: number }[] = []
  for (const year of years) {
    const range = ranges.at(-1)
    if (range && year === range.last + 1) range.last = year
    else ranges.push({ first: year, last: year })
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))
}
