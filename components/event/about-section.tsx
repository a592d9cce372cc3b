import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Section } from '@/components/layout/section'
import { OrganizationLink } from '@/components/network/organization-link'
import type { EventPageView, ParticipantView } from '@/lib/queries/event-page'

/** What the meeting was about and who took part, as far as the sources tell. */
export async function AboutSection({ view }: { view: EventPageView }) {
  const t = await getTranslations('Event.about')
  const { summary, programme, note, participants, refs } = view
  const parts = [
    { title: t('summary'), text: summary },
    { title: t('programme'), text: programme },
    { title: t('note'), text: note },
  ]
  const known = parts.filter(({ text }) => text !== null)
  return (
    <Section
      id="about"
      title={t('title')}
      empty={known.length === 0 && participants.length === 0}
      emptyText={t('empty')}
      sources={known.length > 0 ? refs : []}
    >
      <div className="flex flex-col gap-5">
        {known.map(({ title, text }) => (
          <div key={title} className="max-w-(--container-text)">
            {known.length > 1 ? <h3 className="mb-1 text-lg">{title}</h3> : null}
            <p className="font-serif text-lg">{text ? <ForeignText text={text} /> : null}</p>
          </div>
        ))}
        <Participants participants={participants} />
      </div>
    </Section>
  )
}

/** Who took part, by function and body; of a speaker also the session. */
async function Participants({ participants }: { participants: readonly ParticipantView[] }) {
  if (participants.length === 0) return null
  const t = await getTranslations('Event.participants')
  return (
    <div>
      <h3 className="mb-1 text-lg">{t('title')}</h3>
      <ul className="list-disc space-y-1 ps-5">
        {participants.map(({ organization, function: role, session }) => (
          <li key={`${organization?.slug} ${role?.text} ${session?.text}`}>
            {role ? <ForeignText text={role} /> : null}
            {role && organization ? ', ' : null}
            {organization ? <OrganizationLink organization={organization} /> : null}
            {session ? (
              <span className="block text-sm text-muted" lang={session.fallback ? session.lang : undefined}>
                {t('session', { title: session.text })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
