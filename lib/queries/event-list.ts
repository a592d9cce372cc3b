import { tags } from '@/lib/domain/cache-tags'
import type { Locale } from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import { type EventRowView, loadEventRows } from './event-rows'
import { cachedQuery } from './shared/cached'

/** A choice of a filter. */
export interface NamedChoice {
  slug: string
  name: string
}

/** All meetings, and what their list is filtered by. */
export interface EventListView {
  rows: EventRowView[]
  networks: NamedChoice[]
  series: NamedChoice[]
}

export async function loadEventList(locale: Locale): Promise<EventListView> {
  const rows = await loadEventRows(locale)
  return {
    rows,
    networks: choices(
      rows.flatMap(({ network }) =>
        network ? [{ slug: network.slug, name: network.acronym ?? network.name.text }] : [],
      ),
      locale,
    ),
    series: choices(
      rows.flatMap(({ series }) => (series ? [{ slug: series.slug, name: series.name.text }] : [])),
      locale,
    ),
  }
}

export const eventList = cachedQuery('event-list', loadEventList, () => [tags.eventList])

function choices(named: readonly NamedChoice[], locale: Locale): NamedChoice[] {
  const { compare } = collator(locale)
  return [...new Map(named.map((choice) => [choice.slug, choice])).values()].sort((a, b) =>
    compare(a.name, b.name),
  )
}
