import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { linkTag, PROSE_TAGS, Prose } from '@/components/layout/prose'
import { TextLink } from '@/components/ui/link'
import type { ReturnedForm } from '@/lib/domain/correction'
import { path } from '@/lib/i18n/routing'
import type { CorrectionSubject } from '@/lib/queries/correction-page'
import { CorrectionForm } from './correction-form'

interface CorrectionPageProps {
  /** Null where the address names no published record. */
  subject: CorrectionSubject | null
  field: string
  /** What is published now in the field that the reader came from. */
  present: string | null
  token: string
  returned: ReturnedForm | null
}

/** Where a reader says what is wrong with a record. */
export async function CorrectionPage({ subject, field, present, token, returned }: CorrectionPageProps) {
  const locale = await getLocale()
  const t = await getTranslations('Correction')
  const tags = { ...PROSE_TAGS, search: linkTag(path(locale, '/search')) }
  return (
    <Page address={{ route: '/correct', query: subject ? { record: subject.id, field } : {} }}>
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      {subject ? (
        <>
          <p className="mb-6 max-w-(--container-text) text-lg">
            {t.rich('about', {
              record: () =>
                subject.href ? <TextLink href={subject.href}>{subject.label}</TextLink> : subject.label,
            })}
            {present === null ? null : (
              <span className="block text-base text-muted">{t('present', { value: present })}</span>
            )}
          </p>
          <CorrectionForm subject={subject} field={field} token={token} returned={returned} />
          <p className="mt-8 max-w-(--container-text) text-sm text-muted">
            {t.rich('privacy', { privacy: linkTag(`${path(locale, '/privacy')}#corrections`) })}
          </p>
        </>
      ) : (
        <Prose>{t.rich('fromRecord', tags)}</Prose>
      )}
    </Page>
  )
}
