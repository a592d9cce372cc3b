import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Maybe } from '@/components/layout/maybe'
import { Period } from '@/components/layout/period'
import { Column } from '@/components/ui/table'
import { languageName } from '@/lib/domain/languages'
import type { CitySearchView } from '@/lib/queries/city-search'
import type { FoundCity, ReasonView } from '@/lib/queries/city-search-rows'

/** One page of the bodies found, each with the memberships that it is found for. */
export async function ResultTable({ view: { rows, sort } }: { view: CitySearchView }) {
  const t = await getTranslations('CitySearch.results')
  const columns = await getTranslations('Cities.column')
  const words = await rowWords()
  return (
    <table className="table cities found">
      <caption>{t('note')}</caption>
      <thead>
        <tr>
          <Column sorted={sort === 'name' ? 'ascending' : undefined}>{columns('name')}</Column>
          <Column>{columns('country')}</Column>
          <Column number sorted={sort === 'population' ? 'descending' : undefined}>
            {columns('population')}
          </Column>
          <Column number sorted={sort === 'networks' ? 'descending' : undefined}>
            {columns('networks')}
          </Column>
          <Column>{t('why')}</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.slug} row={row} words={words} />
        ))}
      </tbody>
    </table>
  )
}

/** What the rows are written with, fetched once for all of them. */
async function rowWords() {
  return {
    t: await getTranslations('CitySearch.results'),
    cities: await getTranslations('Cities'),
    kinds: await getTranslations('Vocabulary.organizationKind'),
    format: await getFormatter(),
    locale: await getLocale(),
  }
}

interface RowProps {
  row: FoundCity
  words: Awaited<ReturnType<typeof rowWords>>
}

function Row({ row, words }: RowProps) {
  const { slug, href, name, kind, country, population, networks, match } = row
  const { cities, kinds, format } = words
  return (
    <tr id={slug}>
      <th scope="row">
        <a href={href} lang={name.fallback ? name.lang : undefined}>
          {name.text}
        </a>
        {kind === 'city' ? null : <small> ({kinds(kind)})</small>} <Maybe state={match} />
        <FoundAs row={row} words={words} />
      </th>
      <td>{country}</td>
      <td className="number" data-label={cities('column.population')}>
        {population === null ? null : format.number(population)}
      </td>
      <td className="number" data-label={cities('column.networks')}>
        {networks}
      </td>
      <td className="why">
        <Reasons row={row} words={words} />
      </td>
    </tr>
  )
}

function Reasons({ row: { reasons, more, href }, words: { t } }: RowProps) {
  if (reasons.length === 0) return <span className="text-muted">{t('none')}</span>
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={`${reason.href} ${reason.position?.text} ${reason.period.label}`}>
          <Reason reason={reason} />
        </li>
      ))}
      {more > 0 ? (
        <li>
          <a href={`${href}#networks`}>{t('more', { count: more })}</a>
        </li>
      ) : null}
    </ul>
  )
}

/** "Eurocities since 2004"; of a seat the body that it is in: "Executive Committee (AIMF), President, 2014–2018". */
function Reason({ reason: { name, href, network, position, period } }: { reason: ReasonView }) {
  return (
    <>
      <a href={href} lang={name.fallback ? name.lang : undefined}>
        {name.text}
      </a>
      {network ? (
        <>
          {' '}
          (<span lang={network.fallback ? network.lang : undefined}>{network.text}</span>)
        </>
      ) : null}
      {position ? (
        <>
          , <span lang={position.fallback ? position.lang : undefined}>{position.text}</span>
        </>
      ) : null}{' '}
      <Period period={period} />
    </>
  )
}

function FoundAs({ row: { foundAs }, words: { cities, locale } }: RowProps) {
  if (!foundAs) return null
  return (
    <small className="below">
      {cities.rich('foundAs', {
        name: () => <span lang={foundAs.lang === 'und' ? undefined : foundAs.lang}>{foundAs.text}</span>,
        language: languageName(foundAs.lang, locale) ?? 'none',
        kind: foundAs.kind,
      })}
    </small>
  )
}
