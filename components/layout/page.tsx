import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { absolute } from '@/lib/i18n/metadata'
import { type Address, href } from '@/lib/i18n/routing'
import type { LinkView } from '@/lib/queries/shared/view'
import { Breadcrumbs } from './breadcrumbs'
import { Drawn } from './drawn'
import { Footer } from './footer'
import { Header } from './header'
import { setPageRecord } from './page-record'

interface PageProps {
  /** Where this page is, with its filters: the language switch leads to the same place. */
  address: Address
  /** The way down to the parent of this page, without the home page; then the page's own name, without link. */
  breadcrumbs?: { parents: LinkView[]; here: string }
  /** The record that the page is about. */
  record?: string
  children: ReactNode
}

/** Every public page: header, content, footer. The content starts with a `PageHeading` and goes on in `Section`s. */
export async function Page({ address, breadcrumbs, record, children }: PageProps) {
  setPageRecord(record ?? null)
  const locale = await getLocale()
  return (
    <>
      <Header locale={locale} address={address} />
      <PrintedHead address={address} />
      <Drawn as="main" id="main" tabIndex={-1} className="page-width flex-1 pb-20 pt-6 outline-none sm:pt-8">
        {breadcrumbs ? <Breadcrumbs {...breadcrumbs} /> : null}
        {children}
      </Drawn>
      <Footer locale={locale} />
    </>
  )
}

/** What a sheet of paper says in place of the header: whose it is, and where to find it again. */
async function PrintedHead({ address }: { address: Address }) {
  const t = await getTranslations('Layout')
  return (
    <p className="print-only page-width mb-4 text-sm text-muted">
      {t('printed', { site: t('site'), address: absolute(href(await getLocale(), address)) })}
    </p>
  )
}
