import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { SourceMark } from '@/components/layout/source-mark'
import { TextLink } from '@/components/ui/link'
import type { RecordDocumentView } from '@/lib/queries/record-documents'

/** Documents about a record, with what each is and when it was published. */
export async function RecordDocuments({ documents }: { documents: readonly RecordDocumentView[] }) {
  const t = await getTranslations('Partnership.documents')
  const kind = await getTranslations('Vocabulary.documentKind')
  return (
    <ul className="border-t border-rule">
      {documents.map((document) => (
        <li key={document.title} className="border-b border-rule py-2.5">
          {document.url ? (
            <TextLink href={document.url} lang={document.lang}>
              {document.title}
            </TextLink>
          ) : (
            <cite className="not-italic" lang={document.lang}>
              {document.title}
            </cite>
          )}{' '}
          <SourceMark refs={document.sources} />
          <p className="text-sm text-muted">
            {kind(document.kind)}
            {document.date ? ` · ${t('published', { date: document.date })}` : null}
            {document.note ? (
              <>
                {' · '}
                <ForeignText text={document.note} />
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
