import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

interface FilterPanelProps {
  /** Address of the list without its query. */
  action: string
  /** How many filters are set; a phone shows the number while the form is folded. */
  chosen: number
  children: ReactNode
}

/**
 * The filters of a list as a plain GET form: a column of its own on wide screens, folded above the list on a phone.
 */
export async function FilterPanel({ action, chosen, children }: FilterPanelProps) {
  const t = await getTranslations('Search.filters')
  return (
    <search aria-label={t('title')} className="no-print">
      <details className="fold-narrow border-y border-ink lg:border-b-0">
        <summary className="min-h-12 py-3 font-semibold">{t('summary', { count: chosen })}</summary>
        <form action={action} method="get" className="flex flex-col gap-5 pb-5 pt-2 lg:pt-4">
          {children}
          <Button>{t('apply')}</Button>
        </form>
      </details>
    </search>
  )
}
