import { getLocale, getTranslations } from 'next-intl/server'
import type { ChosenFilter } from '@/components/search/chosen-filters'
import { path } from '@/lib/i18n/routing'
import type { EventListView, NamedChoice } from '@/lib/queries/event-list'
import { type EventQuery, eventQueryAddress } from '@/lib/queries/event-list-view'

/** What narrows the list, in words, each with the address of the list without it. */
export async function chosenFilters(query: EventQuery, list: EventListView): Promise<ChosenFilter[]> {
  const locale = await getLocale()
  const t = await getTranslations('Events.filter')
  const chosen = (filter: string, value: string, rest: Partial<EventQuery>): ChosenFilter => ({
    filter,
    value,
    removeHref: path(locale, '/events', {}, eventQueryAddress({ ...query, ...rest })),
  })
  const name = (choices: readonly NamedChoice[], slug: string) =>
    choices.find((choice) => choice.slug === slug)?.name ?? slug
  const without = (values: readonly string[], one: string) => values.filter((value) => value !== one)
  return [
    ...(query.q ? [chosen(t('q'), query.q, { q: '' })] : []),
    ...query.networks.map((one) =>
      chosen(t('network'), name(list.networks, one), { networks: without(query.networks, one) }),
    ),
    ...query.series.map((one) =>
      chosen(t('series'), name(list.series, one), { series: without(query.series, one) }),
    ),
    ...query.years.map((one) => chosen(t('year'), one, { years: without(query.years, one) })),
  ]
}
