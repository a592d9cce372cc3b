import type { Metadata } from 'next'
import { config } from '../config'
import { LOCALES, type Locale } from '../domain/vocabulary'
import { type Address, DEFAULT_LOCALE, href } from './routing'
import { SHARE_IMAGE_SIZE, shareImagePath } from './share-image'

interface PageMetadata {
  locale: Locale
  /** The page without its filters: the address that search engines should keep. */
  address: Pick<Address, 'route' | 'params'>
  title: string
  /** What search engines and shared links say of it; undefined where the record says nothing of itself. */
  description: string | undefined
  /** A view for a query: readers may follow its links, search engines keep the plain page. */
  view?: boolean
  /** Languages in which the page answers 200; all of them unless said otherwise. */
  languages?: readonly Locale[]
  /** The calendar that programs may follow instead of the page, and what it is called. */
  calendar?: { href: string; title: string }
}

/** Title, description, canonical address, `hreflang` with `x-default`, and Open Graph of a public page. */
export function pageMetadata({
  locale,
  address,
  title,
  description,
  view,
  languages,
  calendar,
}: PageMetadata): Metadata {
  const canonical = absolute(href(locale, address))
  const types = calendar && {
    types: { 'text/calendar': [{ url: absolute(calendar.href), title: calendar.title }] },
  }
  return {
    title,
    description,
    alternates: view
      ? { canonical, ...types }
      : { canonical, languages: alternates(address, languages), ...types },
    robots: view ? { index: false, follow: true } : undefined,
    openGraph: {
      title,
      description,
      url: canonical,
      locale,
      siteName: 'City Networks',
      type: 'website',
      images: [{ url: absolute(shareImagePath(locale, address)), ...SHARE_IMAGE_SIZE, alt: title }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** Absolute addresses of a page by language tag, with `x-default`; for `hreflang` in pages and in the sitemap. */
export function alternates(
  address: Pick<Address, 'route' | 'params'>,
  languages: readonly Locale[] = LOCALES,
): Record<string, string> {
  const entries = languages.map((language) => [language, absolute(href(language, address))])
  const fallback = languages.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : languages[0]
  const byLanguage: Record<string, string> = Object.fromEntries(entries)
  const preferred = fallback && byLanguage[fallback]
  return preferred ? { ...byLanguage, 'x-default': preferred } : byLanguage
}

/** An address of this site with its origin, as configured: never taken from a request. */
export function absolute(address: string): string {
  return config().siteUrl + address
}
