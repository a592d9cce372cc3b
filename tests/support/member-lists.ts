import type { Actor } from '@/lib/auth/permissions'
import { matchNextRows } from '@/lib/changes/member-import/match-rows'
import { describeImport, type ListSource, openImport } from '@/lib/changes/member-import/store'
import { guessColumns, isHeader } from '@/lib/domain/member-list/columns'
import { readTable } from '@/lib/exchange/table/read-table'

export const LIST_SOURCE: ListSource = {
  url: 'https://example.org/members',
  title: 'Members',
  publisher: 'Example',
}

interface ListAbout {
  day?: string
  source?: ListSource | null
}

/** Brings a list in as the pages do, up to its preview. */
export async function importedList(
  actor: Actor,
  networkId: string,
  text: string,
  { day = '2026-05-01', source = LIST_SOURCE }: ListAbout = {},
): Promise<string> {
  const table = readTable(new TextEncoder().encode(text), isHeader)
  const id = await openImport(actor, { networkId, fileName: 'members.csv', ...table })
  await describeImport(actor, id, { columns: guessColumns(table.header, table.columns), day, source })
  await compared(actor, id)
  return id
}

/** Compares a list with the directory to its end. */
async function compared(actor: Actor, id: string): Promise<void> {
  for (;;) {
    const { done, total } = await matchNextRows(actor, id)
    if (done >= total) return
  }
}
