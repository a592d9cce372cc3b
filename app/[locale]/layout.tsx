import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LOCALES } from '@/lib/domain/vocabulary'
import { isLocale } from '@/lib/i18n/routing'
import { fontVariables } from '../fonts'
import '../globals.css'

interface LayoutProps {
  params: Promise<{ locale: string }>
  children: ReactNode
}

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }))
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = await getTranslations({ locale, namespace: 'Layout' })
  return {
    title: { default: `${t('site')} – ${t('tagline')}`, template: `%s – ${t('site')}` },
    description: t('description'),
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#14181b' },
  ],
}

export default async function RootLayout({ params, children }: LayoutProps) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <html lang={locale} className={fontVariables}>
      <body>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={`City Networks (${locale})`}
          href={`/opensearch/${locale}.xml`}
        />
        {children}
      </body>
    </html>
  )
}
