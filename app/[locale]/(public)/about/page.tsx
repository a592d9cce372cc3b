import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { linkTag, PROSE_TAGS, Prose } from '@/components/layout/prose'
import { PublisherContact } from '@/components/layout/publisher'
import { Section } from '@/components/layout/section'
import { pageMetadata } from '@/lib/i18n/metadata'
import { path } from '@/lib/i18n/routing'

export const dynamic = 'force-static'

const SECTIONS = ['purpose', 'audience', 'dates', 'counts', 'sources', 'names', 'corrections'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('About')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/about' },
    title: t('title'),
    description: t('standfirst'),
  })
}

export default async function AboutPage() {
  const locale = await getLocale()
  const t = await getTranslations('About')
  const tags = {
    ...PROSE_TAGS,
    data: linkTag(path(locale, '/data')),
    networks: linkTag(path(locale, '/networks')),
    form: linkTag(path(locale, '/correct')),
  }
  return (
    <Page address={{ route: '/about' }}>
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      {SECTIONS.map((section) => (
        <Section key={section} id={section} title={t(`${section}.title`)}>
          <Prose>
            {t.rich(`${section}.text`, tags)}
            {section === 'corrections' ? <PublisherContact /> : null}
          </Prose>
        </Section>
      ))}
    </Page>
  )
}
