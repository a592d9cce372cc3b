import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { AdminHeading } from '@/components/admin/admin-heading'
import { RecordNav } from '@/components/admin/record-nav'
import { SubmitButton } from '@/components/admin/submit-button'
import { DecisionForm } from '@/components/changes/decision-form'
import { ReferenceChoice } from '@/components/changes/reference-group'
import { SuccessorPicker } from '@/components/changes/successor-picker'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { requireUser } from '@/lib/auth/session'
import { RecordMissing } from '@/lib/changes/errors'
import { DEPENDANT_TYPES, planRetirement } from '@/lib/changes/retire'
import { type Locale, RECORD_TYPES, RETIREMENT_REASONS, type RecordType } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { sentenceCase } from '@/lib/i18n/text'
import { recordNames } from '@/lib/queries/changes/record-names'
import { referenceGroups } from '@/lib/queries/changes/retire-page'
import { type RecordChoice, recordChoices } from '@/lib/queries/record-choices'
import { retireRecord } from '../../../actions'
import { remedyName, retirementIn } from '../../../retirement'

interface PageProps {
  params: Promise<{ locale: string; type: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminRecords.retirePage')
  return { title: t('kind') }
}

/** Taking a record down: the reason, what takes its place, and first of all what refers to it. */
export default async function RetirePage({ params, searchParams }: PageProps) {
  const { locale: given, type: word, id } = await params
  const locale = toLocale(given)
  await requireUser(locale)
  const type = RECORD_TYPES.find((one) => one === word)
  const asked = new URLSearchParams({ reason: 'error' })
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === 'string') asked.set(name, value)
  }
  asked.set('type', word)
  asked.set('id', id)
  const wish = retirementIn(asked)
  const record = type && wish ? (await recordNames([id], locale)).get(id) : undefined
  if (!wish || !record || record.type !== type || record.retired) notFound()
  const plan = await planRetirement(wish).catch((error: unknown) => {
    if (error instanceof RecordMissing) return null
    throw error
  })
  if (!plan) notFound()

  const t = await getTranslations('AdminRecords.retirePage')
  const words = await getTranslations('Vocabulary')
  const problems = await getTranslations('AdminProblems')
  const groups = await referenceGroups(plan.references, locale)
  const open = plan.references.some(({ remedy }) => remedy === null)
  const { successor } = wish.retirement
  return (
    <>
      <AdminHeading
        title={t('title', { name: record.name })}
        lead={t('lead')}
        guide={['retire']}
        actions={<RecordNav locale={locale} type={type} id={id} here="retire" publicHref={record.href} />}
      />
      <form className="mb-8 flex max-w-3xl flex-col gap-5">
        <SelectField
          id="reason"
          name="reason"
          label={t('reason')}
          defaultValue={wish.retirement.reason}
          options={RETIREMENT_REASONS.map((reason) => ({
            value: reason,
            label: sentenceCase(words(`retirementReason.${reason}`), locale),
          }))}
        />
        <NextIntlClientProvider messages={{ EditForm: (await getMessages()).EditForm }}>
          <SuccessorPicker
            locale={locale}
            type={type}
            successor={await chosenRecord(successor, type, locale)}
            words={{ label: t('successor'), hint: t('successorHint') }}
          />
        </NextIntlClientProvider>
        {groups.length > 0 ? (
          <div>
            <h2 className="mb-2 text-xl">{t('references')}</h2>
            {groups.map((group) => (
              <ReferenceChoice
                key={group.type}
                group={group}
                name={remedyName(group.type)}
                choices={choicesFor(group.type, successor)}
              />
            ))}
          </div>
        ) : null}
        <div>
          <Button look="secondary">{t('show')}</Button>
        </div>
      </form>
      {open ? (
        <Notice tone="maybe">{t('inTheWay')}</Notice>
      ) : (
        <section aria-labelledby="confirm-title">
          <h2 id="confirm-title" className="mb-2 text-xl">
            {t('confirmTitle')}
          </h2>
          <p className="mb-4">{t('effect', effectOf(plan.changes.map(({ action }) => action)))}</p>
          <DecisionForm
            action={retireRecord.bind(null, locale)}
            problems={problems('title')}
            hidden={{
              type,
              id,
              reason: wish.retirement.reason,
              successor: successor ?? '',
              ...Object.fromEntries(
                Object.entries(wish.remedies).map(([one, remedy]) => [remedyName(one as RecordType), remedy]),
              ),
            }}
            text={{ name: 'why', label: t('why') }}
            buttons={<SubmitButton>{t('confirm')}</SubmitButton>}
          />
        </section>
      )}
    </>
  )
}

function choicesFor(type: RecordType, successor: string | null): ('repoint' | 'retire')[] {
  return [
    ...(successor ? (['repoint'] as const) : []),
    ...(DEPENDANT_TYPES.includes(type) ? (['retire'] as const) : []),
  ]
}

function effectOf(actions: string[]): { retired: number; changed: number } {
  const retired = actions.filter((action) => action === 'retire').length
  return { retired, changed: actions.length - retired }
}

/** The record that was chosen to take the place, as its picker shows it. */
async function chosenRecord(
  id: string | null,
  type: RecordType,
  locale: Locale,
): Promise<RecordChoice | null> {
  if (!id) return null
  const [choice] = await recordChoices([id], locale)
  const name = choice?.label || (await recordNames([id], locale)).get(id)?.name
  return name ? { id, type, detail: choice?.detail ?? '', label: name } : null
}
