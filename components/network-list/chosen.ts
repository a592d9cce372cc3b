import { getLocale, getTranslations } from 'next-intl/server'
import type { ChosenFilter } from '@/components/search/chosen-filters'
import { formatEdtf } from '@/lib/domain/format-date'
import { path } from '@/lib/i18n/routing'
import type { NetworkListView } from '@/lib/queries/network-list-view'
import {
  NETWORK_FILTERS,
  type NetworkListParams,
  networkListQuery,
  withoutValue,
} from '@/lib/search/list-params'

/** What narrows the list, in words, each with the address of the list without it. */
export async function chosenFilters(
  params: NetworkListParams,
  facets: NetworkListView['facets'],
): Promise<ChosenFilter[]> {
  const locale = await getLocale()
  const t = await getTranslations('Networks.filter')
  const without = (rest: NetworkListParams) => path(locale, '/networks', {}, networkListQuery(rest))
  const chosen: ChosenFilter[] = NETWORK_FILTERS.flatMap((name) =>
    params[name].map((value) => ({
      filter: t(name),
      value: facets[name].find((option) => option.value === value)?.label.trim() ?? value,
      removeHref: without(withoutValue(params, name, value)),
    })),
  )
  if (params.q) chosen.unshift({ filter: t('q'), value: params.q, removeHref: without({ ...params, q: '' }) })
  if (params.date) {
    const date = formatEdtf(params.date, locale, await getTranslations('Period'))
    chosen.push({ filter: t('date'), value: date, removeHref: without({ ...params, date: null }) })
  }
  return chosen
}
