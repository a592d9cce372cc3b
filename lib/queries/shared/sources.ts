import { formatEdtfAt } from '@/lib/domain/format-date'
import type { Confidence, Locale } from '@/lib/domain/vocabulary'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import type { SourceRefView, SourceView } from './view'

/** The citations of a record, as every page that marks its statements selects them. */
export const citationSelect = {
  field: true,
  stance: true,
  confidence: true,
  url: true,
  source: { select: { id: true, url: true, title: true, publisher: true, accessed: true, licence: true } },
} satisfies Prisma.CitationSelect

export const recordWithCitations = {
  id: true,
  updatedAt: true,
  confirmedAt: true,
  lastOrigin: true,
  citations: { select: citationSelect },
} satisfies Prisma.RecordSelect

export type CitationRow = Prisma.CitationGetPayload<{ select: typeof citationSelect }>

/** Numbers the sources of one page in the order of first use, and remembers which statements rest on each. */
export class SourceRegister {
  private readonly entries = new Map<string, SourceView>()

  constructor(private readonly locale: Locale) {}

  /**
   * Marks for a statement. `statement` names it in the words of the page; `field` keeps the citations of that field,
   * or of the whole record where the field has none of its own. No mark means unsourced.
   */
  refs(citations: readonly CitationRow[], statement: string, field = ''): SourceRefView[] {
    const own = citations.filter((citation) => citation.field === field)
    const used = own.length > 0 ? own : citations.filter((citation) => citation.field === '')
    return used.map((citation) => this.ref(citation, statement))
  }

  /** The list for the foot of the page. */
  list(): SourceView[] {
    return [...this.entries.values()]
  }

  private ref(citation: CitationRow, statement: string): SourceRefView {
    const { source } = citation
    const url = citation.url ?? source.url
    // One entry a source: a collection such as GeoNames is listed once, by its own address, if several pages of it serve.
    const entry = this.entries.get(source.id)
    const view = entry ?? this.entry(citation, url)
    if (entry && entry.url !== url) entry.url = source.url
    if (!view.statements.includes(statement)) view.statements.push(statement)
    return {
      number: view.number,
      stance: citation.stance === 'contradicts' ? 'contradicts' : 'supports',
      confidence: citation.confidence as Confidence,
      title: [source.publisher, source.title].filter(Boolean).join(', '),
      accessed: source.accessed,
    }
  }

  private entry({ source }: CitationRow, url: string): SourceView {
    const t = translator(this.locale, 'Period')
    const view: SourceView = {
      number: this.entries.size + 1,
      title: source.title,
      publisher: source.publisher,
      url,
      accessed: source.accessed && formatEdtfAt(source.accessed, this.locale, t),
      licence: openLicence(source.licence),
      statements: [],
    }
    this.entries.set(source.id, view)
    return view
  }
}

/** The licence where it is an open one, without remarks: only facts are taken from any source. */
function openLicence(licence: string | null): string | null {
  return /^(CC|Apache|Licence Ouverte)[^;(]*/.exec(licence ?? '')?.[0].trim() ?? null
}
