import { db } from '@/lib/db/client'

/** The first cells of each column, for whoever says what the columns hold. */
export async function firstCells(importId: string, columns: number): Promise<string[][]> {
  const rows = await db.memberImportRow.findMany({
    where: { importId },
    orderBy: { line: 'asc' },
    take: 3,
    select: { cells: true },
  })
  return Array.from({ length: columns }, (_, index) => rows.flatMap(({ cells }) => cells[index] || []))
}
