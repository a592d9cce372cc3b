import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EventListPage } from '@/components/event/event-list-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { calendarPath } from '@/lib/i18n/routing'
import { eventList } from '@/lib/queries/event-list'
import { parseEventQuery } from '@/lib/queries/event-list-view'
import { today } from '@/lib/queries/shared/today'

export const dynamic = 'force-static'
export const revalidate = 86400

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale()
  const t = await getTranslations('Events')
  const calendar = await getTranslations('Calendar')
  return pageMetadata({
    locale,
    address: { route: '/events' },
    title: t('title'),
    description: t('description'),
    calendar: { href: calendarPath(locale, { route: '/events' }), title: calendar('all') },
  })
}

export default async function EventsPage() {
  const list = await eventList(await getLocale())
  return <EventListPage list={list} query={parseEventQuery({}, list)} today={today()} />
}
