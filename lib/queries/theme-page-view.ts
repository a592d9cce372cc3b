import type { IsoDay } from '@/lib/domain/day'
import { asOf, compareNewestFirst, type Period } from '@/lib/domain/period'
import type { AsOfAnswer } from '@/lib/domain/vocabulary'
import type { PartnershipRowView } from './partnership-rows'
import { type PartnershipState, partnershipState } from './partnership-status'
import type { ThemeNetworkView, ThemePageView } from './theme-page'

/** So many partnerships stand on the page itself; the list of partnerships shows the rest. */
export const MOST_PARTNERSHIPS = 30

/** A row with whether it held on the day asked for; null when none was. */
type Held<Row> = Row & { held: AsOfAnswer | null }

export type ThemePartnership = Held<PartnershipRowView> & { state: PartnershipState }

export interface ThemeOnDay {
  networks: Held<ThemeNetworkView>[]
  /** Those mainly about the theme, and those that touch it; newest first. */
  main: ThemePartnership[]
  other: ThemePartnership[]
}

/** The page as of a day: what certainly did not hold then is left out. Without a day, everything. */
export function themeOnDay(page: ThemePageView, date: IsoDay | null, today: IsoDay): ThemeOnDay {
  const partnerships = heldOn(page.partnerships, date)
    .map((row) => ({ ...row, state: partnershipState(row.dated.period, row.recorded, today, row.bounds) }))
    .sort((a, b) => compareNewestFirst(a.dated.period, b.dated.period))
  const isMain = ({ mainThemes }: PartnershipRowView) => mainThemes.includes(page.theme.slug)
  return {
    networks: heldOn(page.networks, date),
    main: partnerships.filter(isMain),
    other: partnerships.filter((row) => !isMain(row)),
  }
}

function heldOn<Row extends { dated: { period: Period } }>(
  rows: readonly Row[],
  date: IsoDay | null,
): Held<Row>[] {
  return rows
    .map((row) => ({ ...row, held: date ? asOf(row.dated.period, date) : null }))
    .filter(({ held }) => held !== 'no')
}
