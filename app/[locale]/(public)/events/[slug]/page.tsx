import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { EventPage } from '@/components/event/event-page'
import { JsonLd } from '@/components/layout/json-ld'
import { eventJsonLd } from '@/lib/exchange/json-ld/event'
import { pageMetadata } from '@/lib/i18n/metadata'
import { eventPage } from '@/lib/queries/event-page'
import { viewOrElse } from '@/lib/queries/shared/found'
import { today } from '@/lib/queries/shared/today'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface EventProps {
  params: Promise<{ slug: string }>
}

/** Drawn at the first visit: there are many, each read rarely. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: EventProps): Promise<Metadata> {
  const locale = await getLocale()
  const { slug } = await params
  const view = viewOrElse(await eventPage(slug, locale))
  return pageMetadata({
    locale,
    address: { route: '/events/[slug]', params: { slug } },
    title: view.title.text,
    description:
      view.summary?.text ??
      [view.title.text, view.place?.name.text, view.dated.label].filter(Boolean).join(', '),
  })
}

export default async function EventRoute({ params }: EventProps) {
  const { slug } = await params
  const view = viewOrElse(await eventPage(slug, await getLocale()))
  return (
    <>
      <EventPage view={view} today={today()} />
      <JsonLd nodes={[eventJsonLd(view)]} />
    </>
  )
}
