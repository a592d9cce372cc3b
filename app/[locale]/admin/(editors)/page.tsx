import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminHeading } from '@/components/admin/admin-heading'
import { requireUser } from '@/lib/auth/session'
import { toLocale } from '@/lib/i18n/routing'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Admin.dashboard')
  return { title: t('title') }
}

/** Where editors arrive. */
export default async function DashboardPage({ params }: PageProps) {
  const user = await requireUser(toLocale((await params).locale))
  const t = await getTranslations('Admin')
  return <AdminHeading title={t('dashboard.title')} lead={t('dashboard.welcome', { name: user.name })} />
}
