import { getLocale, getTranslations } from 'next-intl/server'
import { FilterPanel } from '@/components/search/filter-panel'
import { FilterSelect } from '@/components/search/filter-select'
import { CheckboxGroup, InputField, SelectField } from '@/components/ui/field'
import { HiddenParameters } from '@/components/ui/hidden-parameters'
import { countryName } from '@/lib/domain/countries'
import { PARTNERSHIP_FORMS } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { collator } from '@/lib/i18n/text'
import type { PartnershipListView } from '@/lib/queries/partnership-list'
import {
  PARTNERSHIP_SORTS,
  type PartnershipListPage,
  type PartnershipQuery,
} from '@/lib/queries/partnership-list-view'
import { PARTNERSHIP_STATES } from '@/lib/queries/partnership-status'

interface ListFiltersProps {
  query: PartnershipQuery
  counts: PartnershipListPage['counts']
  themes: PartnershipListView['themes']
  /** How many filters are set. */
  chosen: number
}

/** Everything that the list of partnerships can be asked for, with the number that each choice would leave. */
export async function ListFilters({ query, counts, themes, chosen }: ListFiltersProps) {
  const locale = await getLocale()
  const t = await getTranslations('Partnerships.filter')
  const sort = await getTranslations('Partnerships.sort')
  const form = await getTranslations('Vocabulary.partnershipForms')
  const state = await getTranslations('Partnerships.state')
  const { compare } = collator(locale)
  const countries = [...counts.countries]
    .map(([value, count]) => ({ value, count, label: countryName(value, locale) }))
    .sort((a, b) => compare(a.label, b.label))
  return (
    <FilterPanel action={path(locale, '/partnerships')} chosen={chosen}>
      <InputField
        id="filter-q"
        name="q"
        type="search"
        label={t('q')}
        defaultValue={query.q}
        maxLength={100}
        autoComplete="off"
      />
      <CheckboxGroup
        id="filter-form"
        name="form"
        legend={t('form')}
        options={PARTNERSHIP_FORMS.map((value) => ({
          value,
          label: form(value),
          count: counts.forms.get(value) ?? 0,
        }))}
        chosen={query.forms}
      />
      <CheckboxGroup
        id="filter-status"
        name="status"
        legend={t('status')}
        options={PARTNERSHIP_STATES.filter(
          (value) => counts.states.has(value) || query.states.includes(value),
        ).map((value) => ({ value, label: state(value), count: counts.states.get(value) ?? 0 }))}
        chosen={query.states}
      />
      <FilterSelect
        name="country"
        label={t('country')}
        all={t('allCountries')}
        options={withChosen(countries, query.countries, (code) => countryName(code, locale))}
        chosen={query.countries}
      />
      <FilterSelect
        name="theme"
        label={t('theme')}
        all={t('allThemes')}
        options={themes
          .filter(({ slug }) => counts.themes.has(slug) || query.themes.includes(slug))
          .map(({ slug, name, depth }) => ({
            value: slug,
            label: `${'\u2003'.repeat(depth)}${name}`,
            count: counts.themes.get(slug) ?? 0,
          }))}
        chosen={query.themes}
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
      <HiddenParameters query={{ city: query.cities, network: query.networks }} />
    </FilterPanel>
  )
}

interface Counted {
  value: string
  label: string
  count: number
}

/** A choice that is made stays among the options, even when it leaves nothing. */
function withChosen(
  options: Counted[],
  chosen: readonly string[],
  label: (value: string) => string,
): Counted[] {
  const missing = chosen.filter((value) => !options.some((option) => option.value === value))
  return [...options, ...missing.map((value) => ({ value, label: label(value), count: 0 }))]
}
