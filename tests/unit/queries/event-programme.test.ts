import { expect, it } from 'vitest'
import { type ParticipantView, programmeWithSpeakers } from '@/lib/queries/event-programme'

const text = (words: string) => ({ text: words, lang: 'en', fallback: false })

function person(role: string, session: string | null): ParticipantView {
  return { organization: null, function: text(role), session: session === null ? null : text(session) }
}

it('parts day and hours from titles, puts speakers at the point that has the title of their session, and leaves the others', () => {
  const [mayor, guest, crowd] = [
    person('Mayor', 'Opening'),
    person('Guest', 'A session of which the programme is silent'),
    person('A hundred people', null),
  ]
  const { programme, others } = programmeWithSpeakers(text('12 October 2016, 8:00 · Opening\n\nClosing\n'), [
    mayor,
    guest,
    crowd,
  ])
  expect(programme).toMatchObject({ lang: 'en', fallback: false })
  expect(programme?.points).toEqual([
    { when: '12 October 2016, 8:00', title: 'Opening', speakers: [mayor] },
    { when: null, title: 'Closing', speakers: [] },
  ])
  expect(others).toEqual([guest, crowd])
})

it('leaves everybody where no programme is known', () => {
  const participants = [person('Mayor', 'Opening')]
  expect(programmeWithSpeakers(null, participants)).toEqual({ programme: null, others: participants })
})
