import type { TextView } from '@/lib/i18n/text'
import type { OrganizationRefView } from './shared/organization-ref'

/** Who took part in a meeting, by function and body. */
export interface ParticipantView {
  organization: OrganizationRefView | null
  function: TextView | null
  /** Title of the session, for a speaker. */
  session: TextView | null
}

/** A point of a programme, with those who spoke in it. */
export interface ProgrammePoint {
  /** Day and hours, as far as its line gives them. */
  when: string | null
  title: string
  speakers: ParticipantView[]
}

/** The points of a programme, one a line, in one language; `fallback` when it is not the page's. */
export interface ProgrammeView {
  points: ProgrammePoint[]
  lang: string
  fallback: boolean
}

/** Parts the day and hours of a session from its title. */
const SEPARATOR = ' · '

/**
 * Sets a meeting's programme and those who took part together: a speaker stands at the point that has the title of the
 * session. The others, and speakers in sessions that the programme does not name, are given beside it.
 */
export function programmeWithSpeakers(
  programme: TextView | null,
  participants: readonly ParticipantView[],
): { programme: ProgrammeView | null; others: ParticipantView[] } {
  if (programme === null) return { programme: null, others: [...participants] }
  const { text, lang, fallback } = programme
  const points = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(pointOf)
  const place = new Map(
    participants.map((one) => [one, points.findIndex(({ title }) => title === one.session?.text)]),
  )
  const at = (point: number) => participants.filter((one) => place.get(one) === point)
  return {
    programme: {
      points: points.map((point, index) => ({ ...point, speakers: at(index) })),
      lang,
      fallback,
    },
    others: at(-1),
  }
}

function pointOf(line: string): Omit<ProgrammePoint, 'speakers'> {
  const at = line.indexOf(SEPARATOR)
  return at === -1
    ? { when: null, title: line.trim() }
    : { when: line.slice(0, at).trim(), title: line.slice(at + SEPARATOR.length).trim() }
}
