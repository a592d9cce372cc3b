import { getLocale, getTranslations } from 'next-intl/server'
import type { ChosenFilter } from '@/components/search/chosen-filters'
import { countryName } from '@/lib/domain/countries'
import { formatEdtf } from '@/lib/domain/format-date'
import { path } from '@/lib/i18n/routing'
import type { PartnershipListView } from '@/lib/queries/partnership-list'
import { type PartnershipQuery, partnershipQueryAddress } from '@/lib/queries/partnership-list-view'

/** What narrows the list, in words, each with the address of the list without it. */
export async function chosenFilters(
  query: PartnershipQuery,
  list: PartnershipListView,
): Promise<ChosenFilter[]> {
  const locale = await getLocale()
  const t = await getTranslations('Partnerships.filter')
  const form = await getTranslations('Vocabulary.partnershipForms')
  const state = await getTranslations('Partnerships.state')
  const chosen = (filter: string, value: string, rest: Partial<PartnershipQuery>): ChosenFilter => ({
    filter,
    value,
    removeHref: path(locale, '/partnerships', {}, partnershipQueryAddress({ ...query, ...rest, page: 1 })),
  })
  const party = (slug: string) =>
    list.rows.flatMap(({ parties }) => parties).find((one) => one.slug === slug)?.name.text ?? slug
  const date = query.date && formatEdtf(query.date, locale, await getTranslations('Period'))
  return [
    ...(query.q ? [chosen(t('q'), query.q, { q: '' })] : []),
    ...query.forms.map((one) => chosen(t('form'), form(one), { forms: without(query.forms, one) })),
    ...query.states.map((one) => chosen(t('status'), state(one), { states: without(query.states, one) })),
    ...query.countries.map((one) =>
      chosen(t('country'), countryName(one, locale), { countries: without(query.countries, one) }),
    ),
    ...query.themes.map((one) =>
      chosen(t('theme'), list.themes.find(({ slug }) => slug === one)?.name ?? one, {
        themes: without(query.themes, one),
      }),
    ),
    ...query.cities.map((one) => chosen(t('city'), party(one), { cities: without(query.cities, one) })),
    ...query.networks.map((one) => chosen(t('network'), one, { networks: without(query.networks, one) })),
    ...(date ? [chosen(t('date'), date, { date: null })] : []),
  ]
}

function without<Value>(values: readonly Value[], one: Value): Value[] {
  return values.filter((value) => value !== one)
}
