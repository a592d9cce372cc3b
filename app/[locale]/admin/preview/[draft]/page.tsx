import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EventPage } from '@/components/event/event-page'
import { EventSeriesPage } from '@/components/event/event-series-page'
import { NetworkView } from '@/components/network/network-view'
import { OrganPageView } from '@/components/organ/organ-page-view'
import { OrganizationPage } from '@/components/organization/organization-page'
import { PartnershipPage } from '@/components/partnership/partnership-page'
import { ThemePage } from '@/components/theme/theme-page'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireUser } from '@/lib/auth/session'
import { previewDraft } from '@/lib/changes/draft-preview'
import { type Draft, draftById } from '@/lib/changes/drafts'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { nativeName } from '@/lib/i18n/text'
import { PLAIN_QUERY } from '@/lib/queries/network-page/page-query'
import { organizationOn } from '@/lib/queries/organization-page-on'
import { type PageView, pageShowing } from '@/lib/queries/page-at'
import { today } from '@/lib/queries/shared/today'

interface PageProps {
  params: Promise<{ locale: string; draft: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('EditForm'))('preview.title') }
}

/** The public page as a draft would make it, under a banner that says so. */
export default async function PreviewPage({ params }: PageProps) {
  const { locale: language, draft: id } = await params
  const locale = toLocale(language)
  const user = await requireUser(locale)
  const draft = (await draftById(user.id, id)) ?? notFound()
  const preview = await previewDraft(draft, (record) => pageShowing(record, locale))
  if (preview.kind === 'shown' && preview.view) {
    return (
      <>
        <Banner draft={draft} locale={locale} />
        <PublicPage shown={preview.view} />
      </>
    )
  }
  return (
    <>
      <Banner draft={draft} locale={locale} />
      <main id="main" className="page-width py-8">
        <NoPreview preview={preview} />
      </main>
    </>
  )
}

function PublicPage({ shown }: { shown: NonNullable<PageView> }) {
  const day = today()
  switch (shown.page) {
    case 'network':
      return <NetworkView page={shown.view} query={PLAIN_QUERY} />
    case 'organ':
      return <OrganPageView page={shown.view} day={null} />
    case 'organization':
      return <OrganizationPage body={organizationOn(shown.view, day, null)} />
    case 'theme':
      return <ThemePage view={shown.view} date={null} today={day} />
    case 'partnership':
      return <PartnershipPage view={shown.view} date={null} today={day} />
    case 'event':
      return <EventPage view={shown.view} today={day} />
    case 'event-series':
      return <EventSeriesPage view={shown.view} />
  }
}

async function NoPreview({ preview }: { preview: Awaited<ReturnType<typeof previewDraft<PageView>>> }) {
  const t = await getTranslations('EditForm.preview')
  const sentence = await getTranslations('FormProblems')
  if (preview.kind !== 'invalid') {
    return <Notice tone="maybe" title={t(preview.kind === 'shown' ? 'nowhere' : 'impossible')} />
  }
  return (
    <Notice tone="maybe" title={t('invalid')}>
      <ul className="list-disc ps-5">
        {preview.problems.map(({ path, code, detail }) => (
          <li key={`${path.join('.')} ${code}`}>
            {sentence(code as 'invalid', { detail: detail ?? '' } as never)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

async function Banner({ draft, locale }: { draft: Draft; locale: Locale }) {
  const t = await getTranslations('EditForm.preview')
  const form = draft.recordId
    ? `/${locale}/admin/records/${draft.type}/${draft.recordId}/edit${draft.content.changeSet ? `?changeset=${draft.content.changeSet}` : ''}`
    : `/${locale}/admin/records/${draft.type}/new?draft=${draft.id}`
  return (
    <aside
      aria-label={t('title')}
      className="sticky top-0 z-20 border-b-2 border-maybe bg-maybe-soft px-4 py-2 text-sm"
    >
      <div className="page-width flex flex-wrap items-center gap-x-4 gap-y-1">
        <strong className="me-auto">{t('banner')}</strong>
        {LOCALES.filter((other) => other !== locale).map((other) => (
          <a key={other} href={`/${other}/admin/preview/${draft.id}`} hrefLang={other} lang={other}>
            {nativeName(other)}
          </a>
        ))}
        <TextLink href={form}>{t('back')}</TextLink>
      </div>
    </aside>
  )
}
