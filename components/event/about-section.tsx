import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Section } from '@/components/layout/section'
import type { EventPageView } from '@/lib/queries/event-page'

/** What the meeting was about, as far as the sources tell. */
export async function AboutSection({ view }: { view: EventPageView }) {
  const t = await getTranslations('Event.about')
  const { summary, note, refs } = view
  const known = [
    { title: t('summary'), text: summary },
    { title: t('note'), text: note },
  ].filter(({ text }) => text !== null)
  const others = [view.programme, view.outcomes].some((part) => part !== null) || view.participants.length > 0
  if (known.length === 0 && others) return null
  return (
    <Section
      id="about"
      title={t('title')}
      empty={known.length === 0}
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
      </div>
    </Section>
  )
}
