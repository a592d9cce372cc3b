'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { RowChoice } from '@/lib/domain/member-list/plan'
import type { Decide } from './row-controls'

interface BulkButtonsProps {
  decide: Decide
  /** Lines that can be taken or left together. */
  lines: readonly number[]
  /** What would be made of the rows that nobody knows. */
  unknown: readonly { line: number; create: NonNullable<RowChoice['create']> }[]
}

/** Decides about many rows at once. */
export function BulkButtons({ decide, lines, unknown }: BulkButtonsProps) {
  const t = useTranslations('MemberImport')
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const run = (choices: Parameters<Decide>[0]) =>
    start(async () => {
      const refusal = await decide(choices).catch(() => t('refusals.unavailable'))
      setError(refusal)
      if (refusal === null) router.refresh()
    })
  if (lines.length === 0 && unknown.length === 0) return null
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2" aria-busy={pending}>
      {lines.length > 0 ? (
        <>
          <Button
            type="button"
            look="secondary"
            onClick={() => run(lines.map((line) => ({ line, choice: { include: true } })))}
          >
            {t('takeAll', { count: lines.length })}
          </Button>
          <Button
            type="button"
            look="secondary"
            onClick={() => run(lines.map((line) => ({ line, choice: { include: false } })))}
          >
            {t('leaveAll', { count: lines.length })}
          </Button>
        </>
      ) : null}
      {unknown.length > 0 ? (
        <Button
          type="button"
          look="secondary"
          onClick={() => run(unknown.map(({ line, create }) => ({ line, choice: { create, member: null } })))}
        >
          {t('makeAll', { count: unknown.length })}
        </Button>
      ) : null}
      {error ? (
        <p role="alert" className="text-sm font-semibold text-alert">
          {error}
        </p>
      ) : null}
    </div>
  )
}
