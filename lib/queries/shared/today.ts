import type { IsoDay } from '@/lib/domain/day'

/** The present day, UTC: what pages without a date are drawn for, at the latest a day ago. */
export function today(): IsoDay {
  return new Date().toISOString().slice(0, 10)
}
