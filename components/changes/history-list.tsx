import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { dayText } from '@/lib/domain/moment'
import type { VersionView } from '@/lib/queries/record-history'
import { ChangeActions } from './change-actions'
import { FieldDiffs } from './field-diff'

interface HistoryListProps {
  versions: readonly VersionView[]
  /** What can be done about a version, beside it. */
  actions?: (version: VersionView) => ReactNode
}

/** The versions of a record, newest first: when, by whom, why, and what changed. */
export async function HistoryList({ versions, actions }: HistoryListProps) {
  const t = await getTranslations('History')
  const diff = await getTranslations('Diff')
  const words = await getTranslations('Vocabulary')
  const locale = await getLocale()
  return (
    <ol>
      {versions.map((version) => {
        const { at, origin, role, reason, change, set } = version
        return (
          <li key={version.version} id={`v${version.version}`} className="border-t border-ink pt-3 pb-8">
            <div className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <h2 className="text-lg">
                <time dateTime={at}>{dayText(at, locale)}</time>
              </h2>
              <Badge tone={change.action === 'retire' ? 'alert' : 'plain'}>
                {words(`changeAction.${change.action}`)}
              </Badge>
              <span className="text-sm text-muted">
                {set?.author ?? t('by', { origin, role: role ?? 'none' })} ·{' '}
                {t('version', { version: version.version })}
              </span>
              {actions ? <ChangeActions>{actions(version)}</ChangeActions> : null}
            </div>
            {reason ? (
              <p className="mb-2 max-w-(--container-text) text-sm whitespace-pre-line wrap-anywhere">
                <span className="text-muted">{t('reason')}</span> {reason}
              </p>
            ) : null}
            {change.retirement ? (
              <p className="text-sm">
                {diff('retired', { reason: words(`retirementReason.${change.retirement.reason}`) })}
              </p>
            ) : null}
            <FieldDiffs fields={change.fields} />
          </li>
        )
      })}
    </ol>
  )
}
