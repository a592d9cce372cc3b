'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

interface CompareProgressProps {
  done: number
  total: number
  /** Does the next step and says how far the comparison has come. */
  next: () => Promise<{ done: number; total: number }>
}

/** Compares the list with the directory step by step. The bar shows rows that have been compared, nothing else. */
export function CompareProgress({ done, total, next }: CompareProgressProps) {
  const t = useTranslations('MemberImport')
  const router = useRouter()
  const running = useRef(false)
  const [progress, setProgress] = useState({ done, total, failed: false })

  useEffect(() => {
    if (running.current || progress.failed) return
    if (progress.done >= progress.total) {
      router.refresh()
      return
    }
    running.current = true
    next()
      .then((now) => setProgress({ ...now, failed: false }))
      .catch(() => setProgress((before) => ({ ...before, failed: true })))
      .finally(() => {
        running.current = false
      })
  }, [progress, next, router])

  return (
    <div className="flex max-w-(--container-text) flex-col gap-3">
      <label htmlFor="compared" className="font-semibold">
        {t('comparing', { done: progress.done, total: progress.total })}
      </label>
      <progress
        id="compared"
        value={progress.done}
        max={progress.total}
        className="h-3 w-full accent-accent"
      />
      <p role="status" className="text-sm text-muted">
        {progress.failed ? t('refusals.unavailable') : t('comparingHint')}
      </p>
      {progress.failed ? (
        <div>
          <Button type="button" look="secondary" onClick={() => setProgress({ ...progress, failed: false })}>
            {t('again')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
