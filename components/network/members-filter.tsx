import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { HiddenParameters } from '@/components/ui/hidden-parameters'
import { countryName } from '@/lib/domain/countries'
import type { Locale } from '@/lib/domain/vocabulary'
import { type Address, href } from '@/lib/i18n/routing'
import { collator } from '@/lib/i18n/text'
import { FACETS, type FacetName, type MemberList } from '@/lib/queries/network-page/member-list'
import { MEMBER_SORTS, type MemberQuery } from '@/lib/queries/network-page/page-query'

interface MembersFilterProps {
  facets: MemberList['facets']
  query: MemberQuery
  address: Address
  /** The page shows a day: the status then is the one of today, and says so. */
  dated: boolean
}

/** Order and filters of the members, as a plain form that keeps the date. Only what tells members apart is offered. */
export async function MembersFilter({ facets, query, address, dated }: MembersFilterProps) {
  const t = await getTranslations('Members')
  const locale = await getLocale()
  const label = await facetLabels(locale)
  const format = await getFormatter()
  const offered = FACETS.filter((facet) => facets[facet].length > 1 || query[facet].length > 0)
  return (
    <search aria-label={t('filters')} className="no-print">
      <form
        action={`${href(locale, { ...address, query: {} })}#members`}
        method="get"
        className="mb-6 grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] items-end gap-3"
      >
        <HiddenParameters query={{ date: address.query?.date }} />
        <SelectField
          id="sort"
          name="sort"
          label={t('sort')}
          defaultValue={query.sort}
          options={MEMBER_SORTS.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
        />
        {offered.map((facet) => {
          const chosen: readonly string[] = query[facet]
          const values = facets[facet]
            .map(({ value, count }) => ({ value, count, label: label(facet, value) }))
            .sort((a, b) => collator(locale).compare(a.label, b.label))
          // Values that no member has, and several at once, as an address may ask for them.
          const known = chosen.length === 1 && values.some(({ value }) => value === chosen[0])
          const asked = {
            value: chosen.join(','),
            label: format.list(chosen.map((value) => label(facet, value))),
          }
          return (
            <SelectField
              key={facet}
              id={`filter-${facet}`}
              name={facet}
              label={t(facet === 'status' && dated ? 'statusToday' : facet)}
              empty={t('all')}
              defaultValue={asked.value}
              options={chosen.length === 0 || known ? values : [asked, ...values]}
            />
          )
        })}
        <Button look="secondary">{t('apply')}</Button>
      </form>
    </search>
  )
}

async function facetLabels(locale: Locale): Promise<(facet: FacetName, value: string) => string> {
  const words = await getTranslations('Vocabulary')
  return (facet, value) => {
    if (facet === 'country') return countryName(value, locale)
    const list =
      facet === 'class' ? 'membershipClass' : facet === 'role' ? 'membershipRole' : 'membershipStatus'
    return words(`${list}.${value}` as Parameters<typeof words>[0])
  }
}
