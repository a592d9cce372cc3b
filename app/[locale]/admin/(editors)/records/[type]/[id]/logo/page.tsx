import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminHeading } from '@/components/admin/admin-heading'
import { RecordNav } from '@/components/admin/record-nav'
import { Logo } from '@/components/layout/logo'
import { LogoForm } from '@/components/logo-editor/logo-form'
import { requireUser } from '@/lib/auth/session'
import { toLocale } from '@/lib/i18n/routing'
import { loadLogoEditor } from '@/lib/queries/logo-editor'

interface PageProps {
  params: Promise<{ locale: string; type: string; id: string }>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('LogoEditor')
  return { title: t('file') }
}

/** The logo of an organization. */
export default async function LogoPage({ params }: PageProps) {
  const { locale: language, type, id } = await params
  const locale = toLocale(language)
  await requireUser(locale)
  const body = type === 'organization' && UUID.test(id) ? await loadLogoEditor(id, locale) : null
  if (!body) notFound()
  const t = await getTranslations('LogoEditor')
  return (
    <>
      <AdminHeading
        title={t('title', { name: body.name })}
        lead={t('lead')}
        guide={['logos']}
        actions={<RecordNav locale={locale} type={type} id={id} here="logo" publicHref={body.href} />}
      />
      <h2 className="mb-3 text-xl">{t('present')}</h2>
      {body.logo ? (
        <Logo logo={body.logo} name={body.name} />
      ) : (
        <p className="mb-6 text-muted">{t('none')}</p>
      )}
      <LogoForm
        id={id}
        locale={locale}
        credit={body.logo?.credit ?? ''}
        licence={body.logo?.licence ?? ''}
        hasLogo={body.logo !== null}
      />
    </>
  )
}
