import { groupBy } from '@/lib/domain/group'
import type { Locale } from '@/lib/domain/vocabulary'
import type { PageType } from '@/tests/e2e/support/page-types'

/** One screenshot of a page. */
export interface Picture {
  type: PageType
  locale: Locale
  /** Of the window, in CSS pixels. */
  width: number
  theme: 'light' | 'dark'
}

/** The file of a picture: `network.fr.360.dark.png`. */
export function pictureFile({ type, locale, width, theme }: Picture): string {
  return `${type.name}.${locale}.${width}.${theme}.png`
}

/** A page that shows the pictures of a folder side by side: a row of them for each kind of page. */
export function contactSheet(files: readonly string[]): string {
  const pictures = files.filter((file) => file.endsWith('.png')).sort(byWidth)
  const rows = [...groupBy(pictures, (file) => file.split('.')[0] ?? '')].map(
    ([name, list]) => `<h2>${name}</h2>\n<p>${list.map(thumbnail).join('\n')}</p>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Look: ${pictures.length} pictures</title>
<style>
  body { font: 14px system-ui, sans-serif; margin: 2rem; background: #ddd; }
  p { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
  a { color: inherit; }
  img { display: block; width: 300px; height: 420px; object-fit: cover; object-position: top; background: #fff; }
  img[src*=".360."] { width: 160px; }
</style>
${rows.join('\n')}
</html>
`
}

function byWidth(a: string, b: string): number {
  const [pageA = '', , widthA = ''] = a.split('.')
  const [pageB = '', , widthB = ''] = b.split('.')
  return pageA.localeCompare(pageB) || Number(widthB) - Number(widthA) || a.localeCompare(b)
}

function thumbnail(file: string): string {
  const [, ...how] = file.replace(/\.png$/, '').split('.')
  return `<a href="${file}"><img loading="lazy" src="${file}" alt="">${how.join(' ')}</a>`
}
