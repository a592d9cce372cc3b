import { calendarResponse } from '@/lib/exchange/http'
import { isLocale } from '@/lib/i18n/routing'
import { loadNetworkCalendar } from '@/lib/queries/event-calendar'

interface CalendarContext {
  params: Promise<{ locale: string; network: string }>
}

export const dynamic = 'force-dynamic'

/** The meetings of a network as iCalendar: `/fr/reseaux/quattropole.ics` is led here by `proxy.ts`. */
export async function GET(_request: Request, { params }: CalendarContext): Promise<Response> {
  const { locale, network } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const text = await loadNetworkCalendar(network, locale)
  return text === null ? new Response(null, { status: 404 }) : calendarResponse(text, network)
}
