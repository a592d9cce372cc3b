import { getLocale, getTranslations } from 'next-intl/server'
import { IgnoredNotice } from '@/components/search/ignored-notice'
import type { AsOfAnswer } from '@/lib/domain/vocabulary'
import { type Address, href } from '@/lib/i18n/routing'
import type { Ignored } from '@/lib/search/list-params'
import { AsOfNotice } from './as-of-notice'

interface DayNoticesProps {
  /** The page with its parameters, `date` among them. */
  address: Address
  /** The day shown; null for today. */
  day: string | null
  /** What could not be read in the address. */
  ignored: readonly Ignored[]
  /** Whether what the page is about existed on the day. */
  state?: AsOfAnswer
}

/** Above the content: that the page shows another day, with the way back to today, and what of the address was set aside. */
export async function DayNotices({ address, day, ignored, state }: DayNoticesProps) {
  const t = await getTranslations('DateView')
  const today = href(await getLocale(), { ...address, query: { ...address.query, date: null } })
  return (
    <>
      <IgnoredNotice ignored={ignored} />
      {day ? (
        <AsOfNotice day={day} todayHref={today}>
          {t('text')} {state && state !== 'yes' ? t(`existence.${state}`) : null}
        </AsOfNotice>
      ) : null}
    </>
  )
}
