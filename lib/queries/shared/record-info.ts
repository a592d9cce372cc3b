import { config } from '@/lib/config'
import type { ChangeSetOrigin, Locale } from '@/lib/domain/vocabulary'
import { type Address, href, path } from '@/lib/i18n/routing'
import type { RecordInfoView } from './view'

/** What the foot of a record's page says about the record itself. */
export function recordInfo(
  record: { id: string; updatedAt: Date; confirmedAt: Date | null; lastOrigin: string },
  locale: Locale,
  address: Address,
): RecordInfoView {
  return {
    id: record.id,
    changedAt: record.updatedAt.toISOString(),
    changeKind: record.lastOrigin as ChangeSetOrigin,
    confirmedAt: record.confirmedAt?.toISOString() ?? null,
    historyHref: path(locale, '/history/[record]', { record: record.id }),
    permalink: new URL(href(locale, address), config().siteUrl).href,
  }
}
