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

const SECTIONS = [
  'visitors',
  'logs',
  'officeHolders',
  'contacts',
  'corrections',
  'controller',
  'rights',
  'authorities',
] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Privacy')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/privacy' },
    title: t('title'),
    description: t('standfirst'),
  })
}

export default async function PrivacyPage() {
  const locale = await getLocale()
  const t = await getTranslations('Privacy')
  const tags = {
    ...PROSE_TAGS,
    legal: linkTag(path(locale, '/legal')),
    cnil: linkTag('https://www.cnil.fr/'),
    bfdi: linkTag('https://www.bfdi.bund.de/'),
    cnpd: linkTag('https://cnpd.public.lu/'),
  }
  return (
    <Page address={{ route: '/privacy' }}>
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      {SECTIONS.map((section) => (
        <Section key={section} id={section} title={t(`${section}.title`)}>
          <Prose>
            {t.rich(`${section}.text`, tags)}
            {section === 'controller' ? <PublisherContact /> : null}
          </Prose>
        </Section>
      ))}
    </Page>
  )
}
