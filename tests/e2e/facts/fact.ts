import type { Locale } from '@/lib/domain/vocabulary'
import type { Address } from '@/lib/i18n/routing'

/** Words that stand together in one entry (row, list item, card, definition, paragraph) of a page's section. */
export interface Entry {
  /** Anchor of the section, the same in every language; the whole page where there is none. */
  at?: string
  /** By language. French says the whole fact; German and English at least its names and labels. */
  fr: readonly string[]
  de: readonly string[]
  en: readonly string[]
  /** Where the entry leads. */
  link?: Address
}

/** A fact that readers must find, and where. */
export interface Fact {
  /** The mark by which the fact is known. */
  mark: string
  /** The fact as a sentence. */
  fact: string
  page: Address
  shows: readonly Entry[]
}

/** A network on the page of Marseille. */
export interface NetworkOfMarseille {
  mark: string
  slug: string
  fact: string
  /** What the row of the network on Marseille's page is called. */
  fr: string
  de: string
  en: string
  shows: readonly Entry[]
}

/** The same words in every language: names and figures. */
export function same(...words: string[]): Record<Locale, readonly string[]> {
  return { fr: words, de: words, en: words }
}

export function network(slug: string): Address {
  return { route: '/networks/[slug]', params: { slug } }
}

export function city(slug: string): Address {
  return { route: '/cities/[slug]', params: { slug } }
}
