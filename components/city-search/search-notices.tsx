import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { QueryNotice } from '@/lib/search/membership/parse'

/** Says which values of the address were left out, and why: the rest of the address holds. */
export async function SearchNotices({ notices }: { notices: readonly QueryNotice[] }) {
  if (notices.length === 0) return null
  const t = await getTranslations('CitySearch.notices')
  return (
    <div className="mb-6">
      <Notice tone="alert" role="status" title={t('title', { count: notices.length })}>
        <ul className="text-sm wrap-anywhere">
          {notices.map(({ code, name, value }) => (
            <li key={`${code} ${name} ${value}`}>{t(code, { name, value })}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
