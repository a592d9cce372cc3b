import { getLocale, getTranslations } from 'next-intl/server'
import type { ChosenFilter } from '@/components/search/chosen-filters'
import { countryName } from '@/lib/domain/countries'
import { formatEdtf } from '@/lib/domain/format-date'
import { formatAmount } from '@/lib/domain/money'
import { path } from '@/lib/i18n/routing'
import type { PartnershipListView } from '@/lib/queries/partnership-list'
import { type PartnershipQuery, partnershipQueryAddress } from '@/lib/queries/partnership-query'
import type { OrganizationRefView } from '@/lib/queries/shared/organization-ref'

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
  const parties = list.rows.flatMap((row) => row.parties)
  const amount = (end: string | null) => end && formatAmount(end, query.currency, locale)
  const range = (from: string | null, to: string | null) =>
    t('range', {
      form: from === to ? 'only' : from === null ? 'to' : to === null ? 'from' : 'both',
      from: from ?? '',
      to: to ?? '',
    })
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
    ...query.cities.map((one) =>
      chosen(t('city'), named(parties, one), { cities: without(query.cities, one) }),
    ),
    ...query.networks.map((one) =>
      chosen(t('network'), named(list.networks, one), { networks: without(query.networks, one) }),
    ),
    ...query.funders.map((one) =>
      chosen(t('funder'), named(list.funders, one), { funders: without(query.funders, one) }),
    ),
    ...(query.years
      ? [chosen(t('year'), range(yearText(query.years.from), yearText(query.years.to)), { years: null })]
      : []),
    ...(query.amount
      ? [chosen(t('amount'), range(amount(query.amount.from), amount(query.amount.to)), { amount: null })]
      : []),
    ...(date ? [chosen(t('date'), date, { date: null })] : []),
  ]
}

function named(bodies: readonly OrganizationRefView[], slug: string): string {
  return bodies.find((body) => body.slug === slug)?.name.text ?? slug
}

function yearText(year: number | null): string | null {
  return year === null ? null : String(year)
}

function without<Value>(values: readonly Value[], one: Value): Value[] {
  return values.filter((value) => value !== one)
}
