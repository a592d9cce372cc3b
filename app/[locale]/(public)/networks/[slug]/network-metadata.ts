import type { Metadata } from 'next'
import type { Locale } from '@/lib/domain/vocabulary'
import { firstSentence } from '@/lib/i18n/first-sentence'
import { pageMetadata } from '@/lib/i18n/metadata'
import { calendarPath } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import type { NetworkPage } from '@/lib/queries/network-page'

/** Title and description of a network's page; `view` for one of its views. */
export function networkMetadata({ identity, meetings }: NetworkPage, locale: Locale, view = false): Metadata {
  const { slug, name, acronym, summary } = identity
  const title = acronym && acronym !== name.text ? `${name.text} (${acronym})` : name.text
  const address = { route: '/networks/[slug]', params: { slug } } as const
  return pageMetadata({
    locale,
    address,
    title,
    description: summary ? firstSentence(summary.text, summary.lang) : undefined,
    view,
    calendar:
      meetings.events.length > 0
        ? {
            href: calendarPath(locale, address),
            title: translator(locale, 'Calendar')('network', { network: name.text }),
          }
        : undefined,
  })
}
