import { describe, expect, it } from 'vitest'
import { nextTurn } from '@/lib/queries/network-page/next-turn'
import type { MandateView } from '@/lib/queries/network-page/organs'

const DAY = '2026-11-28'

function mandate(
  city: string | null,
  from: string | null,
  to: string | null = null,
  seat: string | null = 'president',
): MandateView {
  const name = { text: city ?? '', lang: 'en', fallback: false }
  return {
    person: 'Somebody',
    organization: city === null ? null : { slug: city, kind: 'city', name, href: `/${city}`, country: null },
    position: null,
    seat,
    dated: { period: { from, to, attested: null }, label: '' },
    endsBy: null,
    claims: [],
    sources: [],
  }
}

const turn = (termYears: number | null, ...mandates: MandateView[]) => nextTurn({ termYears, mandates }, DAY)

describe('the next turn of a seat', () => {
  const round = [
    mandate('saarbrucken', '2014-10-16', '2016'),
    mandate('metz', '2017', '2018'),
    mandate('trier', '2018-10-16', '2020'),
    mandate('luxembourg', '2020', '2022'),
    mandate('saarbrucken', '2022', '2024-11'),
    mandate('metz', '2024-11-12'),
  ]

  it('comes when the term since the present beginning is over, as precisely as that is known', () => {
    expect(turn(2, mandate('metz', '2025-03'))?.date).toBe('2027-03')
    expect(turn(3, mandate('metz', '2025'))?.date).toBe('2028')
    expect(turn(1.5, mandate('metz', '2025-09-01'))?.date).toBe('2027-03-01')
    expect(turn(1.5, mandate('metz', '2025'))).toBeNull()
  })

  it('names whose turn it is where the seat has gone round in one order', () => {
    expect(turn(2, ...round)).toMatchObject({ date: '2026-11-12', overdue: true, next: { slug: 'trier' } })
    expect(turn(2, ...[...round].reverse())?.next?.slug).toBe('trier')
  })

  it('names nobody before the order has repeated itself, or where it was broken', () => {
    expect(turn(2, ...round.slice(0, 4), mandate('nancy', '2025'))?.next).toBeNull()
    expect(
      turn(2, mandate('metz', '2021'), mandate('metz', '2023'), mandate('trier', '2025'))?.next,
    ).toBeNull()
  })

  it('is overdue only once the whole time that it may fall into has passed', () => {
    expect(turn(2, mandate('metz', '2024'))?.overdue).toBe(false)
    expect(turn(2, mandate('metz', '2024-10'))?.overdue).toBe(true)
  })

  it('is not reckoned without a term, a beginning or a single seat, nor where the end is stated', () => {
    expect(turn(null, mandate('metz', '2025'))).toBeNull()
    expect(turn(2, mandate('metz', null))).toBeNull()
    expect(turn(2, mandate('metz', '2025', null, null))).toBeNull()
    expect(turn(2, mandate('metz', '2025'), mandate('trier', '2025', null, 'vice-president'))).toBeNull()
    expect(turn(2, mandate('metz', '2025', '2027'))).toBeNull()
    expect(turn(2, mandate('metz', '2025'), mandate('trier', '2025'))).toBeNull()
  })

  it('leaves mandates of the future out', () => {
    expect(turn(2, mandate('metz', '2025'), mandate('trier', '2027'))?.date).toBe('2027')
  })
})
