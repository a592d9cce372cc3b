import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AdminHeading, AdminSection } from '@/components/admin/admin-heading'
import { SubmitButton } from '@/components/admin/submit-button'
import { ChangeDetails } from '@/components/changes/change-view'
import { ConflictChoice } from '@/components/changes/conflict-choice'
import { DecisionForm } from '@/components/changes/decision-form'
import { Discussion } from '@/components/changes/discussion'
import { PageLinks } from '@/components/changes/page-links'
import { SetFacts } from '@/components/changes/set-facts'
import { Notice } from '@/components/ui/notice'
import { can } from '@/lib/auth/permissions'
import { actorOf, requireUser } from '@/lib/auth/session'
import { reviewState } from '@/lib/changes/review-state'
import { toLocale } from '@/lib/i18n/routing'
import { changeSetPage, conflictViews, RECORDS_PER_PAGE } from '@/lib/queries/changes/change-set-page'
import { decide } from '../actions'
import { decisionName } from '../decisions'

interface PageProps {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminChanges')
  return { title: t('title') }
}

const DONE = ['approve', 'reject', 'comment', 'withdraw', 'applied', 'proposed', 'amended'] as const
const question = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  done: z.enum(DONE).optional().catch(undefined),
})

/** One set of changes: what it does, field by field, what was said about it, and the decision. */
export default async function ChangeSetPage({ params, searchParams }: PageProps) {
  const { locale: given, id } = await params
  const locale = toLocale(given)
  const user = await requireUser(locale)
  const actor = actorOf(user)
  const { page, done } = question.parse(await searchParams)
  const view = await changeSetPage(id, page, locale)
  const own = view?.authorId === user.id
  // Contributors see what they proposed, and what is public anyway.
  if (!view || !(own || view.status === 'applied' || can(actor, 'read-reviews'))) notFound()

  const t = await getTranslations('AdminChanges')
  const state = view.status === 'submitted' ? await reviewState(actor, id) : null
  const conflicts = await conflictViews(state?.outdated ?? [], locale)
  const mayDecide = state?.mayDecide ?? false
  const mayAmend = state !== null && (mayDecide || own)
  const address = `/${locale}/admin/changes/${id}`
  const outdated = new Set(state?.outdated.map(({ recordId }) => recordId))
  return (
    <>
      <p className="mb-2 text-sm">
        <a href={`/${locale}/admin/changes`}>{t('back')}</a>
      </p>
      <AdminHeading title={view.title} guide={['review']} />
      {done ? (
        <div className="mb-6">
          <Notice tone="good" role="status">
            {t(`done.${done}`)}
          </Notice>
        </div>
      ) : null}
      <SetFacts
        locale={locale}
        view={view}
        privateAddress={mayDecide && can(actor, 'read-private-addresses')}
      />
      <AdminSection id="changes" title={t('changes')}>
        {view.changes.map((change) => (
          <ChangeDetails
            key={change.id}
            change={change}
            actions={
              <>
                {mayAmend && (change.action === 'update' || change.action === 'create') ? (
                  <a href={`/${locale}/admin/records/${change.type}/${change.recordId}/edit?changeset=${id}`}>
                    {t('amend')}
                  </a>
                ) : null}
                {view.status === 'applied' ? (
                  <>
                    <a href={`/${locale}/admin/records/${change.type}/${change.recordId}/history`}>
                      {t('history')}
                    </a>
                    {change.action === 'confirm' ? null : (
                      <a href={`${address}/undo?change=${change.id}`}>{t('undo')}</a>
                    )}
                  </>
                ) : null}
              </>
            }
          >
            {outdated.has(change.recordId) ? <p className="mt-2 text-sm text-maybe">{t('merged')}</p> : null}
            {state?.gone.includes(change.recordId) ? (
              <p className="mt-2 text-sm text-alert">{t('gone')}</p>
            ) : null}
          </ChangeDetails>
        ))}
        <PageLinks address={address} page={page} pages={Math.ceil(view.total / RECORDS_PER_PAGE)} />
        {view.status === 'applied' && view.total > 1 ? (
          <p>
            <a href={`${address}/undo`}>{t('undoAll')}</a>
          </p>
        ) : null}
      </AdminSection>
      <Discussion comments={view.comments} />
      {state && (mayDecide || own) ? (
        <AdminSection id="decision" title={t('decide')}>
          <DecisionForm
            action={decide.bind(null, locale)}
            problems={(await getTranslations('AdminProblems'))('title')}
            hidden={{ id }}
            text={{ name: 'comment', label: t('comment'), hint: t('commentHint') }}
            buttons={
              <>
                {mayDecide ? (
                  <>
                    <SubmitButton name="intent" value="approve">
                      {t('publish')}
                    </SubmitButton>
                    <SubmitButton look="secondary" name="intent" value="reject">
                      {t('reject')}
                    </SubmitButton>
                  </>
                ) : null}
                <SubmitButton look="secondary" name="intent" value="comment">
                  {t('send')}
                </SubmitButton>
                {own ? (
                  <SubmitButton look="quiet" name="intent" value="withdraw">
                    {t('withdraw')}
                  </SubmitButton>
                ) : null}
              </>
            }
          >
            {mayDecide && conflicts.length > 0 ? (
              <div>
                <h3 className="text-lg">{t('collision.title')}</h3>
                <p className="mb-3 text-sm">{t('collision.text')}</p>
                {conflicts.map((conflict) => (
                  <ConflictChoice
                    key={`${conflict.recordId} ${conflict.key}`}
                    conflict={conflict}
                    name={decisionName(conflict.recordId, conflict.key)}
                    labels={{
                      mine: t('collision.mine'),
                      theirs: t('collision.theirs'),
                      original: t('collision.original'),
                    }}
                  />
                ))}
              </div>
            ) : null}
          </DecisionForm>
        </AdminSection>
      ) : null}
    </>
  )
}
