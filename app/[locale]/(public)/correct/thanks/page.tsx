import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { linkTag, PROSE_TAGS, Prose } from '@/components/layout/prose'
import { pageMetadata } from '@/lib/i18n/metadata'
import { path } from '@/lib/i18n/routing'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Correction')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/correct/thanks' },
    title: t('thanks.title'),
    description: t('thanks.standfirst'),
    view: true,
  })
}

/** What happens next with a suggestion. */
export default async function ThanksPage() {
  const locale = await getLocale()
  const t = await getTranslations('Correction')
  return (
    <Page address={{ route: '/correct/thanks' }}>
      <PageHeading title={t('thanks.title')} standfirst={t('thanks.standfirst')} />
      <Prose>{t.rich('thanks.text', { ...PROSE_TAGS, home: linkTag(path(locale, '/')) })}</Prose>
    </Page>
  )
}
