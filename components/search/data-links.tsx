import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment, type ReactNode } from 'react'
import { type Address, dataPath } from '@/lib/i18n/routing'

const FORMATS = ['json', 'csv'] as const

/** The ways to the list of a page for machines and spreadsheets. */
export async function DataLinks({ address, children }: { address: Address; children?: ReactNode }) {
  const locale = await getLocale()
  const t = await getTranslations('Search')
  return (
    <p className="no-print mt-6 text-sm">
      {t('data')}
      {FORMATS.map((format) => (
        <Fragment key={format}>
          {' '}
          <a
            href={dataPath(locale, address, format)}
            rel="nofollow"
            className="inline-flex min-h-6 items-center px-1"
          >
            {format.toUpperCase()}
          </a>
        </Fragment>
      ))}
      {children}
    </p>
  )
}
