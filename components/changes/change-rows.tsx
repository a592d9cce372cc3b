import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import { momentText } from '@/lib/domain/moment'
import type { ChangeSetStatus, Locale } from '@/lib/domain/vocabulary'
import type { ChangeListItem } from '@/lib/queries/changes/change-list'

export const STATUS_TONES: Record<ChangeSetStatus, Tone> = {
  draft: 'plain',
  submitted: 'maybe',
  applied: 'good',
  rejected: 'alert',
}

/** Change sets, one under the other: what, by whom, when, and how it stands. */
export async function ChangeRows({ locale, items }: { locale: Locale; items: readonly ChangeListItem[] }) {
  const t = await getTranslations('AdminChanges')
  const words = await getTranslations('Vocabulary')
  return (
    <ul className="border-t border-rule">
      {items.map((item) => (
        <li
          key={item.id}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-2.5"
        >
          <div className="min-w-0 flex-1 basis-72">
            <a href={`/${locale}/admin/changes/${item.id}`} className="font-semibold wrap-anywhere">
              {item.title}
            </a>
            <p className="text-sm text-muted wrap-anywhere">
              {item.names.join(' · ')}
              {item.changes > item.names.length
                ? ` ${t('more', { count: item.changes - item.names.length })}`
                : null}
            </p>
          </div>
          <p className="text-sm text-muted">
            {item.author ?? (item.origin === 'suggestion' ? t('visitor') : t('system'))}
            {item.comments > 0 ? ` · ${t('comments', { count: item.comments })}` : null}
            {' · '}
            <time dateTime={item.at}>{momentText(item.at, locale)}</time>
          </p>
          <span className="flex gap-2">
            <Badge>{words(`changeSetOrigin.${item.origin}`)}</Badge>
            <Badge tone={STATUS_TONES[item.status]}>
              {item.withdrawn ? t('withdrawn') : words(`changeSetStatus.${item.status}`)}
            </Badge>
          </span>
        </li>
      ))}
    </ul>
  )
}
