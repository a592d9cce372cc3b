import { getLocale, getTranslations } from 'next-intl/server'
import type { FacetLink } from '@/components/search/facet-links'
import { countryName } from '@/lib/domain/countries'
import { type Locale, PARTNERSHIP_FORMS } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { collator } from '@/lib/i18n/text'
import type { PartnershipListView } from '@/lib/queries/partnership-list'
import type { PartnershipCounts, PartnershipListPage } from '@/lib/queries/partnership-list-view'
import { type PartnershipQuery, partnershipQueryAddress } from '@/lib/queries/partnership-query'
import { PARTNERSHIP_STATES } from '@/lib/queries/partnership-status'

export type FilterName = 'country' | 'theme' | 'city' | 'funder'

interface Option {
  value: string
  label: string
  count: number
}

/** What a filter with many values offers now, and what it is set to. */
export function filterOptions(
  name: FilterName,
  query: PartnershipQuery,
  counts: PartnershipCounts,
  list: PartnershipListView,
  locale: Locale,
): { options: Option[]; chosen: readonly string[] } {
  const byName = (options: Option[]) =>
    options.sort((a, b) => collator(locale).compare(a.label, b.label) || (a.value < b.value ? -1 : 1))
  const offer = (chosen: readonly string[], counted: ReadonlyMap<string, number>) =>
    [...new Set([...counted.keys(), ...chosen])].map((value) => ({ value, count: counted.get(value) ?? 0 }))
  const { countries, themes, cities, funders } = query
  switch (name) {
    case 'country':
      return {
        options: byName(
          offer(countries, counts.countries).map((one) => ({
            ...one,
            label: countryName(one.value, locale),
          })),
        ),
        chosen: countries,
      }
    case 'theme': {
      const offered = new Map(offer(themes, counts.themes).map((one) => [one.value, one.count]))
      // In the order of the tree, narrower themes set in.
      return {
        options: list.themes.flatMap(({ slug, name: label, depth }) => {
          const count = offered.get(slug)
          return count === undefined
            ? []
            : [{ value: slug, label: `${'\u2003'.repeat(depth)}${label}`, count }]
        }),
        chosen: themes,
      }
    }
    case 'city': {
      const names = new Map(
        list.rows.flatMap(({ parties }) => parties).map(({ slug, name: { text } }) => [slug, text]),
      )
      return { options: byName(named(offer(cities, counts.cities), names)), chosen: cities }
    }
    case 'funder': {
      const names = new Map(list.funders.map(({ slug, name: { text } }) => [slug, text]))
      return { options: byName(named(offer(funders, counts.funders), names)), chosen: funders }
    }
  }
}

function named(options: Omit<Option, 'label'>[], names: ReadonlyMap<string, string>): Option[] {
  return options.map((option) => ({ ...option, label: names.get(option.value) ?? option.value }))
}

/** The forms of partnership, each a link to the list of that form alone, and one to those of every form. */
export async function formLinks(query: PartnershipQuery, view: PartnershipListPage): Promise<FacetLink[]> {
  const form = await getTranslations('Vocabulary.partnershipForms')
  const t = await getTranslations('Partnerships.filter')
  return links(
    { label: t('all.form'), count: view.without.forms },
    PARTNERSHIP_FORMS.map((value) => ({
      value,
      label: form(value),
      count: view.counts.forms.get(value) ?? 0,
    })),
    query.forms,
    await listAddress(query, (forms) => ({ forms })),
  )
}

/** The same for the states of today. */
export async function stateLinks(query: PartnershipQuery, view: PartnershipListPage): Promise<FacetLink[]> {
  const state = await getTranslations('Partnerships.state')
  const t = await getTranslations('Partnerships.filter')
  return links(
    { label: t('all.status'), count: view.without.states },
    PARTNERSHIP_STATES.map((value) => ({
      value,
      label: state(value),
      count: view.counts.states.get(value) ?? 0,
    })),
    query.states,
    await listAddress(query, (states) => ({ states })),
  )
}

interface Choice<Value extends string> {
  value: Value
  label: string
  count: number
}

function links<Value extends string>(
  all: Omit<Choice<Value>, 'value'>,
  choices: readonly Choice<Value>[],
  chosen: readonly Value[],
  href: (values: Value[]) => string,
): FacetLink[] {
  return [
    { ...all, value: '', href: href([]), chosen: chosen.length === 0 },
    ...choices
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
      .map((choice) => ({ ...choice, href: href([choice.value]), chosen: chosen.includes(choice.value) })),
  ]
}

async function listAddress<Value>(
  query: PartnershipQuery,
  narrowed: (values: Value[]) => Partial<PartnershipQuery>,
): Promise<(values: Value[]) => string> {
  const locale = await getLocale()
  return (values) =>
    path(locale, '/partnerships', {}, partnershipQueryAddress({ ...query, ...narrowed(values), page: 1 }))
}
