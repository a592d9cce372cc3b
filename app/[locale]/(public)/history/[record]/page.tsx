import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { RecordHistoryPage } from '@/components/changes/record-history-page'
import { recordHistory } from '@/lib/queries/record-history'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

interface HistoryProps {
  params: Promise<{ record: string }>
}

/** Drawn at the first visit: every record has one, few are read. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: HistoryProps): Promise<Metadata> {
  const t = await getTranslations('History')
  const view = await recordHistory((await params).record, '1', await getLocale())
  return { title: view ? t('title', { name: view.record.name }) : t('kind'), robots: { index: false } }
}

export default async function HistoryRoute({ params }: HistoryProps) {
  const view = await recordHistory((await params).record, '1', await getLocale())
  if (!view) notFound()
  return <RecordHistoryPage view={view} page={1} />
}
