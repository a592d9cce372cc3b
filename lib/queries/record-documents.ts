import { formatEdtf } from '@/lib/domain/format-date'
import type { DocumentKind, Locale } from '@/lib/domain/vocabulary'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { recordWithCitations, type SourceRegister } from './shared/sources'
import type { SourceRefView } from './shared/view'

export const documentSelect = {
  slug: true,
  title: true,
  kind: true,
  date: true,
  languages: true,
  url: true,
  texts: { select: { locale: true, title: true, note: true } },
  record: { select: recordWithCitations },
} satisfies Prisma.DocumentSelect

type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>

/** A document about a partnership, a meeting or a series of meetings. */
export interface RecordDocumentView {
  title: string
  /** Language of the title, when it is not the page's. */
  lang: string | undefined
  kind: DocumentKind
  date: string | null
  url: string | null
  note: TextView | null
  sources: SourceRefView[]
}

/** @param statement what the documents are called in the source list, in the page's language */
export function recordDocumentView(
  { title, kind, date, languages, url, texts, record }: DocumentRow,
  statement: string,
  register: SourceRegister,
  locale: Locale,
): RecordDocumentView {
  const own = texts.find((text) => text.locale === locale)?.title
  return {
    title: own ?? title,
    lang: own ? undefined : languages[0],
    kind: kind as DocumentKind,
    date: date && formatEdtf(date, locale, translator(locale, 'Period')),
    url,
    note: pickText(texts, locale, 'note'),
    sources: register.refs(record.citations, statement),
  }
}
