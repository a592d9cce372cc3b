import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminHeading } from '@/components/admin/admin-heading'
import { RecordNav } from '@/components/admin/record-nav'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { actorOf, requireUser } from '@/lib/auth/session'
import { draftFor } from '@/lib/changes/drafts'
import { editableRecord, mayApplyTo } from '@/lib/changes/editable-record'
import { momentText } from '@/lib/domain/moment'
import { RECORD_TYPES } from '@/lib/domain/vocabulary'
import { formContent } from '@/lib/forms/content'
import { FORMS } from '@/lib/forms/records'
import { href, toLocale } from '@/lib/i18n/routing'
import { recordPlace } from '@/lib/queries/record-place'
import { FormPage } from '../../form-page'

interface PageProps {
  params: Promise<{ locale: string; type: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, type, id } = await params
  const reader = actorOf(await requireUser(toLocale(locale)))
  const changeSet = changeSetIn(await searchParams)
  const record = await editableRecord(type, id, toLocale(locale), changeSet ? { changeSet, reader } : null)
  const t = await getTranslations('EditForm')
  return { title: record ? t('editTitle', { name: record.label }) : '' }
}

/** The form of a published record, or of what a proposal asks it to become. */
export default async function EditRecordPage({ params, searchParams }: PageProps) {
  const { locale: language, type: asked, id } = await params
  const locale = toLocale(language)
  const user = await requireUser(locale)
  const type = RECORD_TYPES.find((known) => known === asked) ?? notFound()
  const query = await searchParams
  const changeSet = changeSetIn(query)
  const reader = actorOf(user)
  const record =
    (await editableRecord(type, id, locale, changeSet ? { changeSet, reader } : null)) ?? notFound()
  const draft = await draftFor(user.id, type, id)
  // A draft of something else (another proposal, the record itself) is not what was asked for.
  const own = draft && draft.content.changeSet === changeSet ? draft : null
  const content = own?.content ?? formContent(FORMS[type], { form: record.form, recordId: id, changeSet })
  const baseVersion = own?.baseVersion ?? record.baseVersion
  const t = await getTranslations('EditForm')
  const place = await recordPlace(id)
  const isBehind = own !== null && record.version !== null && own.baseVersion !== record.version
  const at = own && momentText(own.savedAt, locale)
  return (
    <>
      <AdminHeading
        title={t('editTitle', { name: record.label })}
        lead={t('keys')}
        guide={['edit', 'dates', 'sources', 'conflicts']}
        actions={
          <RecordNav
            locale={locale}
            type={type}
            id={id}
            here="edit"
            publicHref={place ? href(locale, place) : null}
            isNetwork={record.version !== null && record.value.kind === 'network'}
          />
        }
      />
      <div className="mb-4 flex flex-col gap-2">
        {query.saved === 'published' || query.saved === 'merged' ? (
          <Notice tone="good" role="status" title={t('saved.published')}>
            {query.saved === 'merged' ? <p>{t('saved.merged')}</p> : null}
            {place ? (
              <p>
                <TextLink href={href(locale, place)}>{t('saved.seePage')}</TextLink>
              </p>
            ) : null}
          </Notice>
        ) : null}
        {at ? <Notice tone="accent" title={t('draft.opened', { at })} /> : null}
        {isBehind ? <Notice tone="maybe" title={t('draft.behind')} /> : null}
      </div>
      <FormPage
        user={user}
        locale={locale}
        type={type}
        recordId={id}
        baseVersion={baseVersion}
        draft={own}
        draftId={own?.id ?? randomUUID()}
        content={content}
        opened={record.opened}
        outdated={record.outdated}
        mayPublish={mayApplyTo(actorOf(user), type, id, record.value)}
      />
    </>
  )
}

/** The proposal whose values the form begins with. */
function changeSetIn(query: Record<string, string | string[] | undefined>): string | null {
  return typeof query.changeset === 'string' ? query.changeset : null
}
