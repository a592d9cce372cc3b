import { getLocale, getTranslations } from 'next-intl/server'
import { AdminSection } from '@/components/admin/admin-heading'
import { momentText } from '@/lib/domain/moment'
import type { ChangeSetView } from '@/lib/queries/changes/change-set-page'

/** What was said about a set of changes, in order. */
export async function Discussion({ comments }: Pick<ChangeSetView, 'comments'>) {
  const t = await getTranslations('AdminChanges')
  const locale = await getLocale()
  return (
    <AdminSection id="discussion" title={t('discussion')}>
      {comments.length === 0 ? <p className="text-sm text-muted">{t('noComments')}</p> : null}
      <ol className="flex max-w-(--container-text) flex-col gap-3">
        {comments.map(({ id, author, text, at }) => (
          <li key={id} className="border-s-4 border-rule ps-4">
            <p className="text-sm text-muted">
              {author ?? t('visitor')} · <time dateTime={at}>{momentText(at, locale)}</time>
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{text}</p>
          </li>
        ))}
      </ol>
    </AdminSection>
  )
}
