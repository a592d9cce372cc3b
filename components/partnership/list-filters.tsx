import { getLocale, getTranslations } from 'next-intl/server'
import { FacetLinks } from '@/components/search/facet-links'
import { FilterPanel } from '@/components/search/filter-panel'
import { FilterSelect } from '@/components/search/filter-select'
import { InputField, SelectField } from '@/components/ui/field'
import { HiddenParameters } from '@/components/ui/hidden-parameters'
import { RangeFields } from '@/components/ui/range-fields'
import { currencyName } from '@/lib/domain/money'
import { path } from '@/lib/i18n/routing'
import type { PartnershipListView } from '@/lib/queries/partnership-list'
import type { PartnershipListPage } from '@/lib/queries/partnership-list-view'
import { PARTNERSHIP_SORTS, type PartnershipQuery } from '@/lib/queries/partnership-query'
import { type FilterName, filterOptions, formLinks, stateLinks } from './filter-options'

interface ListFiltersProps {
  query: PartnershipQuery
  view: PartnershipListPage
  list: PartnershipListView
  /** How many filters are set. */
  chosen: number
}

/** Filters with many values, each a choice of one. */
const SELECTS = ['country', 'theme', 'city', 'funder'] as const satisfies readonly FilterName[]

/** Everything that the list of partnerships can be asked for, with the number that each choice would leave. */
export async function ListFilters({ query, view, list, chosen }: ListFiltersProps) {
  const locale = await getLocale()
  const t = await getTranslations('Partnerships.filter')
  const sort = await getTranslations('Partnerships.sort')
  const ends = { from: t('from'), to: t('to') }
  return (
    <FilterPanel action={path(locale, '/partnerships')} chosen={chosen}>
      <FacetLinks id="facet-form" title={t('form')} links={await formLinks(query, view)} />
      <FacetLinks id="facet-status" title={t('status')} links={await stateLinks(query, view)} />
      <HiddenParameters query={{ form: query.forms, status: query.states, network: query.networks }} />
      <InputField
        id="filter-q"
        name="q"
        type="search"
        label={t('q')}
        defaultValue={query.q}
        maxLength={100}
        autoComplete="off"
      />
      {SELECTS.map((name) => (
        <FilterSelect
          key={name}
          name={name}
          label={t(name)}
          all={t(`all.${name}`)}
          {...filterOptions(name, query, view.counts, list, locale)}
        />
      ))}
      <RangeFields
        id="filter-year"
        name="year"
        legend={t('year')}
        strong
        from={query.years?.from ?? null}
        to={query.years?.to ?? null}
        labels={ends}
      />
      <RangeFields
        id="filter-amount"
        name="amount"
        legend={t('amount')}
        strong
        from={query.amount?.from ?? null}
        to={query.amount?.to ?? null}
        labels={ends}
      />
      <SelectField
        id="filter-currency"
        name="currency"
        label={t('currency')}
        options={list.currencies.map((code) => ({
          value: code,
          label: `${currencyName(code, locale)} (${code})`,
        }))}
        defaultValue={query.currency}
      />
      <InputField
        id="filter-date"
        name="date"
        type="date"
        label={t('date')}
        hint={t('dateHint')}
        defaultValue={query.date ?? undefined}
      />
      <SelectField
        id="filter-sort"
        name="sort"
        label={sort('label')}
        options={PARTNERSHIP_SORTS.map((value) => ({ value, label: sort(value) }))}
        defaultValue={query.sort}
      />
    </FilterPanel>
  )
}
