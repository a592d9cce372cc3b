import { getTranslations } from 'next-intl/server'
import type { CalendarCounts } from '@/lib/domain/meeting-days'

interface CalendarLinkProps {
  href: string
  /** How many meetings the calendar has, and how many it cannot show. */
  counts: CalendarCounts
}

/** The way to the meetings of the page as a calendar, if it can show any, and how many of them it cannot. */
export async function CalendarLink({ href, counts: { held, others } }: CalendarLinkProps) {
  if (held === 0) return null
  const t = await getTranslations('Calendar')
  return (
    <p className="no-print my-4 max-w-(--container-text) text-sm text-muted">
      {t.rich('link', {
        count: held,
        others,
        file: (text) => (
          <a href={href} type="text/calendar" rel="nofollow">
            {text}
          </a>
        ),
      })}
    </p>
  )
}
