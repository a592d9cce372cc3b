'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Forgets the list, once somebody has said so twice. */
export function DiscardButton({ action }: { action: () => Promise<void> }) {
  const t = useTranslations('MemberImport')
  return (
    <form
      action={action}
      onSubmit={(event) => {
        if (!window.confirm(t('discardSure'))) event.preventDefault()
      }}
    >
      <Button look="secondary">{t('discard')}</Button>
    </form>
  )
}
