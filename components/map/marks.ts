/** Whether the statement holds on the page's date: drawn by shape, not by colour alone. */
export type MarkState = 'yes' | 'maybe' | 'ended'

/** What the mark stands for: a member, the place the page is about, or one that only gives context. */
export type MarkTone = 'accent' | 'strong' | 'quiet'

export interface MapPoint {
  /** WGS 84, decimal degrees. */
  lat: number
  lon: number
  /** The place's name, already in the page's language. */
  label: string
  /** Where a click leads; the same link must stand in the page's list, since marks are not reached by keyboard. */
  href?: string
  tone?: MarkTone
  /** 1 to 3: size of the mark. */
  weight?: 1 | 2 | 3
  state?: MarkState
}

/** Classes of a mark, styled in map.css. */
export function markClass(state: MarkState = 'yes', tone: MarkTone = 'accent', weight = 1): string {
  return `map-mark map-${state} map-${tone} map-w${weight}`
}
