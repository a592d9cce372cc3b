import { getLocale, getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Page } from '@/components/layout/page'
import { RecordFoot } from '@/components/layout/record-foot'
import { Section } from '@/components/layout/section'
import { SourceList } from '@/components/layout/source-list'
import { OrgansSection } from '@/components/organ/organs-section'
import { DayNotices } from '@/components/time/day-notices'
import { periodBounds } from '@/lib/domain/period'
import type { ClaimKind } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { showDay } from '@/lib/i18n/view-day'
import type { NetworkPage } from '@/lib/queries/network-page'
import { networkAsOf } from '@/lib/queries/network-page/as-of'
import { growth, membershipChanges } from '@/lib/queries/network-page/growth'
import { memberList } from '@/lib/queries/network-page/member-list'
import { type NetworkQuery, toParameters } from '@/lib/queries/network-page/page-query'
import type { Ignored } from '@/lib/search/list-params'
import { ActionFieldsSection } from './action-fields-section'
import { Contents } from './contents'
import { DocumentsSection } from './documents-section'
import { GrowthSection } from './growth-section'
import { HistorySection } from './history-section'
import { IdentitySection } from './identity-section'
import { MeetingsSection } from './meetings-section'
import { MembersSection } from './members-section'
import { NetworkHeading } from './network-heading'
import { PartnershipsSection } from './partnerships-section'
import { RelationsSection } from './relations-section'

/** Statements about how many belong to the network stand with its members, all others with its identity. */
const ABOUT_MEMBERS: readonly ClaimKind[] = ['members', 'countries', 'municipalities', 'represented']

interface NetworkViewProps {
  page: NetworkPage
  query: NetworkQuery
  /** What of the address could not be read. */
  ignored?: readonly Ignored[]
}

/** The page of a network, as of a day and with its members as asked for. */
export async function NetworkView({ page, query, ignored = [] }: NetworkViewProps) {
  const locale = await getLocale()
  const t = await getTranslations('NetworkPage')
  const layout = await getTranslations('Layout')
  const today = new Date().toISOString().slice(0, 10)
  const { day, since, reach } = query
  showDay(day)
  const network = networkAsOf(page, day, today)
  const members = memberList(page.members.rows, query.members, {
    day,
    today,
    locale,
    existed: network.identity.state,
  })
  const { identity, claims } = network
  const { slug, name, summary } = identity
  const here = { route: '/networks/[slug]', params: { slug }, query: toParameters(query) } as const
  // Whoever asks for another view of the members begins with their first page.
  const address = { ...here, query: { ...here.query, page: null } } as const
  const until = day ?? today
  const changes =
    since !== null && since < until
      ? { ...membershipChanges(page.members.rows, since, until), from: since, to: until }
      : null
  const aboutMembers = claims.filter(({ kind }) => ABOUT_MEMBERS.includes(kind))
  return (
    <Page
      record={page.record.id}
      address={here}
      breadcrumbs={{
        parents: [{ label: layout('nav.networks'), href: path(locale, '/networks') }],
        here: name.text,
      }}
    >
      <DayNotices address={address} day={day} ignored={ignored} state={identity.state} />
      <NetworkHeading network={network} members={members} address={address} />
      <Contents
        entries={[
          { id: 'identity', label: t('sections.identity') },
          { id: 'members', label: t('sections.members'), count: members.shown },
          { id: 'growth', label: t('sections.growth') },
          { id: 'organs', label: t('sections.organs'), count: network.organs.length },
          {
            id: 'action-fields',
            label: t('sections.actionFields'),
            count: network.actionFields.reduce((sum, { fields }) => sum + fields.length, 0),
          },
          { id: 'relations', label: t('sections.relations') },
          { id: 'history', label: t('sections.history'), count: network.history.length },
          { id: 'meetings', label: t('sections.meetings'), count: network.meetings.events.length },
          { id: 'partnerships', label: t('sections.partnerships'), count: network.partnerships.length },
          { id: 'documents', label: t('sections.documents'), count: network.documents.length },
        ]}
      />
      <Section id="summary" title={t('sections.summary')} empty={!summary}>
        {summary ? (
          <p className="prose">
            <ForeignText text={summary} />
          </p>
        ) : null}
      </Section>
      <IdentitySection
        identity={identity}
        claims={claims.filter(({ kind }) => !ABOUT_MEMBERS.includes(kind))}
      />
      <MembersSection
        list={members}
        commonSources={page.members.commonSources}
        claims={aboutMembers}
        indirect={page.indirectMembers}
        reach={reach}
        query={query.members}
        day={day}
        address={address}
      />
      <GrowthSection
        growth={growth(page.members.rows, aboutMembers, periodBounds(identity.dated.period), {
          until,
          today,
        })}
        changes={changes}
        address={address}
      />
      <OrgansSection organs={network.organs} members={members.fullMembers} day={day} today={today} />
      <ActionFieldsSection groups={network.actionFields} />
      <RelationsSection identity={identity} members={members.all} />
      <HistorySection items={network.history} lineage={network.lineage} day={until} now={day === null} />
      <MeetingsSection meetings={network.meetings} slug={identity.slug} dated={day !== null} />
      <PartnershipsSection partnerships={network.partnerships} />
      <DocumentsSection documents={network.documents} />
      <SourceList sources={page.sources} />
      <RecordFoot record={page.record} />
    </Page>
  )
}
