import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { path } from '@/lib/i18n/routing'
import type { QueryNotice } from '@/lib/search/membership/parse'
import { isNetworkList } from '@/lib/search/membership/slugs-for-names'

/** Says which values of the address were left out, and why: the rest of the address holds. */
export async function SearchNotices({ notices }: { notices: readonly QueryNotice[] }) {
  if (notices.length === 0) return null
  const t = await getTranslations('CitySearch.notices')
  return (
    <div className="mb-6">
      <Notice tone="alert" role="status" title={t('title', { count: notices.length })}>
        <ul className="text-sm wrap-anywhere">
          {notices.map((notice) => (
            <li key={Object.values(notice).join(' ')}>
              <SearchNotice {...notice} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

async function SearchNotice({ code, name, value }: QueryNotice) {
  const t = await getTranslations('CitySearch.notices')
  const locale = await getLocale()
  if (!isNetworkList(name) || code === 'too-many') return t(code, { name, value })
  return t.rich('network', {
    value,
    a: (text) => <a href={path(locale, '/search', {}, { q: value, type: 'networks' })}>{text}</a>,
  })
}
