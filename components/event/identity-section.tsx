import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { PointMap } from '@/components/map/point-map'
import { OrganizationLink } from '@/components/network/organization-link'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { countryName } from '@/lib/domain/countries'
import type { EventPageView } from '@/lib/queries/event-page'

/** When and where it takes place, who invites, and to what it belongs. */
export async function IdentitySection({ view }: { view: EventPageView }) {
  const locale = await getLocale()
  const t = await getTranslations('Event.identity')
  const { dated, place, hosts, network, series, refs } = view
  const undated = dated.period.from === null && dated.period.to === null
  return (
    <Section id="identity" title={t('title')} sources={refs}>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <DefinitionList>
          <Definition term={t('date')}>
            {undated ? <span className="text-muted">{t('undated')}</span> : dated.label}
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
          </Definition>
          {hosts.length > 0 ? (
            <Definition term={t('hosts')}>
              <ul>
                {hosts.map((host) => (
                  <li key={host.slug}>
                    <OrganizationLink organization={host} />
                  </li>
                ))}
              </ul>
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
