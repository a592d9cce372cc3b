import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { InputField, SelectField } from '@/components/ui/field'
import { path } from '@/lib/i18n/routing'
import type { CityDirectory } from '@/lib/queries/city-list'
import { CITY_SORTS, type CityQuery } from '@/lib/queries/city-list-view'

/** Name, country, kind and order: a plain GET form, the short way into the search. */
export async function CityFilters({ directory, query }: { directory: CityDirectory; query: CityQuery }) {
  const t = await getTranslations('Cities')
  const words = await getTranslations('Vocabulary.organizationKinds')
  const locale = await getLocale()
  const countries = directory.countries.map(({ code, name, count }) => ({ value: code, label: name, count }))
  const kinds = directory.kinds.map(({ kind, count }) => ({
    value: kind as string,
    label: words(kind),
    count,
  }))
  return (
    <search>
      <form action={path(locale, '/cities')} method="get" aria-label={t('form')} className="no-print mb-10">
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1.7fr_1.3fr_1.1fr_1.2fr_auto]">
          <InputField
            id="city-name"
            name="q"
            type="search"
            label={t('name')}
            placeholder={t('namePlaceholder')}
            autoComplete="off"
            spellCheck={false}
          />
          <SelectField
            id="city-country"
            name="country"
            label={t('country')}
            empty={t('anyCountry')}
            options={countries}
          />
          <SelectField id="city-kind" name="kind" label={t('kind')} empty={t('anyKind')} options={kinds} />
          <SelectField
            id="city-sort"
            name="sort"
            label={t('sort')}
            empty={t('sortName')}
            defaultValue={query.sort ?? ''}
            options={CITY_SORTS.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
          />
          <Button>{t('submit')}</Button>
        </div>
      </form>
    </search>
  )
}
