import { edtfBounds } from '@/lib/domain/edtf'
import type { SourceRefView } from './view'

/** EDTF date at which one of the sources of a section was last read; null where it rests on none. */
export function lastChecked(
  statements: readonly { sources: readonly SourceRefView[] | null }[],
): string | null {
  const dates = statements.flatMap(({ sources }) => (sources ?? []).flatMap(({ accessed }) => accessed ?? []))
  return dates.reduce<string | null>(
    (latest, date) =>
      latest === null || edtfBounds(date).latest > edtfBounds(latest).latest ? date : latest,
    null,
  )
}
