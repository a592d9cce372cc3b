import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '@/components/ui/badge'
import type { ChangeAction } from '@/lib/domain/vocabulary'
import type { ChangeView } from '@/lib/queries/changes/readable-change'
import { ChangeActions } from './change-actions'
import { FieldDiffs } from './field-diff'

const TONES: Record<ChangeAction, Tone> = {
  create: 'good',
  update: 'plain',
  retire: 'alert',
  restore: 'good',
  confirm: 'accent',
}

/** What happens to one record: which one, what is done, and field by field. */
export async function ChangeDetails({
  change,
  actions,
  children,
}: {
  change: ChangeView
  /** Links beside the name. */
  actions?: ReactNode
  children?: ReactNode
}) {
  const t = await getTranslations('Diff')
  const words = await getTranslations('Vocabulary')
  const { type, action, name, href, fields, retirement } = change
  return (
    <article className="mb-8">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-lg wrap-anywhere">{href ? <a href={href}>{name}</a> : name}</h3>
        <span className="text-sm text-muted">{words(`recordType.${type}`)}</span>
        <Badge tone={TONES[action]}>{words(`changeAction.${action}`)}</Badge>
        {actions ? <ChangeActions>{actions}</ChangeActions> : null}
      </div>
      {retirement ? (
        <p className="text-sm">
          {t('retired', { reason: words(`retirementReason.${retirement.reason}`) })}
          {retirement.successor ? (
            <>
              {' '}
              {t('successor')}{' '}
              {retirement.successor.href ? (
                <a href={retirement.successor.href}>{retirement.successor.name}</a>
              ) : (
                retirement.successor.name
              )}
            </>
          ) : null}
        </p>
      ) : null}
      {action === 'update' && fields.length === 0 ? (
        <p className="text-sm text-muted">{t('asItIs')}</p>
      ) : null}
      <FieldDiffs fields={fields} />
      {children}
    </article>
  )
}
