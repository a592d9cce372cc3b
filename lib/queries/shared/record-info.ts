import { config } from '@/lib/config'
import type { ChangeSetOrigin, Locale } from '@/lib/domain/vocabulary'
import { type Address, href } from '@/lib/i18n/routing'
import type { RecordInfoView } from './view'

/** What the foot of a record's page says about the record itself. */
export function recordInfo(
  record: { id: string; updatedAt: Date; lastOrigin: string },
  locale: Locale,
  address: Address,
): RecordInfoView {
  return {
    id: record.id,
    changedAt: record.updatedAt.toISOString(),
    changeKind: record.lastOrigin as ChangeSetOrigin,
    permalink: new URL(href(locale, address), config().siteUrl).href,
  }
}
