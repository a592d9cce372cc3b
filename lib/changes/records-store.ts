import { groupBy } from '@/lib/domain/group'
import type { CitationValue } from '@/lib/domain/records/shared'
import { sortBy } from '@/lib/domain/records/shared'
import type { RecordType } from '@/lib/domain/vocabulary'
import { definitionOf } from './records'
import type { Tx } from './records/definition'

/** A published record: its version and its whole value. */
export type Stored = { id: string; type: RecordType; version: number; value: Record<string, unknown> }

type Ids = Map<RecordType, string[]>

/** The published records with these ids, read with a fixed number of statements per type. */
export async function loadRecords(tx: Tx, ids: Ids): Promise<Map<string, Stored>> {
  const all = [...ids.values()].flat()
  const records = await tx.record.findMany({
    where: { id: { in: all }, retiredAt: null },
    select: { id: true, type: true, version: true },
  })
  const citations = await tx.citation.findMany({ where: { recordId: { in: all } } })
  const cited = groupCitations(citations)
  const versions = new Map(records.map((record) => [record.id, record.version]))
  const stored = new Map<string, Stored>()
  for (const [type, typeIds] of ids) {
    const bodies = await definitionOf(type).load(tx, typeIds)
    for (const [id, body] of bodies) {
      const version = versions.get(id)
      if (version === undefined) continue
      const value = type === 'source' ? body : { ...body, citations: cited.get(id) ?? [] }
      stored.set(id, { id, type, version, value })
    }
  }
  return stored
}

type CitationRow = {
  recordId: string
  sourceId: string
  field: string
  stance: string
  confidence: string
  url: string | null
}

function groupCitations(rows: CitationRow[]): Map<string, CitationValue[]> {
  const grouped = groupBy(rows, (row) => row.recordId)
  return new Map(
    [...grouped].map(([id, list]) => [
      id,
      sortBy(
        list.map(({ sourceId, field, stance, confidence, url }) => ({
          source: sourceId,
          field,
          stance: stance as CitationValue['stance'],
          confidence: confidence as CitationValue['confidence'],
          url,
        })),
        (c) => `${c.source} ${c.field} ${c.stance}`,
      ),
    ]),
  )
}
