import type { RunningSite } from './running-site'

/** What each part of the benchmark gets to measure. */
export interface Measurement {
  site: RunningSite
  /** Every kind of page by an example, in one language. */
  pages: readonly MeasuredPage[]
  /** HTML of a page of the same build with nothing on it, as the framework makes it. */
  emptyPage: string
}

export interface MeasuredPage {
  name: string
  url: string
  /** The status with which it is sent. */
  status: number
}
