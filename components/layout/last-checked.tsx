import { getLocale, getTranslations } from 'next-intl/server'
import { addDays } from '@/lib/domain/day'
import { edtfBounds } from '@/lib/domain/edtf'
import { formatEdtfAt } from '@/lib/domain/format-date'
import { translator } from '@/lib/i18n/translator'

/** Older than this, what a section says may have changed. */
const DAYS_FRESH = 366

/** When a section was last held against its sources; a quiet word where that is more than a year ago. */
export async function LastChecked({ date }: { date: string }) {
  const t = await getTranslations('Section')
  const locale = await getLocale()
  const words = formatEdtfAt(date, locale, translator(locale, 'Period'))
  const old = edtfBounds(date).latest < addDays(new Date().toISOString().slice(0, 10), -DAYS_FRESH)
  return (
    <p>
      {t('checked', { date: words })} {old ? <strong className="font-semibold">{t('old')}</strong> : null}
    </p>
  )
}
