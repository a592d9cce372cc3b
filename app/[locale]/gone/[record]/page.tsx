import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ListLinks } from '@/components/layout/list-links'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { SearchForm } from '@/components/layout/search-form'
import { Section } from '@/components/layout/section'
import { dayText } from '@/lib/domain/moment'
import { path } from '@/lib/i18n/routing'
import { gonePage } from '@/lib/queries/gone-page'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface GoneProps {
  params: Promise<{ record: string }>
}

/** Records are retired while the site runs: none is drawn beforehand. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Gone')
  return { title: t('title'), robots: { index: false } }
}

/** What `proxy.ts` shows, with status 410, at the address of a record that was retired. */
export default async function Gone({ params }: GoneProps) {
  const { record } = await params
  const locale = await getLocale()
  const t = await getTranslations('Gone')
  const lists = await getTranslations('NotFound')
  const view = await gonePage(record, locale)
  return (
    <Page address={view?.address ?? { route: '/' }}>
      <PageHeading
        kind={view ? t('title') : undefined}
        title={view?.name ?? t('title')}
        standfirst={
          <>
            {view ? (
              <p>{t('reason', { date: dayText(view.retiredAt, locale), reason: view.reason })}</p>
            ) : null}
            <p>{t('text')}</p>
          </>
        }
      >
        {view?.successor ? (
          <p className="w-full text-lg">
            {t('successor')}{' '}
            <a href={view.successor.href} lang={view.successor.lang} className="font-semibold">
              {view.successor.label}
            </a>
          </p>
        ) : null}
        <a href={`${path(locale, '/about')}#corrections`}>{t('why')}</a>
      </PageHeading>
      <div className="mb-10 max-w-xl">
        <SearchForm locale={locale} id="search" large />
      </div>
      {view && view.history.length > 0 ? (
        <Section id="history" title={t('history')}>
          <ol className="max-w-(--container-text)">
            {view.history.map(({ at, action, origin }) => (
              <li key={`${at} ${action}`} className="border-b border-rule py-1.5">
                <time dateTime={at}>{dayText(at, locale)}</time> – {t('step', { action, origin })}
              </li>
            ))}
          </ol>
          <p className="mt-4">
            <a href={path(locale, '/history/[record]', { record })} rel="nofollow">
              {t('fullHistory')}
            </a>
          </p>
        </Section>
      ) : null}
      <ListLinks title={lists('lists')} />
    </Page>
  )
}
