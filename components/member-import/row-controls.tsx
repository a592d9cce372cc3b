'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useOptimistic, useState, useTransition } from 'react'
import type { RowChoice } from '@/lib/domain/member-list/plan'
import type { PreviewRow } from './model'

type Choice = { [Key in keyof RowChoice]?: RowChoice[Key] | null }
export type Decide = (choices: { line: number; choice: Choice }[]) => Promise<string | null>

interface RowControlsProps {
  row: Pick<PreviewRow, 'line' | 'listed' | 'included' | 'state'>
  decide: Decide
}

const NEW = 'new'

/** Keeps a decision and draws the plan again; a refusal is said beside the control. */
function useDecision(decide: Decide) {
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const run = (line: number, choice: Choice, before?: () => void) =>
    start(async () => {
      before?.()
      const refusal = await decide([{ line, choice }]).catch(() => '')
      setError(refusal)
      if (refusal === null) router.refresh()
    })
  return { error, pending, run }
}

/** Whether a row is taken. */
export function IncludeBox({ row, decide }: RowControlsProps) {
  const t = useTranslations('MemberImport')
  const [included, setIncluded] = useOptimistic(row.included)
  const { error, run } = useDecision(decide)
  return (
    <>
      <label className="inline-flex min-h-6 min-w-6 cursor-pointer items-center">
        <input
          type="checkbox"
          className="size-5"
          checked={included}
          onChange={(event) => {
            const { checked } = event.currentTarget
            run(row.line, { include: checked }, () => setIncluded(checked))
          }}
        />
        <span className="sr-only">{t('take', { name: row.listed, line: row.line })}</span>
      </label>
      <Failure error={error} />
    </>
  )
}

interface MatchChoiceProps {
  row: PreviewRow
  decide: Decide
  kinds: readonly { value: string; label: string }[]
  countries: readonly { value: string; label: string }[]
}

/** Which body a row means: one of those that are offered, or a new one. */
export function MatchChoice({ row, decide, kinds, countries }: MatchChoiceProps) {
  const t = useTranslations('MemberImport')
  const { error, pending, run } = useDecision(decide)
  const choose = (value: string) => {
    if (value === NEW) run(row.line, { create: row.wouldMake, member: null })
    else run(row.line, { member: value || null, create: null })
  }
  const label = t('means', { name: row.listed, line: row.line })
  return (
    <div className="flex min-w-0 flex-col gap-1" aria-busy={pending}>
      <select
        aria-label={label}
        value={row.makes ? NEW : row.chosen}
        onChange={(event) => choose(event.currentTarget.value)}
        className={SELECT}
      >
        <option value="">{t('undecided')}</option>
        {row.candidates.map(({ id, label: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
        <option value={NEW}>{t('makeNew', { name: row.wouldMake.name })}</option>
      </select>
      {row.makes ? (
        <NewBody row={row} makes={row.makes} run={run} kinds={kinds} countries={countries} />
      ) : null}
      <Failure error={error} />
    </div>
  )
}

const SELECT = 'min-h-8 w-full min-w-0 max-w-64 rounded-sm border border-edge bg-raised px-2 py-1 text-sm'

interface NewBodyProps extends Pick<MatchChoiceProps, 'row' | 'kinds' | 'countries'> {
  makes: NonNullable<RowChoice['create']>
  run: (line: number, choice: Choice) => void
}

function NewBody({ row, makes, run, kinds, countries }: NewBodyProps) {
  const t = useTranslations('MemberImport')
  const change = (part: Partial<typeof makes>) => run(row.line, { create: { ...makes, ...part } })
  return (
    <div className="flex flex-wrap gap-1">
      <select
        aria-label={t('newKind', { line: row.line })}
        value={makes.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as typeof makes.kind })}
        className={SELECT}
      >
        {kinds.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label={t('newCountry', { line: row.line })}
        value={makes.country ?? ''}
        onChange={(event) => change({ country: event.currentTarget.value || null })}
        className={SELECT}
      >
        <option value="">{t('noCountry')}</option>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Failure({ error }: { error: string | null }) {
  const t = useTranslations('MemberImport')
  if (error === null) return null
  return (
    <p role="alert" className="text-sm font-semibold text-alert">
      {error || t('refusals.unavailable')}
    </p>
  )
}
