import type { NextRequest } from 'next/server'
import { calendarResponse } from '@/lib/exchange/http'
import { isLocale } from '@/lib/i18n/routing'
import { loadEventCalendar } from '@/lib/queries/event-calendar'

interface CalendarContext {
  params: Promise<{ locale: string }>
}

/** All meetings, or those of a query, as iCalendar: `/fr/rencontres.ics?…` is led here by `proxy.ts`. */
export async function GET(request: NextRequest, { params }: CalendarContext): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const { searchParams } = request.nextUrl
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  )
  return calendarResponse(await loadEventCalendar(query, locale), 'city-networks')
}
