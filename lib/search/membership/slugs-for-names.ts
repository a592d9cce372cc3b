import type { QueryVocabulary, SearchParams } from './parse'

/** Parameters that list networks. */
const NETWORK_LISTS: readonly string[] = ['all', 'any', 'none', 'organ']
/** Longer texts are no names, and names have few commas. */
const LONGEST_NAME = 300
const MOST_PARTS = 5

/** Whether the parameter lists networks. */
export function isNetworkList(name: string): boolean {
  return NETWORK_LISTS.includes(name)
}

/**
 * The same parameters with networks by their present slugs where the address calls them by a name, as people write by hand
 * and as the form sends, or by a former slug. What names no network stays as it is. `named` says whether there was any.
 */
export function slugsForNames(
  params: SearchParams,
  vocabulary: Pick<QueryVocabulary, 'network' | 'networkNamed'>,
): { params: SearchParams; named: boolean } {
  let named = false
  const slugOf = (text: string) => {
    const name = text.trim()
    if (name.length > LONGEST_NAME) return null
    const slug = vocabulary.network(name.toLowerCase()) ?? vocabulary.networkNamed(name)
    named ||= slug !== null && slug !== text
    return slug
  }
  const lists = NETWORK_LISTS.filter((list) => Object.hasOwn(params, list)).map((list) => {
    const values = [params[list] ?? []].flat()
    return [list, values.flatMap((value) => withSlugs(value.split(','), slugOf))] as const
  })
  return { params: { ...params, ...Object.fromEntries(lists) }, named }
}

/** The parts of a list, those that together are a name as one: a comma stands between values, and in names. */
function withSlugs(parts: readonly string[], slugOf: (text: string) => string | null): string[] {
  const values: string[] = []
  for (let at = 0; at < parts.length; ) {
    // After a comma within a name there is a space.
    let end = at + 1
    while (end < parts.length && end - at < MOST_PARTS && parts[end]?.startsWith(' ')) end += 1
    let slug = slugOf(parts.slice(at, end).join(','))
    while (slug === null && end > at + 1) {
      end -= 1
      slug = slugOf(parts.slice(at, end).join(','))
    }
    values.push(slug ?? parts[at] ?? '')
    at = end
  }
  return values
}
