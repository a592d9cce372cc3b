import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AdminHeading, AdminSection } from '@/components/admin/admin-heading'
import { EmptyState } from '@/components/admin/empty-state'
import { ConfirmButton } from '@/components/changes/confirm-button'
import { PageLinks } from '@/components/changes/page-links'
import { RecordRows } from '@/components/changes/record-rows'
import { Button } from '@/components/ui/button'
import { InputField, SelectField } from '@/components/ui/field'
import { requireUser } from '@/lib/auth/session'
import { RECORD_TYPES } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { sentenceCase } from '@/lib/i18n/text'
import { findRecords, RECORDS_FOUND_PER_PAGE } from '@/lib/queries/changes/record-finder'
import { confirmRecord } from './actions'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('AdminRecords')
  return { title: t('title') }
}

const question = z.object({
  q: z.string().trim().max(200).catch(''),
  type: z.enum(RECORD_TYPES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** Any record of the directory, found by a name in any language; and a new one of each type. */
export default async function RecordsPage({ params, searchParams }: PageProps) {
  const locale = toLocale((await params).locale)
  await requireUser(locale)
  const t = await getTranslations('AdminRecords')
  const words = await getTranslations('Vocabulary')
  const { q, type, page } = question.parse(await searchParams)
  const { items, total } = await findRecords({ text: q, type, page }, locale)
  const address = `/${locale}/admin/records`
  const confirm = confirmRecord.bind(null, locale)
  return (
    <>
      <AdminHeading title={t('title')} lead={t('lead')} guide={['find']} />
      <form
        action={address}
        aria-label={t('search')}
        className="mb-5 grid items-end gap-3 sm:grid-cols-[1fr_16rem_auto]"
      >
        <InputField id="q" name="q" type="search" label={t('query')} defaultValue={q} maxLength={200} />
        <SelectField
          id="type"
          name="type"
          label={t('columns.type')}
          empty={t('anyType')}
          defaultValue={type ?? ''}
          options={RECORD_TYPES.map((one) => ({
            value: one,
            label: sentenceCase(words(`recordType.${one}`), locale),
          }))}
        />
        <Button>{t('search')}</Button>
      </form>
      <p className="mb-3 text-sm text-muted" role="status">
        {q === '' ? t('latest', { count: total }) : t('found', { count: total })}
      </p>
      {items.length > 0 ? (
        <RecordRows
          locale={locale}
          caption={t('title')}
          items={items}
          button={(record) => (
            <ConfirmButton action={confirm} record={record} label={t('confirm')} name={record.name} />
          )}
        />
      ) : (
        <EmptyState>{t('nothing')}</EmptyState>
      )}
      {q === '' ? (
        <PageLinks
          address={address}
          query={{ type }}
          page={page}
          pages={Math.ceil(total / RECORDS_FOUND_PER_PAGE)}
        />
      ) : null}
      <div className="mt-10">
        <AdminSection id="new" title={t('new')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {RECORD_TYPES.map((one) => (
              <li key={one}>
                <a href={`${address}/${one}/new`} className="inline-flex min-h-8 items-center">
                  {sentenceCase(words(`recordType.${one}`), locale)}
                </a>
              </li>
            ))}
          </ul>
        </AdminSection>
      </div>
    </>
  )
}
