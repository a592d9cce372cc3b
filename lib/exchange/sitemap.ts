import { LOCALES } from '@/lib/domain/vocabulary'
import { absolute, alternates } from '@/lib/i18n/metadata'
import { href } from '@/lib/i18n/routing'
import { SITEMAP_SECTIONS, type SitemapEntry, type SitemapSection } from '@/lib/queries/sitemap'
import { xmlText } from './xml'

/** Sitemaps as sitemaps.org 0.9 defines them, with `hreflang` alternates: at most 50,000 addresses and 50 MB a file. */
const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Pages in one file; each has an address in every language, of about 1 KB with its alternates. */
export const PAGES_A_FILE = 10_000

type Sections = Record<SitemapSection, SitemapEntry[]>

/** The index of all files, each with its newest change. */
export function sitemapIndex(sections: Sections): string {
  const files = SITEMAP_SECTIONS.flatMap((section) => {
    const count = Math.ceil(sections[section].length / PAGES_A_FILE)
    return Array.from({ length: count }, (_, index) => `${section}-${index + 1}`)
  })
  const items = files.map((file) => {
    const changed = (sitemapFile(sections, file) ?? []).map((entry) => entry.changed ?? '').sort()
    return `<sitemap><loc>${xmlText(absolute(`/sitemap/${file}.xml`))}</loc>${lastmod(changed.at(-1))}</sitemap>\n`
  })
  return `${HEAD}<sitemapindex ${NAMESPACES.split(' ')[0]}>\n${items.join('')}</sitemapindex>\n`
}

/** The pages of a file named as in the index (`cities-1`); null when there is no such file. */
export function sitemapFile(sections: Sections, name: string): SitemapEntry[] | null {
  const [, word, digits] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? []
  const section = SITEMAP_SECTIONS.find((candidate) => candidate === word)
  if (!section) return null
  const start = (Number(digits) - 1) * PAGES_A_FILE
  const entries = sections[section].slice(start, start + PAGES_A_FILE)
  return entries.length > 0 ? entries : null
}

/** Every page with its address in each language, and what the others are. */
export function urlSet(entries: readonly SitemapEntry[]): string {
  return `${HEAD}<urlset ${NAMESPACES}>\n${entries.map(urls).join('')}</urlset>\n`
}

function urls({ address, changed }: SitemapEntry): string {
  const links = Object.entries(alternates(address))
    .map(
      ([language, target]) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(target)}"/>`,
    )
    .join('')
  const tail = `${lastmod(changed)}${links}</url>\n`
  return LOCALES.map((locale) => `<url><loc>${xmlText(absolute(href(locale, address)))}</loc>${tail}`).join(
    '',
  )
}

function lastmod(instant: string | null | undefined): string {
  return instant ? `<lastmod>${instant}</lastmod>` : ''
}
