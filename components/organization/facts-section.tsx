import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Logo } from '@/components/layout/logo'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { PointMap } from '@/components/map/point-map'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { TextLink } from '@/components/ui/link'
import { path } from '@/lib/i18n/routing'
import { keepDay } from '@/lib/i18n/view-day'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'
import { lastChecked } from '@/lib/queries/shared/last-checked'

/** What a body is, where it lies and under which numbers it is known, with a map of the place. */
export async function FactsSection({ body }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.facts')
  const locale = await getLocale()
  const { country, admin1, partOf, website, identifiers, recordSources, territorial } = body
  const place = await coordinateTexts(body)
  const [within] = partOf
  return (
    <Section id="facts" title={t('title')} checked={lastChecked([{ sources: body.recordSources }])} wide>
      <div className={body.at ? 'grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]' : ''}>
        <div>
          {body.logo ? <Logo logo={body.logo} name={body.name.text} /> : null}
          <DefinitionList>
            <Definition term={t('country')}>
              {country && territorial ? (
                <a href={path(locale, '/cities', {}, { country: country.code })}>{country.name}</a>
              ) : (
                (country?.name ?? t('unknown'))
              )}
            </Definition>
            {admin1 && admin1 !== body.name.text ? (
              <Definition term={t('region')}>{admin1}</Definition>
            ) : null}
            {within ? (
              <Definition term={t('within')}>
                <a href={keepDay(within.href)}>{within.name.text}</a>{' '}
                <span className="text-muted">({within.kindLabel})</span>
              </Definition>
            ) : null}
            {territorial ? <Population body={body} /> : null}
            {place ? <Definition term={t('coordinates')}>{t('coordinatesValue', place)}</Definition> : null}
            {website ? (
              <Definition term={t('website')}>
                <TextLink href={website}>{website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</TextLink>
              </Definition>
            ) : null}
            {identifiers.map(({ label, value, href, sources }) => (
              <Definition key={label + value} term={label}>
                {href ? <TextLink href={href}>{value}</TextLink> : value}
                {sources ? <SourceMark refs={sources} /> : null}
              </Definition>
            ))}
          </DefinitionList>
          <p className="mt-3 text-sm text-muted">
            {t('sources')} <SourceMark refs={recordSources} />
          </p>
        </div>
        <Locator body={body} />
      </div>
    </Section>
  )
}

async function Population({ body: { population, identifiers } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.facts')
  const format = await getFormatter()
  if (!population) return <Definition term={t('population')}>{t('unknown')}</Definition>
  const geonames = identifiers.some(({ href }) => href?.includes('geonames.org'))
  const dated =
    population.year !== null
      ? t('year', { year: String(population.year) })
      : t(geonames ? 'undated' : 'undatedOther')
  return (
    <Definition term={t('population')}>
      {t('inhabitants', { count: format.number(population.value) })}{' '}
      <span className="text-muted">({dated})</span>
    </Definition>
  )
}

async function Locator({ body }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.map')
  const locale = await getLocale()
  const place = await coordinateTexts(body)
  if (!body.at || !place) return null
  const [lat, lon] = body.at
  const name = body.name.text
  return (
    <div>
      <PointMap
        points={[{ lat, lon, label: name, tone: 'strong', weight: 2 }]}
        title={t('title', { name })}
        description={t('description', { name, country: body.country?.name ?? 'none', ...place })}
        language={locale}
      />
    </div>
  )
}

/** Latitude and longitude in words: 43.30° N. */
async function coordinateTexts({ at }: OrganizationOnDay): Promise<{ lat: string; lon: string } | null> {
  const t = await getTranslations('OrganizationPage.facts')
  const format = await getFormatter()
  if (!at) return null
  const degrees = (value: number) =>
    `${format.number(Math.abs(value), { minimumFractionDigits: 2, maximumFractionDigits: 2 })}°`
  return {
    lat: t(at[0] < 0 ? 'south' : 'north', { degrees: degrees(at[0]) }),
    lon: t(at[1] < 0 ? 'west' : 'east', { degrees: degrees(at[1]) }),
  }
}
