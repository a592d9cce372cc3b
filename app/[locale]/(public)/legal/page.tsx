import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { linkTag, PROSE_TAGS, Prose } from '@/components/layout/prose'
import { HostDetails, PublisherDetails } from '@/components/layout/publisher'
import { Section } from '@/components/layout/section'
import { pageMetadata } from '@/lib/i18n/metadata'
import { path } from '@/lib/i18n/routing'

export const dynamic = 'force-static'

const SECTIONS = ['content', 'links', 'rights'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Legal')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/legal' },
    title: t('title'),
    description: t('standfirst'),
  })
}

export default async function LegalPage() {
  const locale = await getLocale()
  const t = await getTranslations('Legal')
  const tags = {
    ...PROSE_TAGS,
    data: linkTag(path(locale, '/data')),
    corrections: linkTag(`${path(locale, '/about')}#corrections`),
  }
  return (
    <Page address={{ route: '/legal' }}>
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      <Section id="publisher" title={t('publisher')}>
        <PublisherDetails />
      </Section>
      <Section id="host" title={t('host')}>
        <HostDetails />
      </Section>
      {SECTIONS.map((section) => (
        <Section key={section} id={section} title={t(`${section}.title`)}>
          <Prose>{t.rich(`${section}.text`, tags)}</Prose>
        </Section>
      ))}
    </Page>
  )
}
