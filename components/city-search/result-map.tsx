import { getLocale, getTranslations } from 'next-intl/server'
import { DotField } from '@/components/map/dot-field'
import type { MapPoint } from '@/components/map/marks'
import { PointMap } from '@/components/map/point-map'
import type { CitySearchView } from '@/lib/queries/city-search'

/** Up to so many places each mark of a map has a name, which only the bodies of this page have here. */
const NAMED_MARKS = 60

/** Where the bodies found lie: with names and links while all stand on one page, else as dots. */
export async function ResultMap({ view: { rows, located, places, pages } }: { view: CitySearchView }) {
  const t = await getTranslations('CitySearch.map')
  const locale = await getLocale()
  if (places.length === 0) return null
  const text = { title: t('title'), description: t('description', { located }) }
  const points: MapPoint[] =
    pages === 1
      ? rows.flatMap(({ at, name, href, match }) =>
          at ? [{ lat: at[0], lon: at[1], label: name.text, href, state: match }] : [],
        )
      : places.map(({ match, ...place }) => ({ ...place, label: '', state: match }))
  return (
    <div className="result-map">
      {pages > 1 && places.length <= NAMED_MARKS ? (
        <DotField points={points} {...text} />
      ) : (
        <PointMap points={points} language={locale} {...text} />
      )}
    </div>
  )
}
