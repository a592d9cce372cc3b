import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { RecordFoot } from '@/components/layout/record-foot'
import { SourceList } from '@/components/layout/source-list'
import { IgnoredNotice } from '@/components/search/ignored-notice'
import { AsOfForm } from '@/components/time/as-of-form'
import { AsOfNotice } from '@/components/time/as-of-notice'
import type { IsoDay } from '@/lib/domain/day'
import { asOf } from '@/lib/domain/period'
import { type Address, path } from '@/lib/i18n/routing'
import { showDay } from '@/lib/i18n/view-day'
import { fundingGaps, fundingTables } from '@/lib/queries/partnership-funding'
import type { PartnershipPageView } from '@/lib/queries/partnership-page'
import { claimDiffers, isRecordedState, partnershipState } from '@/lib/queries/partnership-status'
import type { Ignored } from '@/lib/search/list-params'
import { AnswersSection } from './answers-section'
import { ContactsSection, DocumentsSection, EventsSection, RelatedSection } from './extra-sections'
import { FundingSection } from './funding-section'
import { IdentitySection } from './identity-section'
import { MissingSection } from './missing-section'
import { ObjectivesSection } from './objectives-section'
import { PartiesSection } from './parties-section'
import { sideLabels } from './side-label'
import { standfirst } from './standfirst'
import { StateBadge } from './state-badge'
import { StorySection } from './story-section'
import { ThemesSection } from './themes-section'

interface PartnershipPageProps {
  view: PartnershipPageView
  date: IsoDay | null
  today: IsoDay
  ignored?: readonly Ignored[]
}

/** A partnership: what it is and who takes part; the rest as far as it is known, and at the end what is not. */
export async function PartnershipPage({ view, date, today, ignored = [] }: PartnershipPageProps) {
  showDay(date)
  const locale = await getLocale()
  const t = await getTranslations('Partnership')
  const list = await getTranslations('Partnerships')
  const form = await getTranslations('Vocabulary.partnershipForm')
  const params = { slug: view.slug }
  const address: Address = { route: '/partnerships/[slug]', params, ...(date ? { query: { date } } : {}) }
  const state = partnershipState(view.dated.period, view.recorded, today)
  const recorded = isRecordedState(view.dated.period, view.recorded, today)
  const sides = sideLabels(view.parties)
  const { title, claim } = view
  return (
    <Page
      record={view.record.id}
      address={address}
      breadcrumbs={{
        parents: [{ href: path(locale, '/partnerships'), label: list('title') }],
        here: title.text,
      }}
    >
      <PageHeading
        kind={form(view.form)}
        title={title.text}
        lang={title.fallback ? title.lang : undefined}
        standfirst={await standfirst(view)}
      >
        <span className="text-sm">
          <StateBadge state={state} />{' '}
          <span className="text-muted">{t(recorded ? 'state.recorded' : 'state.computed')}</span>
        </span>
        {claim && claimDiffers(claim.text, state) ? (
          <span className="text-sm" lang={claim.fallback ? claim.lang : undefined}>
            {t('claim', { claim: claim.text })}
          </span>
        ) : null}
        <AsOfForm address={address} label={t('asOf')} />
      </PageHeading>
      <IgnoredNotice ignored={ignored} />
      {date ? (
        <AsOfNotice day={date} todayHref={path(locale, '/partnerships/[slug]', params)}>
          {t('onDay', { state: asOf(view.dated.period, date) })}
        </AsOfNotice>
      ) : null}
      <IdentitySection view={view} state={state} recorded={recorded} />
      <PartiesSection parties={view.parties} ended={state === 'ended'} />
      <ThemesSection themes={view.themes} sources={view.themeSources} />
      <FundingSection
        lines={view.funding}
        tables={fundingTables(view.funding, view.dated.period, today)}
        gaps={fundingGaps(view.funding, view.dated.period, today)}
        sides={sides}
        expected={view.form === 'decentralised-cooperation-project'}
        french={view.parties.some(({ organization }) => organization.country === 'FR')}
      />
      <StorySection view={view} />
      <ObjectivesSection objectives={view.objectives} sides={sides} sources={view.refs} />
      <AnswersSection view={view} sides={sides} />
      <ContactsSection contacts={view.contacts} sources={view.refs} />
      <EventsSection events={view.events} />
      <DocumentsSection documents={view.documents} />
      <RelatedSection related={view.related} today={today} />
      <MissingSection view={view} />
      <SourceList sources={view.sources} />
      <RecordFoot record={view.record} />
    </Page>
  )
}
