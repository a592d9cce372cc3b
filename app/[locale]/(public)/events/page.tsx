import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EventListPage } from '@/components/event/event-list-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { eventList } from '@/lib/queries/event-list'
import { parseEventQuery } from '@/lib/queries/event-list-view'
import { today } from '@/lib/queries/shared/today'

export const dynamic = 'force-static'
export const revalidate = 86400

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Events')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/events' },
    title: t('title'),
    description: t('description'),
  })
}

export default async function EventsPage() {
  const list = await eventList(await getLocale())
  return <EventListPage list={list} query={parseEventQuery({}, list)} today={today()} />
}
