import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CorrectionPage } from '@/components/correction/correction-page'
import { authSecret } from '@/lib/auth/secret'
import { formToken } from '@/lib/changes/suggestions/form-token'
import { returnedForm } from '@/lib/changes/suggestions/returned-forms'
import { publishedField } from '@/lib/changes/suggestions/suggest'
import { pageMetadata } from '@/lib/i18n/metadata'
import { loadCorrectionSubject } from '@/lib/queries/correction-page'
import type { SearchParams } from '@/lib/search/list-params'

interface CorrectViewProps {
  searchParams: Promise<SearchParams>
}

const RECORD = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Correction')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/correct' },
    title: t('title'),
    description: t('standfirst'),
    view: true,
  })
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** The form for a correction of one record. Drawn anew each time: it carries the moment at which it was drawn. */
export default async function CorrectView({ searchParams }: CorrectViewProps) {
  const locale = await getLocale()
  const asked = await searchParams
  const back = first(asked.back)
  const returned = RECORD.test(back) ? await returnedForm(back) : null
  const record = returned?.values.record || first(asked.record)
  const field = returned?.values.field || first(asked.field)
  const subject = RECORD.test(record) ? await loadCorrectionSubject(record, locale) : null
  const present = subject ? await publishedField(subject.id, field) : undefined
  return (
    <CorrectionPage
      subject={subject}
      field={field}
      present={present === undefined || present === null ? null : String(present)}
      token={formToken(await authSecret(), Date.now())}
      returned={returned}
    />
  )
}
