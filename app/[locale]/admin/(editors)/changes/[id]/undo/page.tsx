import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminHeading } from '@/components/admin/admin-heading'
import { SubmitButton } from '@/components/admin/submit-button'
import { ChangeDetails } from '@/components/changes/change-view'
import { ConflictChoice } from '@/components/changes/conflict-choice'
import { DecisionForm } from '@/components/changes/decision-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requireUser } from '@/lib/auth/session'
import { ChangeSetClosed } from '@/lib/changes/errors'
import { planRevert, type RevertPlan, WHOLE } from '@/lib/changes/revert'
import { toLocale } from '@/lib/i18n/routing'
import { RECORDS_PER_PAGE } from '@/lib/queries/changes/change-set-page'
import { type UndoStepView, undoSteps } from '@/lib/queries/changes/undo-page'
import { undo } from '../../actions'
import { decisionName, decisionsIn } from '../../decisions'

interface PageProps {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminChanges')
  return { title: t('undo') }
}

/** What undoing a set of changes, or one of them, would do; the decision where later changes stand in the way. */
export default async function UndoPage({ params, searchParams }: PageProps) {
  const { locale: given, id } = await params
  const locale = toLocale(given)
  await requireUser(locale)
  const asked = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
  )
  const change = asked.get('change') ?? undefined
  const decisions = decisionsIn(asked)
  const plan = await planRevert({ changeSet: id, change }, decisions).catch((error: unknown) => {
    if (error instanceof ChangeSetClosed) return null
    throw error
  })
  if (!plan) notFound()
  const t = await getTranslations('AdminChanges')
  const disputed = plan.steps.filter(({ conflicts }) => conflicts.length > 0)
  const effective = plan.steps.filter((step) => step.change !== null || step.conflicts.length > 0)
  // What has to be decided comes first; of a long import the first records stand for all.
  const shown = [...disputed, ...effective.filter((step) => !disputed.includes(step))]
  const steps = await undoSteps(shown.slice(0, Math.max(RECORDS_PER_PAGE, disputed.length)), locale)
  const problems = await getTranslations('AdminProblems')
  return (
    <>
      <p className="mb-2 text-sm">
        <a href={`/${locale}/admin/changes/${id}`}>{plan.title}</a>
      </p>
      <AdminHeading
        title={t('undoPage.title', { title: plan.title })}
        lead={t('undoPage.lead')}
        guide={['review', 'conflicts']}
      />
      {effective.length === 0 ? <Notice>{t('undoPage.nothing')}</Notice> : null}
      {steps.map((step) => (
        <ChangeDetails key={step.change.id} change={step.change}>
          <Choices step={step} />
        </ChangeDetails>
      ))}
      {shown.length > steps.length ? (
        <p className="mb-6 text-muted">{t('more', { count: shown.length - steps.length })}</p>
      ) : null}
      {effective.length > 0 ? (
        <DecisionForm
          action={undo.bind(null, locale)}
          problems={problems('title')}
          hidden={{ id, change: change ?? '', title: plan.title, ...chosen(plan, decisions) }}
          text={{ name: 'reason', label: t('undoPage.reason') }}
          buttons={disputed.length > 0 ? null : <SubmitButton>{t('undoPage.confirm')}</SubmitButton>}
        />
      ) : null}
      {disputed.length > 0 ? (
        <form id="decisions" className="mt-4">
          {change ? <input type="hidden" name="change" value={change} /> : null}
          {Object.entries(chosen(plan, decisions)).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button>{t('undoPage.refresh')}</Button>
        </form>
      ) : null}
    </>
  )
}

/** The decisions made so far, as the fields of a form. */
function chosen(plan: RevertPlan, decisions: ReturnType<typeof decisionsIn>): Record<string, string> {
  const records = new Set(plan.steps.map(({ of }) => of.recordId))
  return Object.fromEntries(
    Object.entries(decisions)
      .filter(([record]) => records.has(record))
      .flatMap(([record, fields]) =>
        Object.entries(fields).map(([key, side]) => [decisionName(record, key), side] as const),
      ),
  )
}

async function Choices({ step }: { step: UndoStepView }) {
  const t = await getTranslations('AdminChanges.undoPage')
  return step.conflicts.map((conflict) => (
    <div key={conflict.key} className="mt-3">
      <p className="text-sm">{t(conflict.key === WHOLE ? 'whole' : 'conflict')}</p>
      {conflict.key === WHOLE ? (
        <p className="flex flex-wrap gap-6 py-2 text-sm">
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className="inline-flex min-h-8 items-center gap-2">
              <input
                type="radio"
                form="decisions"
                name={decisionName(conflict.recordId, conflict.key)}
                value={side}
                required
              />
              {t(side === 'mine' ? 'retire' : 'keep')}
            </label>
          ))}
        </p>
      ) : (
        <ConflictChoice
          conflict={conflict}
          name={decisionName(conflict.recordId, conflict.key)}
          labels={{ mine: t('mine'), theirs: t('theirs'), original: t('original') }}
          form="decisions"
        />
      )}
    </div>
  ))
}
