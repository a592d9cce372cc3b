import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { loadNetworkCounts } from '@/lib/queries/data-report'
import { withDataSet } from '@/tests/support/database'

withDataSet()

it('docs/data.md counts what the database holds, network by network', async () => {
  const text = await readFile('docs/data.md', 'utf8')
  const rows = [
    ...text.matchAll(/^\| `([a-z0-9-]+)`\s*\|\s*(\d+)\s*\|\s*(\d*)\s*\|\s*([^|]*?)\s*\|\s*(\d*)\s*\|$/gm),
  ]
  const documented = rows.map(([, slug, known, ended, claimed, unsourced]) => ({
    slug,
    known: Number(known),
    ended: Number(ended),
    claims: claimed === '' ? 0 : (claimed ?? '').split(';').length,
    unsourced: Number(unsourced),
  }))
  const counted = (await loadNetworkCounts()).map(({ claimed, ...row }) => ({
    slug: row.slug,
    known: row.known,
    ended: row.ended,
    claims: claimed.length,
    unsourced: row.unsourced,
  }))
  expect(documented).toEqual(counted)
})
