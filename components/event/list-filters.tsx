import { getLocale, getTranslations } from 'next-intl/server'
import { FilterPanel } from '@/components/search/filter-panel'
import { FilterSelect } from '@/components/search/filter-select'
import { InputField } from '@/components/ui/field'
import { path } from '@/lib/i18n/routing'
import type { EventListView, NamedChoice } from '@/lib/queries/event-list'
import type { EventListPage, EventQuery } from '@/lib/queries/event-list-view'

interface ListFiltersProps {
  query: EventQuery
  list: EventListView
  counts: EventListPage['counts']
  /** How many filters are set. */
  chosen: number
}

/** Everything that the list of meetings can be asked for, with the number that each choice would leave. */
export async function ListFilters({ query, list, counts, chosen }: ListFiltersProps) {
  const locale = await getLocale()
  const t = await getTranslations('Events.filter')
  const years = [...new Set([...counts.years.keys(), ...query.years])].sort().reverse()
  return (
    <FilterPanel action={path(locale, '/events')} chosen={chosen}>
      <InputField
        id="filter-q"
        name="q"
        type="search"
        label={t('q')}
        defaultValue={query.q}
        maxLength={100}
        autoComplete="off"
      />
      <FilterSelect
        name="network"
        label={t('network')}
        all={t('allNetworks')}
        options={options(list.networks, counts.networks, query.networks)}
        chosen={query.networks}
      />
      <FilterSelect
        name="series"
        label={t('series')}
        all={t('allSeries')}
        options={options(list.series, counts.series, query.series)}
        chosen={query.series}
      />
      <FilterSelect
        name="year"
        label={t('year')}
        all={t('allYears')}
        options={years.map((year) => ({ value: year, label: year, count: counts.years.get(year) ?? 0 }))}
        chosen={query.years}
      />
    </FilterPanel>
  )
}

/** The choices that leave something, and those that are made. */
function options(choices: readonly NamedChoice[], counts: Map<string, number>, chosen: readonly string[]) {
  return choices
    .filter(({ slug }) => counts.has(slug) || chosen.includes(slug))
    .map(({ slug, name }) => ({ value: slug, label: name, count: counts.get(slug) ?? 0 }))
}
