import { getLocale, getTranslations } from 'next-intl/server'
import { AlikeSection } from '@/components/city/alike-section'
import { NetworksForSection } from '@/components/city/networks-for-section'
import { JsonLd } from '@/components/layout/json-ld'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { RecordFoot } from '@/components/layout/record-foot'
import { SourceList } from '@/components/layout/source-list'
import { IgnoredNotice } from '@/components/search/ignored-notice'
import { AsOfForm } from '@/components/time/as-of-form'
import { AsOfNotice } from '@/components/time/as-of-notice'
import { formatEdtf } from '@/lib/domain/format-date'
import { organizationJsonLd } from '@/lib/exchange/json-ld/organization'
import { type Address, href, path } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { showDay } from '@/lib/i18n/view-day'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'
import { organizationAddress } from '@/lib/queries/shared/organization-ref'
import type { Ignored } from '@/lib/search/list-params'
import { EventsSection } from './events-section'
import { FactsSection } from './facts-section'
import { MandatesSection } from './mandates-section'
import { NamesSection } from './names-section'
import { NetworksSection } from './networks-section'
import { PartnershipsSection } from './partnerships-section'
import { PlaceSection } from './place-section'
import { HistorySection, SeatsSection } from './seats-section'

interface OrganizationPageProps {
  body: OrganizationOnDay
  /** What of the address could not be read, as it was written. */
  ignored?: readonly Ignored[]
}

/** The page of a city or of any other body that is not a network. */
export async function OrganizationPage({ body, ignored = [] }: OrganizationPageProps) {
  const t = await getTranslations('OrganizationPage')
  const locale = await getLocale()
  showDay(body.day)
  const address: Address = { ...organizationAddress(body.kind, body.slug), query: { date: body.day } }
  return (
    <Page address={address} record={body.record.id} breadcrumbs={await breadcrumbs(body)}>
      <PageHeading
        kind={[body.kindLabel, body.country?.name].filter(Boolean).join(' · ')}
        title={<Title body={body} />}
        standfirst={await standfirst(body)}
      >
        <AsOfForm address={address} label={t('date.label')} />
      </PageHeading>
      <IgnoredNotice ignored={ignored} />
      {body.day ? (
        <AsOfNotice day={body.day} todayHref={href(locale, { ...address, query: {} })}>
          {t('date.text')}
        </AsOfNotice>
      ) : null}
      <FactsSection body={body} />
      <NetworksSection body={body} />
      <MandatesSection body={body} />
      {body.territorial ? <AlikeSection body={body} /> : null}
      {body.territorial ? <NetworksForSection body={body} /> : null}
      <PartnershipsSection body={body} />
      <EventsSection body={body} />
      <SeatsSection body={body} />
      <HistorySection body={body} />
      <PlaceSection body={body} />
      <NamesSection names={body.names} />
      <SourceList sources={body.sources} />
      <RecordFoot record={body.record} />
      <JsonLd nodes={organizationJsonLd(body)} />
    </Page>
  )
}

/** The sentence that says what the directory knows of a body, for the page and for its description. */
export async function standfirst({
  name,
  day,
  present,
  former,
  partnerships,
  events,
}: OrganizationOnDay): Promise<string> {
  const t = await getTranslations('OrganizationPage')
  const locale = await getLocale()
  const counts = { name: name.text, networks: present.length, partnerships: partnerships.length }
  if (!day) return t('standfirst', { ...counts, former: former.length, events: events.length })
  return t('standfirstOn', {
    ...counts,
    date: formatEdtf(day, locale, translator(locale, 'Period')),
    maybe: present.filter(({ period }) => period.state === 'maybe').length,
  })
}

function Title({ body: { name, localName } }: { body: OrganizationOnDay }) {
  return (
    <>
      <span lang={name.fallback ? name.lang : undefined}>{name.text}</span>
      {localName ? (
        <>
          {' '}
          <span lang={localName.lang ?? undefined} className="text-2xl font-normal text-muted">
            {localName.text}
          </span>
        </>
      ) : null}
    </>
  )
}

async function breadcrumbs({ territorial, country, name }: OrganizationOnDay) {
  const layout = await getTranslations('Layout')
  const locale = await getLocale()
  const list = territorial ? ('/cities' as const) : ('/organizations' as const)
  const parents = [
    { label: layout(territorial ? 'nav.cities' : 'nav.organizations'), href: path(locale, list) },
  ]
  if (territorial && country) {
    parents.push({ label: country.name, href: path(locale, '/cities', {}, { country: country.code }) })
  }
  return { parents, here: name.text }
}
