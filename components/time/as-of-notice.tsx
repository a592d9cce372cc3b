import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { IsoDay } from '@/lib/domain/day'
import { formatEdtf } from '@/lib/domain/format-date'

interface AsOfNoticeProps {
  day: IsoDay
  /** The same page as of today. */
  todayHref: string
  children?: ReactNode
}

/** Says that the page looks at a day of the past (or the future), and leads back. */
export async function AsOfNotice({ day, todayHref, children }: AsOfNoticeProps) {
  const t = await getTranslations('Search.asOf')
  const date = formatEdtf(day, await getLocale(), await getTranslations('Period'))
  return (
    <div className="mb-6">
      <Notice tone="maybe" title={t('title', { date })}>
        <p className="text-sm">
          {children} <a href={todayHref}>{t('today')}</a>
        </p>
      </Notice>
    </div>
  )
}
