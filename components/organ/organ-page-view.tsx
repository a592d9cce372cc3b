import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { RecordFoot } from '@/components/layout/record-foot'
import { Section } from '@/components/layout/section'
import { SourceList } from '@/components/layout/source-list'
import { DocumentsSection } from '@/components/network/documents-section'
import { OrganizationLink } from '@/components/network/organization-link'
import { AsOfForm } from '@/components/time/as-of-form'
import { DayNotices } from '@/components/time/day-notices'
import { ViewLink } from '@/components/ui/link'
import type { IsoDay } from '@/lib/domain/day'
import { foldName } from '@/lib/domain/names'
import { asOf, firstYear } from '@/lib/domain/period'
import { path } from '@/lib/i18n/routing'
import { showDay } from '@/lib/i18n/view-day'
import { held, organAsOf } from '@/lib/queries/network-page/as-of'
import { memberList } from '@/lib/queries/network-page/member-list'
import { PLAIN_QUERY } from '@/lib/queries/network-page/page-query'
import type { OrganPage } from '@/lib/queries/organ-page'
import type { Ignored } from '@/lib/search/list-params'
import { HolderList } from './holder-list'
import { MandateTimeline } from './mandate-timeline'
import { OrganFacts } from './organ-facts'

interface OrganPageViewProps {
  page: OrganPage
  day: IsoDay | null
  ignored?: readonly Ignored[]
}

/** The page of an organ, as of a day. */
export async function OrganPageView({ page, day, ignored = [] }: OrganPageViewProps) {
  showDay(day)
  const locale = await getLocale()
  const t = await getTranslations('Organs')
  const layout = await getTranslations('Layout')
  const today = new Date().toISOString().slice(0, 10)
  const { network } = page
  const existed = day ? asOf(page.existence.period, day) : undefined
  const existing = held([page.organ], day, existed)[0]
  const organ = organAsOf(existing ?? page.organ, day, today)
  const members = memberList(page.members, PLAIN_QUERY.members, { day, today, locale, existed }).fullMembers
  const params = { slug: network.slug, organ: organ.slug }
  const address = { route: '/networks/[slug]/organs/[organ]', params, query: { date: day } } as const
  return (
    <Page
      record={page.record.id}
      address={address}
      breadcrumbs={{
        parents: [
          { label: layout('nav.networks'), href: path(locale, '/networks') },
          { label: network.name.text, href: network.href },
        ],
        here: organ.name.text,
      }}
    >
      <DayNotices address={address} day={day} ignored={ignored} state={existing ? existing.state : 'no'} />
      <OrganHeading organ={organ} page={page} address={address} />
      <Section id="composition" title={t('sections.composition')} sources={organ.sources}>
        <OrganFacts organ={organ} members={members} day={day ?? today} />
      </Section>
      <Section
        id="mandates"
        title={t('sections.mandates')}
        empty={organ.mandates.length === 0}
        lead={t(day ? 'mandatesLeadOn' : 'mandatesLead', {
          holders: organ.holders.length,
          former: organ.formerHolders.length,
        })}
      >
        <MandateTimeline
          mandates={[
            ...organ.holders,
            ...organ.formerHolders.map((former) => ({ ...former, state: 'no' as const })),
          ]}
          day={day ?? today}
          now={day === null}
        />
        <Holders title={t('holders', { count: organ.holders.length })} mandates={organ.holders} />
        <Holders
          title={t('formerHolders', { count: organ.formerHolders.length })}
          mandates={organ.formerHolders}
        />
      </Section>
      {page.series.length > 0 ? (
        <Section id="series" title={t('sections.series')}>
          <Links links={page.series} />
        </Section>
      ) : null}
      {page.documents.length > 0 ? <DocumentsSection documents={page.documents} /> : null}
      <Section
        id="others"
        title={t('sections.others')}
        empty={page.others.length === 0}
        emptyText={t('noOthers')}
      >
        <p className="mb-2">
          <OrganizationLink organization={network} />
        </p>
        <Links links={page.others} />
      </Section>
      <SourceList sources={page.sources} />
      <RecordFoot record={page.record} />
    </Page>
  )
}

async function OrganHeading({
  organ,
  page: { network },
  address,
}: {
  organ: ReturnType<typeof organAsOf>
  page: OrganPage
  address: Parameters<typeof AsOfForm>[0]['address']
}) {
  const t = await getTranslations('Organs')
  const words = await getTranslations('Vocabulary.organKind')
  return (
    <PageHeading
      kind={isCalled(organ.name.text, words(organ.kind)) ? t('organ') : words(organ.kind)}
      title={organ.name.text}
      lang={organ.name.fallback ? organ.name.lang : undefined}
      standfirst={t.rich('standfirst', {
        seats: organ.seats ?? -1,
        term: organ.termYears ?? 0,
        network: () => <OrganizationLink organization={network} />,
      })}
    >
      <AsOfForm address={address} label={t('asOf')} from={firstYear(organ.dated.period)} />
    </PageHeading>
  )
}

/** Whether the name only says what kind of organ it is. */
function isCalled(name: string, kind: string): boolean {
  return foldName(name) === foldName(kind)
}

function Holders({
  title,
  mandates,
}: {
  title: string
  mandates: Parameters<typeof HolderList>[0]['mandates']
}) {
  if (mandates.length === 0) return null
  return (
    <>
      <h3 className="mb-1 mt-6 text-xl">{title}</h3>
      <HolderList mandates={mandates} />
    </>
  )
}

function Links({ links }: { links: OrganPage['others'] }) {
  return (
    <ul className="flex flex-col gap-1">
      {links.map((link) => (
        <li key={link.href}>
          <ViewLink link={link} />
        </li>
      ))}
    </ul>
  )
}
