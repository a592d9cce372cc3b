import { type Query, queryString } from './routing'

interface FormFields {
  lists: readonly string[]
  ranges: readonly string[]
}

/**
 * The short form (`?all=a,b&pop=5-`) of a query that a form has written (`?all=a&all=b&all=&pop-from=5&pop-to=`); null
 * for one that is short already. Parameters that the page does not know are left as they are, unless they are empty.
 */
export function tidyQuery(
  query: URLSearchParams,
  known: readonly string[],
  { lists, ranges }: FormFields,
): string | null {
  const ends = ranges.flatMap((name) => [`${name}-from`, `${name}-to`])
  const names = [...new Set(query.keys())]
  const written = names.filter((name) => known.includes(name) || ends.includes(name))
  const isShort = written.every((name) => {
    const values = query.getAll(name)
    return !ends.includes(name) && values.length === 1 && values[0]?.trim() !== ''
  })
  if (isShort) return null

  // In the order in which the page writes its own links, so that there is one address.
  const tidy: Record<string, Query[string]> = Object.fromEntries(known.map((name) => [name, null]))
  for (const name of names) {
    const values = query.getAll(name).filter((value) => value.trim() !== '')
    if (ends.includes(name)) {
      const range = name.replace(/-(from|to)$/, '')
      tidy[range] ??= rangeOf(query, range)
    } else {
      tidy[name] = lists.includes(name) ? values : values[0]
    }
  }
  return queryString(tidy)
}

/** One parameter for both ends; what is written as a whole counts before its ends. */
function rangeOf(query: URLSearchParams, name: string): string | null {
  const whole = first(query, name)
  if (whole) return whole
  const [from, to] = [first(query, `${name}-from`), first(query, `${name}-to`)]
  return from || to ? `${from}-${to}` : null
}

function first(query: URLSearchParams, name: string): string {
  return (
    query
      .getAll(name)
      .find((value) => value.trim() !== '')
      ?.trim() ?? ''
  )
}
