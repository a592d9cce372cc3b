import { byLocale } from '@/lib/domain/by-locale'
import { groupBy } from '@/lib/domain/group'
import type { Locale } from '@/lib/domain/vocabulary'
import type { DataSet } from '../data-set'
import { checkOnce } from '../once'
import { mergeCitations, type References, type SeedCitation } from '../references'
import type { SeedRow } from '../seed-row'
import { programme, sessionKey } from './event-sessions'

/** What the tables beside `events.csv` say of a meeting: its programme, who took part, what came of it. */
export interface EventParts {
  participants: { organization: string | null; functions: object | null; sessions: object | null }[]
  texts: Record<Locale, { programme: string | null; outcomes: string[] }>
  citations: SeedCitation[]
}

/** Gives the parts of a meeting. */
export function eventParts(data: DataSet, refs: References): (event: SeedRow) => EventParts {
  const sessions = data['event_sessions.csv']
  const participants = data['event_participants.csv']
  const outcomes = data['event_outcomes.csv']
  for (const row of [...sessions, ...participants, ...outcomes]) refs.required(row, 'event', 'event')
  checkOnce(sessions, 'session', sessionKey)
  checkOnce(participants, 'participant', (row) =>
    ['event', 'organization', 'function_en', 'session'].map((column) => row.text(column)).join('\n'),
  )
  checkOnce(outcomes, 'outcome', (row) => `${row.text('event')}\n${row.text('text_en')}`)

  const [sessionsOf, participantsOf, outcomesOf] = [sessions, participants, outcomes].map((rows) =>
    groupBy(rows, (row) => row.required('event')),
  )
  const titles = new Map(sessions.map((row) => [sessionKey(row), row.everyLabel('title')]))
  return (event) => {
    const slug = event.required('slug')
    const own = {
      sessions: sessionsOf?.get(slug) ?? [],
      participants: participantsOf?.get(slug) ?? [],
      outcomes: outcomesOf?.get(slug) ?? [],
    }
    const plan = programme(event, own.sessions)
    const results = own.outcomes.map((row) => row.everyLabel('text'))
    return {
      participants: own.participants.map((row) => participant(row, titles, refs)),
      texts: byLocale((locale) => ({
        programme: plan?.[locale] ?? null,
        outcomes: results.map((result) => result[locale]),
      })),
      citations: mergeCitations([
        ...own.sessions.flatMap((row) => refs.citations(row, 'programme')),
        ...own.participants.flatMap((row) => refs.citations(row, 'participants')),
        ...own.outcomes.flatMap((row) => refs.citations(row, 'outcomes')),
      ]),
    }
  }
}

function participant(row: SeedRow, titles: ReadonlyMap<string, object>, refs: References) {
  const organization = refs.optional(row, 'organization', 'organization')
  const functions = row.text('function_en') === null ? null : row.everyLabel('function')
  if (!organization && !functions) row.fail('neither organization nor function says who took part')
  const session = row.text('session')
  const sessions = session === null ? null : (titles.get(sessionKey(row)) ?? null)
  if (session !== null && !sessions) row.fail(`session “${session}” is none of the meeting’s sessions`)
  return { organization, functions, sessions }
}
