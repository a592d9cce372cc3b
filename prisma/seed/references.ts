import type { RecordType } from '@/lib/domain/vocabulary'
import type { DataSet } from './data-set'
import { recordId } from './record-id'
import type { SeedRow } from './seed-row'

/** The day on which the sources of the data set were read: what `active` without a date speaks of. */
export const DATA_SET_DATE = '2026-11-22'

const GEONAMES = 'https://www.geonames.org/'

/** Turns the data set's slugs and addresses into record identities, and stops at one that is nowhere defined. */
export class References {
  private readonly known: Map<string, Set<string>>

  constructor(data: DataSet) {
    this.known = new Map([
      ['source', new Set(data['sources.csv'].map((row) => row.required('url')))],
      ['theme', slugs(data['themes.csv'], 'slug')],
      ['organization', slugs(data['organizations.csv'], 'slug')],
      ['network', slugs(data['networks.csv'], 'slug')],
      [
        'organ',
        new Set(data['organs.csv'].map((row) => organKey(row.required('network'), row.required('organ')))),
      ],
      ['mandate', slugs(data['mandates.csv'], 'key')],
      ['event-series', slugs(data['event_series.csv'], 'slug')],
      ['event', slugs(data['events.csv'], 'slug')],
      ['partnership', slugs(data['partnerships.csv'], 'slug')],
    ])
  }

  /** The identity of the record that a cell names, or null where the cell is empty. */
  optional(row: SeedRow, type: RecordType | 'network', column: string): string | null {
    const slug = row.text(column)
    return slug === null ? null : this.named(row, type, slug, column)
  }

  required(row: SeedRow, type: RecordType | 'network', column: string): string {
    return this.named(row, type, row.required(column), column)
  }

  list(row: SeedRow, type: RecordType | 'network', column: string): string[] {
    return row.list(column).map((slug) => this.named(row, type, slug, column))
  }

  /** An organ of the network that the row is about. */
  organ(row: SeedRow, column: string, networkColumn = 'network'): string | null {
    const organ = row.text(column)
    return organ === null
      ? null
      : this.named(row, 'organ', organKey(row.required(networkColumn), organ), column)
  }

  named(row: SeedRow, type: RecordType | 'network', key: string, column: string): string {
    if (!this.known.get(type)?.has(key)) row.fail(`${column} “${key}” is no ${type} of the data set`)
    return recordId(type === 'network' ? 'organization' : type, key)
  }

  /**
   * The citations of a row: its source with how sure it is, and those that contradict it. No source (confidence
   * `memory`) gives none, and the statement shows as unsourced.
   */
  citations(row: SeedRow, field = '', confidence: string | null = row.text('confidence')): SeedCitation[] {
    const against = row.listIfAny('contradicted_by').map((url) => ({
      source: this.named(row, 'source', url, 'contradicted_by'),
      field,
      stance: 'contradicts' as const,
      confidence: 'high' as const,
    }))
    return [...this.support(row, field, confidence), ...against]
  }

  private support(row: SeedRow, field: string, confidence: string | null): SeedCitation[] {
    const url = row.text('source_url')
    if (url === null) return []
    if (confidence === 'memory') row.fail('a source, but confidence “memory”')
    const level = confidence ?? 'high'
    if (level !== 'high' && level !== 'medium')
      row.fail(`confidence “${level}” is not high, medium or memory`)
    if (url.startsWith(GEONAMES) && url !== GEONAMES) {
      return [{ source: this.source(row, GEONAMES), field, confidence: level, url }]
    }
    return [{ source: this.source(row, url), field, confidence: level }]
  }

  /** GeoNames as the source of a field of one of its places. */
  geonames(row: SeedRow, id: string, field: string): SeedCitation {
    return { source: this.source(row, GEONAMES), field, confidence: 'high', url: `${GEONAMES}${id}` }
  }

  private source(row: SeedRow, url: string): string {
    return this.named(row, 'source', url, 'source_url')
  }
}

export type SeedCitation = {
  source: string
  field: string
  /** Supports what it is cited for, where nothing else is said. */
  stance?: 'contradicts'
  confidence: 'high' | 'medium'
  url?: string
}

export function organKey(network: string, organ: string): string {
  return `${network}/${organ}`
}

function slugs(rows: SeedRow[], column: string): Set<string> {
  const seen = new Set<string>()
  for (const row of rows) {
    const slug = row.required(column)
    if (seen.has(slug)) row.fail(`${column} “${slug}” stands twice in the file`)
    seen.add(slug)
  }
  return seen
}

/** Citations of one record, each source, field and stance once, the surer one kept. */
export function mergeCitations(citations: SeedCitation[]): SeedCitation[] {
  const merged = new Map<string, SeedCitation>()
  for (const citation of citations) {
    const key = `${citation.source} ${citation.field} ${citation.stance}`
    const other = merged.get(key)
    if (!other || (other.confidence === 'medium' && citation.confidence === 'high')) merged.set(key, citation)
  }
  return [...merged.values()]
}
