import { getLocale, getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { RecordFoot } from '@/components/layout/record-foot'
import { Section } from '@/components/layout/section'
import { SourceList } from '@/components/layout/source-list'
import { OrganizationLink } from '@/components/network/organization-link'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { ViewLink } from '@/components/ui/link'
import { calendarCounts, meetingPrecision } from '@/lib/domain/meeting-days'
import { calendarPath, path } from '@/lib/i18n/routing'
import type { EventSeriesPageView } from '@/lib/queries/event-series-page'
import { CalendarLink } from './calendar-link'
import { EditionResults } from './edition-results'
import { EditionsByYear } from './editions-by-year'
import { RecordDocuments } from './record-documents'
import { SentenceList } from './sentence-list'

/** A series of meetings: why it exists, what it aims at, and its editions as far as they are dated. */
export async function EventSeriesPage({ view }: { view: EventSeriesPageView }) {
  const locale = await getLocale()
  const t = await getTranslations('EventSeries')
  const list = await getTranslations('Events')
  const { name, network, editions, objectives, outcomes, refs } = view
  return (
    <Page
      record={view.record.id}
      address={{ route: '/events/series/[slug]', params: { slug: view.slug } }}
      breadcrumbs={{
        parents: [{ href: path(locale, '/events'), label: list('title') }],
        here: name.text,
      }}
    >
      <PageHeading
        kind={t('kind')}
        title={name.text}
        lang={name.fallback ? name.lang : undefined}
        standfirst={t('standfirst', { network: network?.name.text ?? 'none', count: editions.length })}
      />
      <Identity view={view} />
      <About view={view} />
      {objectives ? (
        <Section id="objectives" title={t('objectives')} sources={refs}>
          <SentenceList sentences={objectives} numbered />
        </Section>
      ) : null}
      {outcomes ? (
        <Section id="outcomes" title={t('outcomes')} sources={refs}>
          <SentenceList sentences={outcomes} />
        </Section>
      ) : null}
      <Section
        id="editions"
        title={t('editions.title')}
        lead={t('editions.lead', { count: editions.length, precision: await precisionOf(editions) })}
        empty={editions.length === 0}
        emptyText={t('editions.empty')}
      >
        <EditionsByYear editions={editions} />
        <CalendarLink
          href={calendarPath(locale, { route: '/events', query: { series: view.slug } })}
          counts={calendarCounts(editions.map(({ dated }) => dated.period))}
        />
      </Section>
      {view.results.length > 0 ? (
        <Section id="results" title={t('results.title')} lead={t('results.lead')}>
          <EditionResults results={view.results} />
        </Section>
      ) : null}
      {view.documents.length > 0 ? (
        <Section id="documents" title={t('documents')}>
          <RecordDocuments documents={view.documents} />
        </Section>
      ) : null}
      <SourceList sources={view.sources} />
      <RecordFoot record={view.record} />
    </Page>
  )
}

/** How many editions are dated how precisely, as a list in words. */
async function precisionOf(editions: EventSeriesPageView['editions']): Promise<string> {
  const t = await getTranslations('EventSeries.editions.precision')
  const all = await getTranslations('EventSeries.editions.all')
  const precisions = editions.map(({ dated }) => meetingPrecision(dated.period))
  const [first] = precisions
  if (first && precisions.every((one) => one === first)) return all(first, { count: editions.length })
  const parts = (['day', 'month', 'year', 'none'] as const).flatMap((precision) => {
    const count = precisions.filter((one) => one === precision).length
    return count > 0 ? [t(precision, { count })] : []
  })
  return new Intl.ListFormat(await getLocale(), { type: 'conjunction' }).format(parts)
}

async function Identity({ view: { network, organ, parentProgramme, refs } }: { view: EventSeriesPageView }) {
  if (!network && !organ && !parentProgramme) return null
  const t = await getTranslations('EventSeries.identity')
  return (
    <Section id="identity" title={t('title')} sources={refs}>
      <DefinitionList>
        {network ? (
          <Definition term={t('network')}>
            <OrganizationLink organization={network} />
          </Definition>
        ) : null}
        {organ ? (
          <Definition term={t('organ')}>
            <ViewLink link={organ} />
          </Definition>
        ) : null}
        {parentProgramme ? <Definition term={t('programme')}>{parentProgramme}</Definition> : null}
      </DefinitionList>
    </Section>
  )
}

async function About({ view: { description, origin, refs } }: { view: EventSeriesPageView }) {
  const t = await getTranslations('EventSeries.about')
  const known = [
    { title: t('description'), text: description },
    { title: t('origin'), text: origin },
  ].filter(({ text }) => text !== null)
  return (
    <Section
      id="about"
      title={t('title')}
      empty={known.length === 0}
      emptyText={t('empty')}
      sources={known.length > 0 ? refs : []}
    >
      <div className="flex flex-col gap-5">
        {known.map(({ title, text }) => (
          <div key={title} className="max-w-(--container-text)">
            <h3 className="mb-1 text-lg">{title}</h3>
            <p className="font-serif text-lg">{text ? <ForeignText text={text} /> : null}</p>
          </div>
        ))}
      </div>
    </Section>
  )
}
