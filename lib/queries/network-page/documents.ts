import { db } from '@/lib/db/client'
import { compareEdtf } from '@/lib/domain/edtf'
import { formatEdtf } from '@/lib/domain/format-date'
import type { DocumentKind } from '@/lib/domain/vocabulary'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { recordWithCitations } from '../shared/sources'
import type { SourceRefView } from '../shared/view'
import { languageList, type PageContext } from './context'

const documentSelect = {
  title: true,
  kind: true,
  date: true,
  languages: true,
  url: true,
  texts: { select: { locale: true, title: true, note: true } },
  record: { select: recordWithCitations },
} satisfies Prisma.DocumentSelect

type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>

export interface DocumentView {
  /** As published; `lang` when it is written in one language. */
  title: string
  lang: string | null
  /** In the page's language, where it differs. */
  translated: TextView | null
  kind: DocumentKind
  /** EDTF, and its words. */
  date: string | null
  dateLabel: string | null
  languages: string | null
  url: string | null
  note: TextView | null
  sources: SourceRefView[]
}

/** Documents of the network, or about the network itself. */
export function findDocuments(slug: string): Promise<DocumentRow[]> {
  const organization = { slug }
  return documents({
    OR: [{ network: { organization } }, { subjects: { some: { record: { organization } } } }],
  })
}

/** Documents about one organ of a network. */
export function findDocumentsOfOrgan(network: string, organ: string): Promise<DocumentRow[]> {
  return documents({
    subjects: {
      some: { record: { organ: { slug: organ, network: { organization: { slug: network } } } } },
    },
  })
}

function documents(where: Prisma.DocumentWhereInput): Promise<DocumentRow[]> {
  return db.document.findMany({ where, select: documentSelect })
}

/** Newest first, undated ones last. */
export function documentsView(
  rows: readonly DocumentRow[],
  { locale, register }: PageContext,
): DocumentView[] {
  const statement = translator(locale, 'NetworkPage')('statements.documents')
  return rows
    .map((row) => {
      const translated = pickText(row.texts, locale, 'title')
      return {
        title: row.title,
        lang: row.languages.length === 1 ? (row.languages[0] ?? null) : null,
        translated: translated && !translated.fallback && translated.text !== row.title ? translated : null,
        kind: row.kind as DocumentKind,
        date: row.date,
        dateLabel: row.date && formatEdtf(row.date, locale, translator(locale, 'Period')),
        languages: row.languages.length > 0 ? languageList(row.languages, locale) : null,
        url: row.url,
        note: pickText(row.texts, locale, 'note'),
        sources: register.refs(row.record.citations, statement),
      }
    })
    .sort(newestFirst)
}

function newestFirst(a: DocumentView, b: DocumentView): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null)
  return compareEdtf(b.date, a.date)
}
