import type { IsoDay } from '@/lib/domain/day'
import { comparePeriods, OPEN, periodBounds } from '@/lib/domain/period'
import type { OrganizationRefView } from '../shared/organization-ref'
import type { MandateView, OrganView } from './organs'

/** The next change in a seat that one holder fills at a time: reckoned from what is recorded, not stated by anybody. */
export interface NextTurn {
  /** EDTF, as precise as the beginning of the present mandate. */
  date: string
  /** The date has passed, and no successor is recorded. */
  overdue: boolean
  /** Whose turn it is, where the seat has gone round in one and the same order so far. */
  next: OrganizationRefView | null
}

/**
 * When the present holder's term ends and whose turn is next. Null where the term, its beginning or the holder is not
 * known, where several seats are filled, or where a source states the end itself.
 */
export function nextTurn(organ: Pick<OrganView, 'termYears' | 'mandates'>, day: IsoDay): NextTurn | null {
  const { termYears } = organ
  const seats = new Set(organ.mandates.map(({ seat }) => seat))
  if (termYears === null || seats.size !== 1 || seats.has(null)) return null
  const turns = organ.mandates
    .filter(({ dated }) => dated.period.from !== null && dated.period.from !== OPEN)
    .filter(({ dated }) => periodBounds(dated.period).startLatest <= day)
    .sort((a, b) => comparePeriods(a.dated.period, b.dated.period))
  const last = turns.at(-1)
  const ended = last?.dated.period.to !== null && last?.dated.period.to !== OPEN
  const shared = turns.filter(({ dated }) => dated.period.from === last?.dated.period.from).length > 1
  if (!last || ended || shared) return null
  const date = later(last.dated.period.from ?? '', termYears)
  if (date === null) return null
  return {
    date: date.text,
    overdue: date.lastDay < day,
    next: rotation(turns.map(({ organization }) => organization)),
  }
}

/** The EDTF date some years later, as precise as it was; half years need a month to be added to. */
function later(from: string, years: number): { text: string; lastDay: IsoDay } | null {
  const [, y = '', m, d] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(from) ?? []
  const months = Math.round(years * 12)
  if (y === '' || (m === undefined && months % 12 !== 0)) return null
  const month = Number(y) * 12 + Number(m ?? 1) - 1 + months
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  const inMonth = `${year}-${String((month % 12) + 1).padStart(2, '0')}`
  const text = m === undefined ? year : d === undefined || Number(d) > 28 ? inMonth : `${inMonth}-${d}`
  return { text, lastDay: periodBounds({ from: text, to: text, attested: null }).endLatest }
}

/**
 * Who comes after a series of holders that has repeated itself: the order of the first round has to hold up to the last
 * turn, and somebody has to have had a second one.
 */
function rotation(holders: readonly MandateView['organization'][]): OrganizationRefView | null {
  const slugs = holders.map((holder) => holder?.slug)
  if (slugs.includes(undefined)) return null
  const round = new Set(slugs).size
  if (round < 2 || slugs.length <= round) return null
  const repeats = slugs.every((slug, index) => index < round || slug === slugs[index - round])
  return repeats ? (holders[slugs.length - round] ?? null) : null
}
