import type { Locale } from '@/lib/domain/vocabulary'
import { absolute } from '@/lib/i18n/metadata'
import { path } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { xmlText } from './xml'

/** The search of the directory as an OpenSearch 1.1 description, for browsers. */
export function openSearchDescription(locale: Locale): string {
  const t = translator(locale, 'Layout')
  const search = `${absolute(path(locale, '/search'))}?q={searchTerms}`
  const suggestions = `${absolute(`/api/suggest/${locale}`)}?format=opensearch&q={searchTerms}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(t('site'))}</ShortName>
<Description>${xmlText(t('search.label'))}</Description>
<Url type="text/html" method="get" template="${xmlText(search)}"/>
<Url type="application/x-suggestions+json" method="get" template="${xmlText(suggestions)}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${xmlText(absolute(`/opensearch/${locale}.xml`))}"/>
<Image type="image/svg+xml">${xmlText(absolute('/icon.svg'))}</Image>
<Language>${locale}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`
}
