import { foldName } from '@/lib/domain/names'
import type { IndexRows } from './index-rows'

/** How the lists of the search write a network: its short name, then its name. */
const BETWEEN = ' – '

/** A network as the lists of the search write it; `networkNames` reads it back. */
export function networkLabel({ name, short }: { name: string; short: string }): string {
  return name.startsWith(short) ? name : short + BETWEEN + name
}

/**
 * Finds networks by what people write: a name in any language and spelling, an acronym, or a label of the lists. A name of
 * today goes before an acronym, and that before any other name; null for what several networks are called.
 */
export function networkNames(networks: IndexRows['networks']): (text: string) => string | null {
  let known: Map<string, string | null> | undefined
  const named = (text: string) => {
    known ??= namesOf(networks)
    return known.get(foldName(text)) ?? null
  }
  return (text) => {
    const [, ...name] = text.split(BETWEEN)
    return named(text) ?? named(name.join(BETWEEN))
  }
}

function namesOf(networks: IndexRows['networks']): Map<string, string | null> {
  const known = new Map<string, string | null>()
  const ranks = [
    ({ name, texts }: IndexRows['networks'][number]) => [name, ...texts.map((text) => text.name)],
    ({ acronym }: IndexRows['networks'][number]) => (acronym ? [acronym] : []),
    ({ names }: IndexRows['networks'][number]) => names,
  ]
  for (const namesAt of ranks) {
    const here = new Map<string, string | null>()
    for (const network of networks) {
      for (const key of new Set(namesAt(network).map(foldName))) {
        if (key !== '' && !known.has(key)) here.set(key, here.has(key) ? null : network.slug)
      }
    }
    for (const [key, slug] of here) known.set(key, slug)
  }
  return known
}
