import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminHeading } from '@/components/admin/admin-heading'
import { Notice } from '@/components/ui/notice'
import { requireUser } from '@/lib/auth/session'
import { draftById, draftName, draftsOfNew } from '@/lib/changes/drafts'
import { momentText } from '@/lib/domain/moment'
import { RECORD_TYPES, type RecordType } from '@/lib/domain/vocabulary'
import { formContent } from '@/lib/forms/content'
import { FORMS } from '@/lib/forms/records'
import { emptyForm } from '@/lib/forms/write-form'
import { toLocale } from '@/lib/i18n/routing'
import { FormPage } from '../form-page'

interface PageProps {
  params: Promise<{ locale: string; type: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: await titleOf((await params).type) }
}

/** A record that is not there yet. */
export default async function NewRecordPage({ params, searchParams }: PageProps) {
  const { locale: language, type: asked } = await params
  const locale = toLocale(language)
  const user = await requireUser(locale)
  const type = recordType(asked) ?? notFound()
  const query = await searchParams
  const draft = typeof query.draft === 'string' ? await draftById(user.id, query.draft) : null
  const own = draft?.type === type && draft.recordId === null ? draft : null
  const opened = emptyForm(FORMS[type])
  const prefilled = typeof query.network === 'string' ? { ...opened, network: query.network } : opened
  const content = own?.content ?? formContent(FORMS[type], { form: prefilled, recordId: randomUUID() })
  const begun = own ? [] : await draftsOfNew(user.id, type)
  const t = await getTranslations('EditForm')
  return (
    <>
      <AdminHeading title={await titleOf(type)} lead={t('keys')} guide={['edit', 'dates', 'sources']} />
      {begun.length > 0 ? (
        <Notice title={t('draft.ofNew')}>
          <ul>
            {begun.map((one) => (
              <li key={one.id}>
                <a href={`?draft=${one.id}`} className="inline-block min-h-6">
                  {draftName(one, locale)}
                </a>{' '}
                <span className="text-sm text-muted">{momentText(one.savedAt, locale)}</span>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <FormPage
        user={user}
        locale={locale}
        type={type}
        recordId={null}
        baseVersion={null}
        draft={own}
        draftId={own?.id ?? newDraftId(query.draft)}
        content={content}
        opened={opened}
        mayPublish={user.role !== 'contributor' && (type !== 'theme' || user.role === 'administrator')}
      />
    </>
  )
}

function recordType(text: string): RecordType | null {
  return RECORD_TYPES.find((type) => type === text) ?? null
}

/** A draft that the browser has begun and the server has not seen keeps its id, so that the browser finds its copy. */
function newDraftId(asked: string | string[] | undefined): string {
  const known = typeof asked === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(asked)
  return known ? asked : randomUUID()
}

async function titleOf(type: string): Promise<string> {
  const t = await getTranslations('EditForm')
  const vocabulary = await getTranslations('Vocabulary')
  const known = recordType(type)
  return known ? t('newTitle', { type: vocabulary(`recordType.${known}`) }) : ''
}
