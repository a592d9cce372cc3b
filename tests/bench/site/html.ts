import type { MeasuredPage, Measurement } from './measurement'
import { kilobytes, table, verdict } from './report'
import { transfer } from './transfer'

const LARGEST_NETWORK = 'network-large'
const LARGEST_GZIP_KB = 60

interface Size {
  plain: number
  gzip: number
  brotli: number
  elements: number
}

/** Weighs the HTML of each kind of page as the site sends it. */
export async function measureHtml({ pages }: Measurement): Promise<string> {
  const sizes: [string, Size][] = []
  for (const page of pages) sizes.push([page.name, await sizeOf(page)])
  const largest = sizes.find(([name]) => name === LARGEST_NETWORK)?.[1]
  if (!largest) throw new Error(`There is no page type "${LARGEST_NETWORK}".`)
  return [
    table(
      ['page', 'KB', 'gzip KB', 'Brotli KB', 'elements'],
      sizes.map(([name, { plain, gzip, brotli, elements }]) => [
        name,
        kilobytes(plain),
        kilobytes(gzip),
        kilobytes(brotli),
        elements,
      ]),
    ),
    verdict(
      kilobytes(largest.gzip) < LARGEST_GZIP_KB,
      `the largest network page takes ${kilobytes(largest.gzip).toFixed(1)} KB gzipped`,
      `under ${LARGEST_GZIP_KB} KB`,
    ),
  ].join('\n\n')
}

const START_TAG = /<[a-z]/g
const SCRIPT = /<script\b[\s\S]*?<\/script>/g

async function sizeOf({ name, url, status }: MeasuredPage): Promise<Size> {
  const plain = await transfer(url, 'identity')
  if (plain.status !== status) throw new Error(`${name}: ${plain.status} instead of ${status} at ${url}.`)
  return {
    plain: plain.body.length,
    gzip: (await transfer(url, 'gzip')).body.length,
    brotli: (await transfer(url, 'br')).body.length,
    elements: plain.body.toString('utf8').replace(SCRIPT, '').match(START_TAG)?.length ?? 0,
  }
}
