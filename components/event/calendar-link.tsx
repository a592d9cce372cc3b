import { getTranslations } from 'next-intl/server'
import { meetingDays } from '@/lib/domain/meeting-days'
import type { Dated } from '@/lib/queries/network-page/context'

interface CalendarLinkProps {
  href: string
  /** The meetings beside which the link stands. */
  meetings: readonly { dated: Dated }[]
}

/** The way to the same meetings as a calendar, and how many of them a calendar cannot show. */
export async function CalendarLink({ href, meetings }: CalendarLinkProps) {
  if (meetings.length === 0) return null
  const t = await getTranslations('Calendar')
  const count = meetings.filter(({ dated }) => meetingDays(dated.period) !== null).length
  return (
    <p className="no-print my-4 max-w-(--container-text) text-sm text-muted">
      {t.rich('link', {
        count,
        others: meetings.length - count,
        file: (text) => (
          <a href={href} type="text/calendar" rel="nofollow">
            {text}
          </a>
        ),
      })}
    </p>
  )
}
