import { getTranslations } from 'next-intl/server'
import { Pagination } from '@/components/ui/pagination'
import { type Query, queryString } from '@/lib/i18n/routing'

interface PageLinksProps {
  address: string
  query?: Query
  page: number
  pages: number
}

/** The neighbouring pages of an editors' list. */
export async function PageLinks({ address, query, page, pages }: PageLinksProps) {
  const t = await getTranslations('AdminChanges.pages')
  const at = (number: number) =>
    number >= 1 && number <= pages
      ? address + queryString({ ...query, page: number > 1 ? number : null })
      : null
  return (
    <div className="mt-6">
      <Pagination
        label={t('label')}
        previous={{ label: t('previous'), href: at(page - 1) }}
        next={{ label: t('next'), href: at(page + 1) }}
        position={t('position', { page, pages: Math.max(pages, 1) })}
      />
    </div>
  )
}
