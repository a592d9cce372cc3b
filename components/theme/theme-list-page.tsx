import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import type { ThemeListView } from '@/lib/queries/theme-list'
import { ThemeTree } from './theme-tree'

/** The tree of themes with what is filed under each. */
export async function ThemeListPage({ view: { themes, totals } }: { view: ThemeListView }) {
  const t = await getTranslations('Themes')
  return (
    <Page address={{ route: '/themes' }}>
      <PageHeading title={t('title')} standfirst={t('standfirst', totals)} />
      <p className="mb-6 max-w-(--container-text) text-sm text-muted">{t('lead')}</p>
      <ThemeTree themes={themes} caption={t('title')} />
    </Page>
  )
}
