import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { EventSeriesPage } from '@/components/event/event-series-page'
import { JsonLd } from '@/components/layout/json-ld'
import { eventSeriesJsonLd } from '@/lib/exchange/json-ld/event'
import { pageMetadata } from '@/lib/i18n/metadata'
import { calendarPath } from '@/lib/i18n/routing'
import { eventSeriesPage } from '@/lib/queries/event-series-page'
import { viewOrElse } from '@/lib/queries/shared/found'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface EventSeriesProps {
  params: Promise<{ slug: string }>
}

/** Drawn at the first visit: there are many, each read rarely. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: EventSeriesProps): Promise<Metadata> {
  const locale = await getLocale()
  const { slug } = await params
  const view = viewOrElse(await eventSeriesPage(slug, locale))
  return pageMetadata({
    locale,
    address: { route: '/events/series/[slug]', params: { slug } },
    title: view.name.text,
    description:
      view.description?.text ?? [view.name.text, view.network?.name.text].filter(Boolean).join(', '),
    calendar: {
      href: calendarPath(locale, { route: '/events', query: { series: slug } }),
      title: view.name.text,
    },
  })
}

export default async function EventSeriesRoute({ params }: EventSeriesProps) {
  const { slug } = await params
  const view = viewOrElse(await eventSeriesPage(slug, await getLocale()))
  return (
    <>
      <EventSeriesPage view={view} />
      <JsonLd nodes={[eventSeriesJsonLd(view)]} />
    </>
  )
}
