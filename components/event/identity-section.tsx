import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { PointMap } from '@/components/map/point-map'
import { OrganizationLink } from '@/components/network/organization-link'
import { Badge } from '@/components/ui/badge'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { countryName } from '@/lib/domain/countries'
import type { IsoDay } from '@/lib/domain/day'
import { meetingPrecision } from '@/lib/domain/meeting-days'
import { isMeetingOver } from '@/lib/queries/event-list-view'
import type { EventPageView } from '@/lib/queries/event-page'
import type { SourceRefView } from '@/lib/queries/shared/view'

/** When and where it takes place, who invites, and to what it belongs. */
export async function IdentitySection({ view, today }: { view: EventPageView; today: IsoDay }) {
  const locale = await getLocale()
  const t = await getTranslations('Event.identity')
  const { place, hosts, network, series, refs, fieldRefs } = view
  return (
    <Section id="identity" title={t('title')} sources={refs}>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <DefinitionList>
          <Definition term={t('date')}>
            <When view={view} today={today} />
            <FieldMark refs={fieldRefs.date} />
          </Definition>
          <Definition term={t('place')}>
            {place ? (
              <>
                <OrganizationLink organization={place} />
                {place.country ? ` (${countryName(place.country, locale)})` : null}
              </>
            ) : (
              <span className="text-muted">{t('unknownPlace')}</span>
            )}
            <FieldMark refs={fieldRefs.place} />
          </Definition>
          {hosts.length > 0 ? (
            <Definition term={t('hosts', { count: hosts.length })}>
              <ul>
                {hosts.map((host) => (
                  <li key={host.slug}>
                    <OrganizationLink organization={host} />
                  </li>
                ))}
              </ul>
              <FieldMark refs={fieldRefs.hosts} />
            </Definition>
          ) : null}
          {network ? (
            <Definition term={t('network')}>
              <OrganizationLink organization={network} />
            </Definition>
          ) : null}
          <Definition term={t('series')}>
            {series ? (
              <a href={series.href} lang={series.name.fallback ? series.name.lang : undefined}>
                {series.name.text}
              </a>
            ) : (
              <span className="text-muted">{t('noSeries')}</span>
            )}
          </Definition>
        </DefinitionList>
        <PlaceMap place={place} />
      </div>
    </Section>
  )
}

/** The date as far as it is known, what is not known of it, and whether it has passed: worked out, not stored. */
async function When({ view: { dated, bounds }, today }: { view: EventPageView; today: IsoDay }) {
  const t = await getTranslations('Event')
  if (!bounds) return <span className="text-muted">{t('identity.undated')}</span>
  const precision = meetingPrecision(dated.period)
  const over = isMeetingOver(bounds, today)
  return (
    <>
      {dated.label}
      {precision === 'day' ? null : (
        <span className="text-muted"> · {t('identity.imprecise', { precision })}</span>
      )}{' '}
      <Badge tone={over ? 'plain' : 'accent'}>{t('when', { period: over ? 'past' : 'upcoming' })}</Badge>
    </>
  )
}

/** Sources that speak of this field alone; the record's own stand below the section. */
function FieldMark({ refs }: { refs: readonly SourceRefView[] }) {
  return refs.length > 0 ? (
    <>
      {' '}
      <SourceMark refs={refs} />
    </>
  ) : null
}

async function PlaceMap({ place }: Pick<EventPageView, 'place'>) {
  if (!place || place.lat === null || place.lon === null) return null
  const locale = await getLocale()
  const t = await getTranslations('Event.map')
  return (
    <PointMap
      points={[{ lat: place.lat, lon: place.lon, label: place.name.text, href: place.href, tone: 'strong' }]}
      title={t('title')}
      description={t('description', { place: place.name.text })}
      language={locale}
    />
  )
}
