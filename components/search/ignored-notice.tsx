import { getFormatter, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { Ignored } from '@/lib/search/list-params'

/** Says which values of the address the page did not understand: the rest of the address holds. */
export async function IgnoredNotice({ ignored }: { ignored: readonly Ignored[] }) {
  if (ignored.length === 0) return null
  const t = await getTranslations('Search.ignored')
  const format = await getFormatter()
  const values = ignored.map(({ name, value }) => t('value', { name, value }))
  return (
    <div className="mb-6">
      <Notice tone="alert" role="status" title={t('title', { count: ignored.length })}>
        <p className="text-sm">{t('text', { values: format.list(values) })}</p>
      </Notice>
    </div>
  )
}
