import { getTranslations } from 'next-intl/server'
import { FilterPanel } from '@/components/search/filter-panel'
import { FilterSelect } from '@/components/search/filter-select'
import { CheckboxGroup, InputField, SelectField } from '@/components/ui/field'
import type { NetworkListView } from '@/lib/queries/network-list-view'
import { NETWORK_FILTERS, NETWORK_SORTS, type NetworkListParams } from '@/lib/search/list-params'

interface FilterFormProps {
  action: string
  params: NetworkListParams
  facets: NetworkListView['facets']
}

/** Everything that the list of networks can be asked for. */
export async function FilterForm({ action, params, facets }: FilterFormProps) {
  const t = await getTranslations('Networks.filter')
  const sort = await getTranslations('Networks.sort')
  const chosen =
    NETWORK_FILTERS.reduce((total, name) => total + params[name].length, 0) +
    Number(params.q !== '') +
    Number(params.date !== null)
  return (
    <FilterPanel action={action} chosen={chosen}>
      <InputField
        id="filter-q"
        name="q"
        type="search"
        label={t('q')}
        defaultValue={params.q}
        maxLength={100}
        autoComplete="off"
      />
      <CheckboxGroup
        id="filter-scope"
        name="scope"
        legend={t('scope')}
        options={facets.scope}
        chosen={params.scope}
      />
      <FilterSelect
        name="theme"
        label={t('theme')}
        all={t('allThemes')}
        options={facets.theme}
        chosen={params.theme}
      />
      <FilterSelect
        name="country"
        label={t('country')}
        all={t('allCountries')}
        options={facets.country}
        chosen={params.country}
      />
      <FilterSelect
        name="seat"
        label={t('seat')}
        all={t('allCountries')}
        options={facets.seat}
        chosen={params.seat}
      />
      <CheckboxGroup
        id="filter-status"
        name="status"
        legend={t('status')}
        options={facets.status}
        chosen={params.status}
      />
      <InputField
        id="filter-date"
        name="date"
        type="date"
        label={t('date')}
        hint={t('dateHint')}
        defaultValue={params.date ?? undefined}
      />
      <SelectField
        id="filter-sort"
        name="sort"
        label={sort('label')}
        options={NETWORK_SORTS.map((value) => ({ value, label: sort(value) }))}
        defaultValue={params.sort}
      />
    </FilterPanel>
  )
}
