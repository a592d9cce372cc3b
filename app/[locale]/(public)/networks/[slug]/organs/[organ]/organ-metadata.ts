import type { Metadata } from 'next'
import type { Locale } from '@/lib/domain/vocabulary'
import { pageMetadata } from '@/lib/i18n/metadata'
import { translator } from '@/lib/i18n/translator'
import type { OrganPage } from '@/lib/queries/organ-page'

/** Title and description of an organ's page; `view` for one of its views. */
export function organMetadata({ organ, network }: OrganPage, locale: Locale, view = false): Metadata {
  const t = translator(locale, 'Organs')
  const kind = translator(locale, 'Vocabulary')(`organKind.${organ.kind}`)
  return pageMetadata({
    locale,
    address: { route: '/networks/[slug]/organs/[organ]', params: { slug: network.slug, organ: organ.slug } },
    title: t('metaTitle', { organ: organ.name.text, network: network.name.text }),
    description: t('metaDescription', {
      organ: organ.name.text,
      network: network.name.text,
      kind,
      mandates: organ.mandates.length,
    }),
    view,
  })
}
