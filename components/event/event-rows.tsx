import { getLocale } from 'next-intl/server'
import { countryName } from '@/lib/domain/countries'
import type { EventRowView } from '@/lib/queries/event-rows'

/** Meetings one below another: when, what, where, by whom. */
export async function EventRows({
  rows,
  hideNetwork,
}: {
  rows: readonly EventRowView[]
  hideNetwork?: boolean
}) {
  const locale = await getLocale()
  return (
    <ul className="events">
      {rows.map(({ slug, href, title, dated, place, network }) => (
        <li key={slug}>
          <span>{dated.label}</span>
          <p>
            <a href={href} lang={title.fallback ? title.lang : undefined}>
              {title.text}
            </a>
            <small>
              {place ? (
                <>
                  <a href={place.href}>{place.name.text}</a>
                  {place.country ? ` (${countryName(place.country, locale)})` : null}
                </>
              ) : null}
              {place && network && !hideNetwork ? ' · ' : null}
              {network && !hideNetwork ? (
                <a href={network.href}>{network.acronym ?? network.name.text}</a>
              ) : null}
            </small>
          </p>
        </li>
      ))}
    </ul>
  )
}
