import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { OrganizationLink } from '@/components/network/organization-link'
import type { ParticipantView } from '@/lib/queries/event-programme'

/** Who took part, by function and body; a session stands beside its speaker unless the list is that session's. */
export async function ParticipantList({
  participants,
  hideSession,
  className,
}: {
  participants: readonly ParticipantView[]
  hideSession?: boolean
  className?: string
}) {
  const t = await getTranslations('Event.participants')
  return (
    <ul className={className}>
      {participants.map(({ organization, function: role, session }) => (
        <li key={`${organization?.slug} ${role?.text} ${session?.text}`}>
          {role ? <ForeignText text={role} /> : null}
          {role && organization ? ', ' : null}
          {organization ? <OrganizationLink organization={organization} /> : null}
          {session && !hideSession ? (
            <span className="block text-sm text-muted" lang={session.fallback ? session.lang : undefined}>
              {t('session', { title: session.text })}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
