import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import type { ProgrammeView } from '@/lib/queries/event-programme'
import type { SourceRefView } from '@/lib/queries/shared/view'
import { ParticipantList } from './participant-list'

/** The points of the programme in their order, each with those who spoke in it. */
export async function ProgrammeSection({
  programme: { points, lang, fallback },
  sources,
}: {
  programme: ProgrammeView
  sources: readonly SourceRefView[]
}) {
  const t = await getTranslations('Event')
  return (
    <Section id="programme" title={t('programme')} sources={sources}>
      <ol className="programme" lang={fallback ? lang : undefined}>
        {points.map(({ when, title, speakers }) => (
          <li key={`${when} ${title}`}>
            {when ? <span>{when}</span> : null}
            <div>
              {title}
              {speakers.length > 0 ? <ParticipantList participants={speakers} hideSession /> : null}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
