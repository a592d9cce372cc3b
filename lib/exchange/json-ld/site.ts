import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import { absolute } from '@/lib/i18n/metadata'
import { path } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import type { LinkView } from '@/lib/queries/shared/view'
import type { JsonLdNode } from './node'

/** The site and its search, for the home page. */
export function siteJsonLd(locale: Locale): JsonLdNode {
  const t = translator(locale, 'Layout')
  return {
    '@type': 'WebSite',
    '@id': absolute(path(locale, '/')),
    name: t('site'),
    alternateName: t('tagline'),
    description: t('description'),
    url: absolute(path(locale, '/')),
    inLanguage: LOCALES,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute(path(locale, '/search'))}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  }
}

/** The way from the home page to a page; its own entry comes last and needs no address. */
export function breadcrumbJsonLd(parents: readonly LinkView[], here: string): JsonLdNode {
  const steps = [...parents.map(({ label, href }) => ({ label, href })), { label: here, href: null }]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: href && absolute(href),
    })),
  }
}
