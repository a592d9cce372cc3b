import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import type { ParticipantView } from '@/lib/queries/event-programme'
import type { SourceRefView } from '@/lib/queries/shared/view'
import { ParticipantList } from './participant-list'

/** Who took part, as far as the sources tell; speakers stand in the programme. */
export async function ParticipantsSection({
  participants,
  sources,
}: {
  participants: readonly ParticipantView[]
  sources: readonly SourceRefView[]
}) {
  const t = await getTranslations('Event.participants')
  return (
    <Section id="participants" title={t('title')} sources={sources}>
      <ParticipantList participants={participants} className="participants" />
    </Section>
  )
}
