import { getTranslations } from 'next-intl/server'
import { TextLink } from '@/components/ui/link'
import type { Locale } from '@/lib/domain/vocabulary'

type RecordPage = 'edit' | 'logo' | 'history' | 'retire'

interface RecordNavProps {
  locale: Locale
  type: string
  id: string
  /** The page that is open. */
  here: RecordPage
  /** Its public page, where it has one. */
  publicHref?: string | null
  /** A network has members, which can be brought in as a list. */
  isNetwork?: boolean
}

/** What can be done with one record: the same links on each of its pages. */
export async function RecordNav({ locale, type, id, here, publicHref, isNetwork = false }: RecordNavProps) {
  const t = await getTranslations('AdminRecords')
  const pages: RecordPage[] =
    type === 'organization' ? ['edit', 'logo', 'history', 'retire'] : ['edit', 'history', 'retire']
  return (
    <nav aria-label={t('pagesOf')}>
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {pages.map((page) => (
          <li key={page} className="flex min-h-8 items-center">
            {page === here ? (
              <span aria-current="page" className="font-semibold">
                {t(page)}
              </span>
            ) : (
              <TextLink href={`/${locale}/admin/records/${type}/${id}/${page}`}>{t(page)}</TextLink>
            )}
          </li>
        ))}
        {isNetwork ? (
          <li className="flex min-h-8 items-center">
            <TextLink href={`/${locale}/admin/import?network=${id}`}>{t('importMembers')}</TextLink>
          </li>
        ) : null}
        {publicHref ? (
          <li className="flex min-h-8 items-center">
            <TextLink href={publicHref}>{t('public')}</TextLink>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
