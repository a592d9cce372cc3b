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
  const to = (number: number) => address + queryString({ ...query, page: number > 1 ? number : null })
  return (
    <div className="mt-6">
      <Pagination
        page={page}
        pages={pages}
        to={to}
        label={t('label')}
        previous={t('previous')}
        next={t('next')}
        position={t('position', { page, pages: Math.max(pages, 1) })}
      />
    </div>
  )
}
