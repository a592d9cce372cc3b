import { getFormatter, getTranslations } from 'next-intl/server'
import type { FacetValueView, FacetView } from '@/lib/queries/city-search-facets'

/** So many values of a facet are shown before the rest is folded away. */
const SHOWN = 8

/** The ways to narrow the result, each with the number of bodies that it leads to. */
export async function Facets({ facets }: { facets: readonly FacetView[] }) {
  const t = await getTranslations('CitySearch.facets')
  return (
    <nav aria-labelledby="facets-title" className="no-print facets">
      <h2 id="facets-title" className="text-xl">
        {t('title')}
      </h2>
      <p className="mb-3 text-sm text-muted">{t('lead')}</p>
      {facets.map((facet) => (
        <Facet key={facet.name} facet={facet} />
      ))}
    </nav>
  )
}

/** Folded on a phone, where the results matter more; a style opens it on wide screens. */
async function Facet({ facet: { name, values } }: { facet: FacetView }) {
  const t = await getTranslations('CitySearch.facets')
  const chosen = values.filter(({ selected }) => selected).length
  const shown = values.slice(0, Math.max(SHOWN, chosen))
  const rest = values.slice(shown.length)
  return (
    <details className="facet fold-narrow">
      <summary>
        {t(name)} {chosen > 0 ? <b>{chosen}</b> : null}
      </summary>
      <h3>{t(name)}</h3>
      <Values facet={name} values={shown} />
      {rest.length > 0 ? (
        <details>
          <summary>{t('others', { count: rest.length })}</summary>
          <Values facet={name} values={rest} />
        </details>
      ) : null}
    </details>
  )
}

async function Values({ facet, values }: { facet: string; values: readonly FacetValueView[] }) {
  const t = await getTranslations('CitySearch.facets')
  const format = await getFormatter()
  return (
    <ul>
      {values.map(({ value, label, lang, count, selected, href }) => (
        <li key={value} id={`facet-${facet}-${value}`}>
          <a href={href} rel="nofollow" data-facet={value} className={selected ? 'chosen' : undefined}>
            <span>
              <span lang={lang}>{label}</span>
              {selected ? <span className="sr-only"> ({t('selected')})</span> : null}
            </span>
            <span className="count">{format.number(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
