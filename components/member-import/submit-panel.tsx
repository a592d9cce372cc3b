'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** What came of it, or why nothing was written; `outdated` where the preview has to be drawn anew. */
export type Submitted =
  | { outcome: 'applied' | 'proposed'; changeSetId: string }
  | { error: string; outdated: boolean }

interface SubmitPanelProps {
  /** Rows that are taken, and memberships that end. */
  included: number
  ends: number
  /** Whether a source is stated. */
  sourced: boolean
  locale: string
  submit: () => Promise<Submitted>
}

/** Submits everything that is taken, in one set: all of it or nothing. */
export function SubmitPanel({ included, ends, sourced, locale, submit }: SubmitPanelProps) {
  const t = useTranslations('MemberImport')
  const router = useRouter()
  const [state, setState] = useState<{ running: boolean; error: string | null }>({
    running: false,
    error: null,
  })
  const total = included + ends

  async function run() {
    if (state.running) return
    setState({ running: true, error: null })
    const result = await submit().catch(
      (): Submitted => ({
        error: t('errors.unavailable'),
        outdated: false,
      }),
    )
    if ('error' in result) {
      setState({ running: false, error: result.error })
      // A page that cannot be drawn would take the place of the message.
      if (result.outdated) router.refresh()
      return
    }
    router.push(`/${locale}/admin/changes/${result.changeSetId}?done=${result.outcome}`)
  }

  return (
    <div className="sticky bottom-0 z-10 mt-8 flex flex-col gap-2 border-t border-ink bg-paper py-3">
      {state.error ? <Notice tone="alert" role="alert" title={state.error} /> : null}
      {state.running ? (
        <>
          <label htmlFor="submitting" className="text-sm">
            {t('submitting', { count: total })}
          </label>
          <progress id="submitting" className="h-2 w-full accent-accent" />
        </>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p role="status">
          {t('summary', { included, ends })}{' '}
          {sourced ? null : <span className="text-maybe">{t('unsourced')}</span>}
        </p>
        <Button
          type="button"
          className="ms-auto"
          onClick={run}
          aria-disabled={state.running || total === 0 || undefined}
        >
          {t('submit', { count: total })}
        </Button>
      </div>
    </div>
  )
}
