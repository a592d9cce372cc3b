import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { RecordFoot } from '@/components/layout/record-foot'
import { Section } from '@/components/layout/section'
import { SourceList } from '@/components/layout/source-list'
import type { IsoDay } from '@/lib/domain/day'
import { path } from '@/lib/i18n/routing'
import type { EventPageView } from '@/lib/queries/event-page'
import type { SourceRefView } from '@/lib/queries/shared/view'
import { AboutSection } from './about-section'
import { DateConflict } from './date-conflict'
import { EditionNeighbours } from './edition-neighbours'
import { EventRows } from './event-rows'
import { IdentitySection } from './identity-section'
import { ParticipantsSection } from './participants-section'
import { ProgrammeSection } from './programme-section'
import { RecordDocuments } from './record-documents'
import { SentenceList } from './sentence-list'

/** A meeting: when, where and by whom, what it was about, and the other editions of its series. */
export async function EventPage({ view, today }: { view: EventPageView; today: IsoDay }) {
  const locale = await getLocale()
  const t = await getTranslations('Event')
  const list = await getTranslations('Events')
  const { title, dated, place, network, series, editions, previous, next } = view
  const parents = [
    { href: path(locale, '/events'), label: list('title') },
    ...(series ? [{ href: series.href, label: series.name.text }] : []),
  ]
  return (
    <Page
      record={view.record.id}
      address={{ route: '/events/[slug]', params: { slug: view.slug } }}
      breadcrumbs={{ parents, here: title.text }}
    >
      <PageHeading
        kind={t('kind')}
        title={title.text}
        lang={title.fallback ? title.lang : undefined}
        standfirst={[place?.name.text, dated.period.from === null ? null : dated.label, network?.name.text]
          .filter(Boolean)
          .join(' · ')}
      />
      <IdentitySection view={view} today={today} />
      <DateConflict dated={dated} readings={view.readings} dateRefs={view.fieldRefs.date} />
      <AboutSection view={view} />
      {view.programme ? (
        <ProgrammeSection programme={view.programme} sources={ownOr(view.refs, view.fieldRefs.programme)} />
      ) : null}
      {view.participants.length > 0 ? (
        <ParticipantsSection
          participants={view.participants}
          sources={ownOr(view.refs, view.fieldRefs.participants)}
        />
      ) : null}
      {view.outcomes ? (
        <Section id="outcomes" title={t('outcomes')} sources={ownOr(view.refs, view.fieldRefs.outcomes)}>
          <SentenceList sentences={view.outcomes} />
        </Section>
      ) : null}
      {view.documents.length > 0 ? (
        <Section id="documents" title={t('documents')}>
          <RecordDocuments documents={view.documents} />
        </Section>
      ) : null}
      {series && editions.length > 0 ? (
        <Section
          id="editions"
          title={t('editions.title')}
          lead={t.rich('editions.lead', {
            count: editions.length,
            series: () => (
              <a href={series.href} lang={series.name.fallback ? series.name.lang : undefined}>
                {series.name.text}
              </a>
            ),
          })}
        >
          <EditionNeighbours previous={previous} next={next} />
          {editions.every(({ slug }) => slug === previous?.slug || slug === next?.slug) ? null : (
            <EventRows rows={editions} hideNetwork />
          )}
        </Section>
      ) : null}
      <SourceList sources={view.sources} />
      <RecordFoot record={view.record} />
    </Page>
  )
}

/** The sources that speak of a part alone, or those of the record where none does. */
function ownOr(record: readonly SourceRefView[], own: readonly SourceRefView[]): readonly SourceRefView[] {
  return own.length > 0 ? own : record
}
