'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/field'
import type { MissingMember } from './model'

interface MissingFormProps {
  members: readonly MissingMember[]
  date: string
  decide: (ids: string[], date: string) => Promise<string | null>
}

/** Members whom the list does not name. None ends unless somebody says so, and says when. */
export function MissingForm({ members, date, decide }: MissingFormProps) {
  const t = useTranslations('MemberImport')
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [kept, setKept] = useState(false)
  const [pending, start] = useTransition()

  function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    start(async () => {
      const refusal = await decide(form.getAll('ends').map(String), String(form.get('end') ?? '')).catch(() =>
        t('refusals.unavailable'),
      )
      setError(refusal)
      setKept(refusal === null)
      if (refusal === null) router.refresh()
    })
  }

  return (
    <form onSubmit={keep} onChange={() => setKept(false)} className="flex flex-col gap-4" aria-busy={pending}>
      <p className="max-w-(--container-text)">{t('missingLead')}</p>
      <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {members.map(({ id, label, about, period, ends }) => (
          <li key={id}>
            <label className="flex min-h-8 cursor-pointer items-start gap-2 py-1">
              <input
                type="checkbox"
                name="ends"
                value={id}
                defaultChecked={ends}
                className="mt-1 size-4 shrink-0"
              />
              <span>
                {label}{' '}
                <span className="text-sm text-muted">{[about, period].filter(Boolean).join(' · ')}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="max-w-xs">
        <InputField
          id="end"
          name="end"
          label={t('endDate')}
          hint={t('endDateHint')}
          defaultValue={date}
          errors={error ? [error] : undefined}
        />
      </div>
      <div className="flex items-center gap-4">
        <Button look="secondary">{t('keepEndings')}</Button>
        <span role="status" className="text-sm text-muted">
          {kept ? t('endingsKept') : ''}
        </span>
      </div>
    </form>
  )
}
