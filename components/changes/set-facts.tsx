import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { momentText } from '@/lib/domain/moment'
import type { Locale } from '@/lib/domain/vocabulary'
import type { ChangeSetView } from '@/lib/queries/changes/change-set-page'
import { STATUS_TONES } from './change-rows'

interface SetFactsProps {
  locale: Locale
  view: ChangeSetView
  /** Whether the reader may see the private address of a visitor. */
  privateAddress: boolean
}

/** Who made a set of changes, when, why, and what became of it. */
export async function SetFacts({ locale, view, privateAddress }: SetFactsProps) {
  const t = await getTranslations('AdminChanges')
  const words = await getTranslations('Vocabulary')
  const moment = (at: string) => <time dateTime={at}>{momentText(at, locale)}</time>
  const { author, reviewer, origin, status } = view
  return (
    <div className="mb-10 max-w-3xl">
      <p className="mb-3 flex flex-wrap gap-2">
        <Badge tone={STATUS_TONES[status]}>
          {view.withdrawn ? t('withdrawn') : words(`changeSetStatus.${status}`)}
        </Badge>
        <Badge>{words(`changeSetOrigin.${origin}`)}</Badge>
      </p>
      <DefinitionList>
        <Definition term={t('facts.author')}>
          {author.name ?? (origin === 'suggestion' ? t('visitor') : t('system'))}
          {author.role ? ` (${words(`userRole.${author.role}`)})` : null}
        </Definition>
        {view.submittedAt ? (
          <Definition term={t('facts.submitted')}>{moment(view.submittedAt)}</Definition>
        ) : null}
        {view.decidedAt ? (
          <Definition term={t('facts.decided')}>
            {moment(view.decidedAt)}
            {reviewer ? ` ${t('facts.reviewer', { name: reviewer })}` : null}
          </Definition>
        ) : view.reach ? (
          <Definition term={t('facts.reach')}>{words(`changeSetReach.${view.reach}`)}</Definition>
        ) : null}
        {view.reason ? (
          <Definition term={t('facts.reason')}>
            <span className="whitespace-pre-line wrap-anywhere">{view.reason}</span>
          </Definition>
        ) : null}
        {view.amendedBy ? <Definition term={t('facts.amended')}>{view.amendedBy}</Definition> : null}
        {view.replyTo && privateAddress ? (
          <Definition term={t('facts.replyTo')}>
            <a href={`mailto:${view.replyTo}`}>{view.replyTo}</a>
          </Definition>
        ) : null}
        {view.reverts ? (
          <Definition term={t('facts.reverts')}>
            <a href={`/${locale}/admin/changes/${view.reverts.id}`}>{view.reverts.title}</a>
          </Definition>
        ) : null}
        {view.revertedBy.length > 0 ? (
          <Definition term={t('facts.revertedBy')}>
            {view.revertedBy.map(({ id, title }) => (
              <a key={id} href={`/${locale}/admin/changes/${id}`} className="block">
                {title}
              </a>
            ))}
          </Definition>
        ) : null}
      </DefinitionList>
    </div>
  )
}
