import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { linkTag, PROSE_TAGS, Prose } from '@/components/layout/prose'
import { PublisherContact } from '@/components/layout/publisher'
import { pageMetadata } from '@/lib/i18n/metadata'
import { path } from '@/lib/i18n/routing'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Correction')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/correct' },
    title: t('title'),
    description: t('standfirst'),
    view: true,
  })
}

/** How to correct a record, for whoever has not come from one. */
export default async function CorrectPage() {
  const locale = await getLocale()
  const t = await getTranslations('Correction')
  const tags = { ...PROSE_TAGS, search: linkTag(path(locale, '/search')) }
  return (
    <Page address={{ route: '/correct' }}>
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      <Prose>
        {t.rich('fromRecord', tags)}
        <PublisherContact />
      </Prose>
    </Page>
  )
}
