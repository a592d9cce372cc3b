import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EventListPage } from '@/components/event/event-list-page'
import { pageMetadata } from '@/lib/i18n/metadata'
import { calendarPath } from '@/lib/i18n/routing'
import { eventList } from '@/lib/queries/event-list'
import { parseEventQuery } from '@/lib/queries/event-list-view'
import { today } from '@/lib/queries/shared/today'
import type { SearchParams } from '@/lib/search/list-params'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale()
  const t = await getTranslations('Events')
  const calendar = await getTranslations('Calendar')
  return pageMetadata({
    locale,
    address: { route: '/events' },
    title: t('title'),
    description: t('description'),
    view: true,
    calendar: { href: calendarPath(locale, { route: '/events' }), title: calendar('all') },
  })
}

/** The list as the query of the address asks for it. */
export default async function EventsView({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [list, params] = await Promise.all([eventList(await getLocale()), searchParams])
  return <EventListPage list={list} query={parseEventQuery(params, list)} today={today()} />
}
