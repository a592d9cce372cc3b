import type { Metadata } from 'next'
import type { Locale } from '@/lib/domain/vocabulary'
import { firstSentence } from '@/lib/i18n/first-sentence'
import { pageMetadata } from '@/lib/i18n/metadata'
import type { NetworkPage } from '@/lib/queries/network-page'

/** Title and description of a network's page; `view` for one of its views. */
export function networkMetadata({ identity }: NetworkPage, locale: Locale, view = false): Metadata {
  const { slug, name, acronym, summary } = identity
  const title = acronym && acronym !== name.text ? `${name.text} (${acronym})` : name.text
  return pageMetadata({
    locale,
    address: { route: '/networks/[slug]', params: { slug } },
    title,
    description: summary ? firstSentence(summary.text, summary.lang) : undefined,
    view,
  })
}
