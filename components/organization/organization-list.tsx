import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { path } from '@/lib/i18n/routing'
import type { OrganizationListView } from '@/lib/queries/organization-list'

/** The bodies that are neither cities nor networks, by kind. */
export async function OrganizationList({ list: { total, groups } }: { list: OrganizationListView }) {
  const t = await getTranslations('Organizations')
  const kinds = await getTranslations('Vocabulary.organizationKinds')
  const locale = await getLocale()
  const title = t('title')
  const breadcrumbs = { parents: [], here: title }
  return (
    <Page address={{ route: '/organizations' }} breadcrumbs={breadcrumbs}>
      <PageHeading title={title} standfirst={t('standfirst', { total })}>
        <p className="text-sm text-muted">
          {t('cities')} <a href={path(locale, '/cities')}>{t('citiesLink')}</a>
        </p>
      </PageHeading>
      {total === 0 ? <p>{t('empty')}</p> : null}
      {groups.map(({ kind, organizations }) => (
        <Section
          key={kind}
          id={kind}
          title={<span className="inline-block first-letter:uppercase">{kinds(kind)}</span>}
          lead={t('count', { count: organizations.length })}
        >
          <ul className="gap-x-10 border-t border-rule md:columns-2">
            {organizations.map(({ slug, href, name, countryName, networks }) => (
              <li key={slug} className="break-inside-avoid border-b border-rule py-2">
                <a href={href} lang={name.fallback ? name.lang : undefined}>
                  {name.text}
                </a>
                <span className="block text-sm text-muted">
                  {[countryName, t('networks', { count: networks })].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}
