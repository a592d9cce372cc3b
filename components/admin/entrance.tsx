import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Wordmark } from '@/components/layout/wordmark'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import { nativeName } from '@/lib/i18n/text'
import { AdminLocales } from './admin-nav'

interface EntranceProps {
  locale: Locale
  title: ReactNode
  lead?: ReactNode
  children: ReactNode
}

/** The pages before one is signed in: one narrow column. */
export async function Entrance({ locale, title, lead, children }: EntranceProps) {
  const t = await getTranslations('Admin')
  const layout = await getTranslations('Layout')
  const names = Object.fromEntries(LOCALES.map((other) => [other, nativeName(other)])) as Record<
    Locale,
    string
  >
  return (
    <>
      <header className="page-width flex flex-wrap items-center justify-between gap-4 py-4">
        <Wordmark href={`/${locale}`} tagline={t('area')} />
        <AdminLocales label={layout('languages')} names={names} />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="page-width flex max-w-md flex-1 flex-col gap-6 pb-20 pt-10 outline-none sm:pt-16"
      >
        <div>
          <div className="scale-bar mb-5 max-w-40" aria-hidden="true" />
          <h1 className="text-3xl">{title}</h1>
          {lead ? <p className="mt-2 text-muted">{lead}</p> : null}
        </div>
        {children}
      </main>
    </>
  )
}
