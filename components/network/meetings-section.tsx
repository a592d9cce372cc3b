import { getLocale, getTranslations } from 'next-intl/server'
import { CalendarLink } from '@/components/event/calendar-link'
import { ForeignText } from '@/components/layout/foreign-text'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { ViewLink } from '@/components/ui/link'
import { calendarPath } from '@/lib/i18n/routing'
import type { EventView, MeetingsView } from '@/lib/queries/network-page/meetings'
import { lastChecked } from '@/lib/queries/shared/last-checked'
import { OrganizationLink } from './organization-link'

/** Meetings beyond this number wait behind a disclosure. */
const FEW = 8

interface MeetingsSectionProps {
  meetings: MeetingsView
  /** The network. */
  slug: string
  /** The page shows a day; the calendar always has all meetings. */
  dated: boolean
}

/** The series of meetings of the network, whether or not an edition is dated, and the meetings, newest first. */
export async function MeetingsSection({
  meetings: { series, events, calendar },
  slug,
  dated,
}: MeetingsSectionProps) {
  const locale = await getLocale()
  const t = await getTranslations('NetworkPage')
  const earlier = events.slice(FEW)
  return (
    <Section
      id="meetings"
      title={t('sections.meetings')}
      empty={series.length + events.length === 0}
      checked={lastChecked([...series, ...events])}
    >
      {series.length > 0 ? (
        <div className="mb-6">
          <h3 className="mb-2 text-xl">{t('series', { count: series.length })}</h3>
          <ul className="flex flex-col gap-3">
            {series.map(({ link, description, editions, sources }) => (
              <li key={link.href}>
                <ViewLink link={link} className="font-semibold" />{' '}
                <span className="text-sm text-muted">{t('editions', { count: editions })}</span>
                <SourceMark refs={sources} />
                {description ? (
                  <p className="max-w-(--container-text)">
                    <ForeignText text={description} />
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {events.length > 0 ? (
        <>
          <h3 className="mb-2 text-xl">{t('events', { count: events.length })}</h3>
          <EventList events={events.slice(0, FEW)} />
          {earlier.length > 0 ? (
            <div className="mt-3">
              <Disclosure summary={t('earlierEvents', { count: earlier.length })}>
                <EventList events={earlier} />
              </Disclosure>
            </div>
          ) : null}
          {dated ? null : (
            <CalendarLink
              href={calendarPath(locale, { route: '/networks/[slug]', params: { slug } })}
              counts={calendar}
            />
          )}
        </>
      ) : null}
    </Section>
  )
}

async function EventList({ events }: { events: readonly EventView[] }) {
  const t = await getTranslations('NetworkPage')
  return (
    <ul className="holders">
      {events.map(({ link, dated, place, series, claimedDates, sources }) => (
        <li key={link.href}>
          <ViewLink link={link} />
          <span className="text-muted tabular-nums lining-nums"> · {dated.label}</span>
          {place ? (
            <>
              {' · '}
              <OrganizationLink organization={place} />
            </>
          ) : null}
          {series ? <span className="text-muted"> · {series.label}</span> : null}
          <SourceMark refs={sources} />
          {claimedDates.length > 0 ? (
            <span className="block text-sm text-muted">
              <Badge tone="maybe">{t('datesDisagree')}</Badge> {claimedDates.join(' / ')}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
