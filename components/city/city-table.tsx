import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Column } from '@/components/ui/table'
import { countryName } from '@/lib/domain/countries'
import type { CityRowView } from '@/lib/queries/city-list'
import type { CityListView, CityQuery } from '@/lib/queries/city-list-view'

/** One page of the list of cities. */
export async function CityTable({ list, query }: { list: CityListView; query: CityQuery }) {
  const t = await getTranslations('Cities')
  const words = await rowWords()
  return (
    <table className="table cities">
      <caption>{t('list.note')}</caption>
      <thead>
        <tr>
          <Column sorted={query.sort ? undefined : 'ascending'}>{t('column.name')}</Column>
          <Column>{t('column.country')}</Column>
          <Column number sorted={query.sort === 'population' ? 'descending' : undefined}>
            {t('column.population')}
          </Column>
          <Column number sorted={query.sort === 'networks' ? 'descending' : undefined}>
            {t('column.networks')}
          </Column>
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row) => (
          <Row key={row.slug} row={row} words={words} />
        ))}
      </tbody>
    </table>
  )
}

/** What the rows are written with, fetched once for all of them. */
async function rowWords() {
  return {
    t: await getTranslations('Cities'),
    kinds: await getTranslations('Vocabulary.organizationKind'),
    format: await getFormatter(),
    locale: await getLocale(),
  }
}

interface RowProps {
  row: CityRowView
  words: Awaited<ReturnType<typeof rowWords>>
}

function Row({ row, words: { t, kinds, format, locale } }: RowProps) {
  const { slug, kind, name, href, localName, country, population, populationYear, networks, partOf } = row
  const inhabitants = population === null ? null : format.number(population)
  return (
    <tr id={slug}>
      <th scope="row">
        <a href={href} lang={name.fallback ? name.lang : undefined}>
          {name.text}
        </a>
        {localName ? <small> {localName}</small> : null}
        {kind === 'city' ? null : <small> ({kinds(kind)})</small>}
        {partOf ? (
          <small className="below">
            {t.rich('within', {
              name: () => (
                <a href={partOf.href} lang={partOf.name.fallback ? partOf.name.lang : undefined}>
                  {partOf.name.text}
                </a>
              ),
            })}
          </small>
        ) : null}
      </th>
      <td>{country ? countryName(country, locale) : null}</td>
      <td className="number" data-label={t('column.population')}>
        {inhabitants && populationYear
          ? t('populationYear', { population: inhabitants, year: String(populationYear) })
          : inhabitants}
      </td>
      <td className="number" data-label={t('column.networks')}>
        {networks}
      </td>
    </tr>
  )
}
