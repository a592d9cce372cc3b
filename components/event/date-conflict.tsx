import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import type { EventPageView } from '@/lib/queries/event-page'
import type { SourceRefView } from '@/lib/queries/shared/view'

interface DateConflictProps extends Pick<EventPageView, 'dated' | 'readings'> {
  /** Sources of the date; those that contradict it are a conflict too, though none says which day it was. */
  dateRefs: readonly SourceRefView[]
}

/** The readings of a date on which sources disagree, side by side; the directory says which one it keeps. */
export async function DateConflict({ dated, readings, dateRefs }: DateConflictProps) {
  const against = dateRefs.filter(({ stance }) => stance === 'contradicts')
  if (readings.length + against.length === 0) return null
  const t = await getTranslations('Event.conflict')
  return (
    <Section
      id="date"
      title={t('title')}
      lead={dated.period.from === null ? t('leadUndated') : t('lead', { date: dated.label })}
    >
      <ul className="grid gap-4 sm:grid-cols-2">
        {readings.map((reading) => (
          <li
            key={`${reading.value} ${reading.saidBy}`}
            className={`border-s-4 px-4 py-3 ${reading.held ? 'border-accent bg-accent-soft' : 'border-maybe bg-maybe-soft'}`}
          >
            <p className="text-lg font-semibold">
              {reading.value ?? t('lost')} <SourceMark refs={reading.sources} />
            </p>
            <p className="text-sm">
              <Answer held={reading.held} />
              {reading.saidBy || reading.saidOn ? ' · ' : null}
              {t('said', { who: reading.saidBy ?? 'none', date: reading.saidOn ?? 'none' })}
            </p>
            {reading.note ? (
              <p className="mt-1 text-sm">
                <ForeignText text={reading.note} />
              </p>
            ) : null}
          </li>
        ))}
        {against.map((ref) => (
          <li key={ref.number} className="border-s-4 border-maybe bg-maybe-soft px-4 py-3">
            <p>
              {ref.title} <SourceMark refs={[ref]} />
            </p>
            <p className="text-sm">
              <Answer held={false} /> · {t('against')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Whether a reading is the one kept. Its card has the ground, so the word has none. */
async function Answer({ held }: { held: boolean }) {
  const t = await getTranslations('Event.conflict')
  return (
    <strong className={`font-medium ${held ? 'text-accent-strong' : 'text-maybe'}`}>
      {t(held ? 'held' : 'other')}
    </strong>
  )
}
