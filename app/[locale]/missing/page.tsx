import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/components/layout/missing-page'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('NotFound')
  return { title: t('title'), robots: { index: false } }
}

/** What `proxy.ts` shows, with status 404, wherever there is no page. */
export { MissingPage as default }
