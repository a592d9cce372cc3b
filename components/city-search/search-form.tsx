import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { CheckboxGroup, InputField, type Option, SelectField } from '@/components/ui/field'
import { RangeFields } from '@/components/ui/range-fields'
import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_ROLES,
  NETWORK_SCOPES,
  TERRITORIAL_KINDS,
} from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import type { TextView } from '@/lib/i18n/text'
import type { SearchWords } from '@/lib/queries/city-search-words'
import { ANY, MEMBERSHIP_SORTS, type MembershipQuery } from '@/lib/search/membership/query'
import { AddByName, AddSelect, Choice, Chosen } from './choice-fields'
import { NETWORK_NAMES, NetworkFields } from './network-fields'

interface SearchFormProps {
  query: MembershipQuery
  words: SearchWords
}

/**
 * Everything that the search understands, as a plain GET form. It sends lists as repeated fields and ranges as two, and
 * the address is then led to its short form.
 */
export async function SearchForm({ query, words }: SearchFormProps) {
  const t = await getTranslations('CitySearch')
  const locale = await getLocale()
  return (
    <search>
      <form
        action={path(locale, '/cities')}
        method="get"
        aria-label={t('form.label')}
        className="city-search"
        data-added={t.raw('form.added')}
      >
        <template data-choice="">
          <Choice />
        </template>
        <div>
          <p className="part">{t('form.networks')}</p>
          <NetworkFields query={query} words={words} />
        </div>
        <div>
          <p className="part">{t('form.body')}</p>
          <BodyFields query={query} words={words} />
        </div>
        <div>
          <p className="part">{t('form.time')}</p>
          <DayFields query={query} />
          <SelectField
            id="search-sort"
            name="sort"
            label={t('form.sort')}
            empty="–"
            options={MEMBERSHIP_SORTS.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
            defaultValue={query.sort ?? ''}
          />
        </div>
        <details open={asksMore(query)}>
          <summary>{t('form.more')}</summary>
          <MoreFields query={query} words={words} />
        </details>
        <p className="flex flex-wrap items-center gap-4">
          <Button>{t('form.submit')}</Button>
          <output className="font-semibold empty:hidden" />
          <a href={path(locale, '/cities')} className="text-sm">
            {t('form.clear')}
          </a>
        </p>
      </form>
    </search>
  )
}

async function BodyFields({ query, words }: SearchFormProps) {
  const t = await getTranslations('CitySearch.form')
  const kinds = await getTranslations('Vocabulary.organizationKinds')
  const nameOf = (code: string) => words.countries.find((country) => country.code === code)?.name ?? code
  return (
    <>
      <InputField
        id="search-name"
        name="q"
        type="search"
        label={t('name')}
        defaultValue={query.q}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
      />
      <fieldset>
        <legend>{t('countries')}</legend>
        <Chosen
          name="country"
          id="search-countries"
          options={query.country.map((code) => ({ value: code, label: nameOf(code) }))}
        />
        <AddSelect
          id="search-country"
          name="country"
          label={t('country')}
          options={words.countries.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </fieldset>
      <RangeFields
        id="search-pop"
        name="pop"
        legend={t('pop')}
        from={query.pop?.from ?? null}
        to={query.pop?.to ?? null}
        labels={{ from: t('popFrom'), to: t('popTo') }}
      />
      <CheckboxGroup
        id="search-kind"
        name="kind"
        legend={t('kind')}
        options={TERRITORIAL_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
        chosen={query.kind}
      />
    </>
  )
}

async function DayFields({ query }: Pick<SearchFormProps, 'query'>) {
  const t = await getTranslations('CitySearch.form')
  return (
    <>
      <InputField
        id="search-date"
        name="date"
        type="date"
        label={t('date')}
        hint={t('dateHint')}
        defaultValue={query.date ?? undefined}
      />
      <Tick name="maybe" value="1" label={t('maybe')} chosen={query.maybe} />
    </>
  )
}

async function MoreFields({ query, words }: SearchFormProps) {
  const t = await getTranslations('CitySearch.form')
  const classes = await getTranslations('Vocabulary.membershipClass')
  const roles = await getTranslations('Vocabulary.membershipRole')
  const scopes = await getTranslations('Vocabulary.networkScope')
  const themeOf = (slug: string) => words.themes.find((theme) => theme.slug === slug)?.name.text ?? slug
  return (
    <div>
      <CheckboxGroup
        id="search-class"
        name="class"
        legend={t('class')}
        options={MEMBERSHIP_CLASSES.map((value) => ({ value, label: classes(value) }))}
        chosen={query.class}
      />
      <CheckboxGroup
        id="search-role"
        name="role"
        legend={t('role')}
        options={MEMBERSHIP_ROLES.map((value) => ({ value, label: roles(value) }))}
        chosen={query.role}
      />
      <CheckboxGroup
        id="search-scope"
        name="scope"
        legend={t('scope')}
        options={NETWORK_SCOPES.map((value) => ({ value, label: scopes(value) }))}
        chosen={query.scope}
      />
      <div>
        <fieldset>
          <legend>{t('themes')}</legend>
          <Chosen
            name="theme"
            id="search-themes"
            options={query.theme.map((slug) => ({ value: slug, label: themeOf(slug) }))}
          />
          <AddSelect id="search-theme" name="theme" label={t('theme')} options={namedOptions(words.themes)} />
        </fieldset>
        <RangeFields
          id="search-networks"
          name="networks"
          legend={t('count')}
          from={query.networks?.from ?? null}
          to={query.networks?.to ?? null}
          labels={{ from: t('networksFrom'), to: t('networksTo') }}
        />
      </div>
      <div>
        <Ties name="organ" values={query.organ} words={words}>
          <AddByName
            id="search-organ-add"
            name="organ"
            label={t('organ.add')}
            pick={t('organ.add')}
            only={NETWORK_NAMES.withSeats}
            suggestions={NETWORK_NAMES.id}
          />
        </Ties>
        <Ties name="partnership" values={query.partnership} words={words}>
          <AddSelect
            id="search-partnership-add"
            name="partnership"
            label={t('partnership.add')}
            options={namedOptions(words.parties)}
          />
        </Ties>
      </div>
    </div>
  )
}

/** A seat or a partnership: with whomever, or with those named. */
async function Ties({
  name,
  values,
  words,
  children,
}: {
  name: 'organ' | 'partnership'
  values: readonly string[]
  words: SearchWords
  children: ReactNode
}) {
  const t = await getTranslations('CitySearch.form')
  const nameOf = (slug: string) =>
    words.partners?.get(slug) ?? words.networks.find((network) => network.slug === slug)?.name.text ?? slug
  return (
    <fieldset>
      <legend>{t(`${name}.legend`)}</legend>
      <Tick name={name} value={ANY} label={t(`${name}.any`)} chosen={values.includes(ANY)} />
      <Chosen
        name={name}
        id={`search-${name}`}
        options={values.filter((value) => value !== ANY).map((value) => ({ value, label: nameOf(value) }))}
      />
      {children}
    </fieldset>
  )
}

function namedOptions(list: readonly { slug: string; name: TextView }[]): Option[] {
  return list.map(({ slug, name }) => ({ value: slug, label: name.text }))
}

function Tick({
  name,
  value,
  label,
  chosen,
}: {
  name: string
  value: string
  label: string
  chosen: boolean
}) {
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-2 py-1 text-sm">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={chosen}
        className="mt-0.5 size-4 shrink-0"
      />
      <span>{label}</span>
    </label>
  )
}

function asksMore({
  class: classes,
  role,
  scope,
  theme,
  networks,
  organ,
  partnership,
}: MembershipQuery): boolean {
  return (
    networks !== null || [classes, role, scope, theme, organ, partnership].some((list) => list.length > 0)
  )
}
