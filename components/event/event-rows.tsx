import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { countryName } from '@/lib/domain/countries'
import { meetingPrecision } from '@/lib/domain/meeting-days'
import type { EventRowView } from '@/lib/queries/event-rows'

/** Meetings one below another: when, as far as that is known, what, where, by whom. */
export async function EventRows({
  rows,
  hideNetwork,
  heading,
}: {
  rows: readonly EventRowView[]
  hideNetwork?: boolean
  /** The heading above the rows: a date that says no more than it is not repeated. */
  heading?: string
}) {
  const locale = await getLocale()
  const t = await getTranslations('Events')
  return (
    <ul className="events">
      {rows.map(({ slug, href, title, dated, otherDates, place, network }) => (
        <li key={slug}>
          <span>
            {dated.label === heading ? null : dated.label}
            {meetingPrecision(dated.period) === 'year' ? <i>{t('dayUnknown')}</i> : null}
          </span>
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
            {otherDates.length > 0 ? (
              <small>
                <Badge tone="maybe">{t('otherDates.label')}</Badge>{' '}
                {t('otherDates.text', { dates: otherDates.map(({ label }) => label).join(' / ') })}
              </small>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
