import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { linkTag, PROSE_TAGS, Prose } from '@/components/layout/prose'
import { Section } from '@/components/layout/section'
import { pageMetadata } from '@/lib/i18n/metadata'
import { path } from '@/lib/i18n/routing'

export const dynamic = 'force-static'

const SECTIONS = ['licence', 'facts', 'geonames', 'maps', 'official', 'etmun', 'logos', 'reuse'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('DataLicences')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/data' },
    title: t('title'),
    description: t('standfirst'),
  })
}

export default async function DataPage() {
  const locale = await getLocale()
  const t = await getTranslations('DataLicences')
  const tags = {
    ...PROSE_TAGS,
    about: linkTag(`${path(locale, '/about')}#sources`),
    corrections: linkTag(`${path(locale, '/about')}#corrections`),
    ccby: linkTag(`https://creativecommons.org/licenses/by/4.0/deed.${locale}`),
    geonames: linkTag('https://www.geonames.org/'),
    naturalearth: linkTag('https://www.naturalearthdata.com/'),
    etalab: linkTag('https://www.etalab.gouv.fr/licence-ouverte-open-licence/'),
  }
  return (
    <Page address={{ route: '/data' }}>
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      {SECTIONS.map((section) => (
        <Section key={section} id={section} title={t(`${section}.title`)}>
          <Prose>{t.rich(`${section}.text`, tags)}</Prose>
        </Section>
      ))}
    </Page>
  )
}
