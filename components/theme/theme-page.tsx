import { getLocale, getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { RecordFoot } from '@/components/layout/record-foot'
import { SourceList } from '@/components/layout/source-list'
import { IgnoredNotice } from '@/components/search/ignored-notice'
import { AsOfForm } from '@/components/time/as-of-form'
import { AsOfNotice } from '@/components/time/as-of-notice'
import type { IsoDay } from '@/lib/domain/day'
import { type Address, path } from '@/lib/i18n/routing'
import { showDay } from '@/lib/i18n/view-day'
import type { ThemePageView } from '@/lib/queries/theme-page'
import { themeOnDay } from '@/lib/queries/theme-page-view'
import type { Ignored } from '@/lib/search/list-params'
import { NetworksSection } from './networks-section'
import { PartnershipsSection } from './partnerships-section'
import { PlaceSection } from './place-section'

interface ThemePageProps {
  view: ThemePageView
  date: IsoDay | null
  today: IsoDay
  ignored?: readonly Ignored[]
}

/** A theme: its place in the tree, the networks that work on it, the partnerships about it. */
export async function ThemePage({ view, date, today, ignored = [] }: ThemePageProps) {
  showDay(date)
  const locale = await getLocale()
  const t = await getTranslations('Theme')
  const list = await getTranslations('Themes')
  const { theme, above } = view
  const address: Address = {
    route: '/themes/[slug]',
    params: { slug: theme.slug },
    ...(date ? { query: { date } } : {}),
  }
  const { networks, main, other } = themeOnDay(view, date, today)
  return (
    <Page
      record={view.record.id}
      address={address}
      breadcrumbs={{
        parents: [
          { href: path(locale, '/themes'), label: list('title') },
          ...above.map(({ href, name }) => ({ href, label: name.text })),
        ],
        here: theme.name.text,
      }}
    >
      <PageHeading
        kind={t('kind')}
        title={theme.name.text}
        lang={theme.name.fallback ? theme.name.lang : undefined}
        standfirst={
          <>
            {t('standfirst', { networks: networks.length, partnerships: main.length + other.length })}{' '}
            {theme.children.length > 0 ? t('withSubThemes') : null}
          </>
        }
      >
        <AsOfForm address={address} label={t('asOf')} />
      </PageHeading>
      <IgnoredNotice ignored={ignored} />
      {date ? (
        <AsOfNotice day={date} todayHref={path(locale, '/themes/[slug]', { slug: theme.slug })}>
          {t('asOfText')}
        </AsOfNotice>
      ) : null}
      {view.description ? (
        <p className="mb-8 max-w-(--container-text) text-lg">
          <ForeignText text={view.description} />
        </p>
      ) : null}
      <PlaceSection theme={theme} above={above} atlasLabel={view.atlasLabel} />
      <NetworksSection networks={networks} />
      <PartnershipsSection slug={theme.slug} main={main} other={other} date={date} />
      <SourceList sources={view.sources} />
      <RecordFoot record={view.record} />
    </Page>
  )
}
