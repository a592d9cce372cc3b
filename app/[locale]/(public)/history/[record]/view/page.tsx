import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { RecordHistoryPage } from '@/components/changes/record-history-page'
import { recordHistory } from '@/lib/queries/record-history'

interface HistoryProps {
  params: Promise<{ record: string }>
  searchParams: Promise<{ page?: string | string[] }>
}

const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1)

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('History')
  return { title: t('kind'), robots: { index: false } }
}

/** The older pages of a record's history. */
export default async function HistoryView({ params, searchParams }: HistoryProps) {
  const page = pageNumber.parse((await searchParams).page)
  const view = await recordHistory((await params).record, String(page), await getLocale())
  if (!view) notFound()
  return <RecordHistoryPage view={view} page={page} />
}
