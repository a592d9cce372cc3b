import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import type { DocumentView } from '@/lib/queries/network-page/documents'
import { lastChecked } from '@/lib/queries/shared/last-checked'

/** Statutes, studies, charters: each by its published title, with a link where one is known. */
export async function DocumentsSection({ documents }: { documents: readonly DocumentView[] }) {
  const t = await getTranslations('NetworkPage')
  return (
    <Section
      id="documents"
      title={t('sections.documents')}
      empty={documents.length === 0}
      checked={lastChecked(documents)}
    >
      <ul className="flex flex-col gap-4">
        {documents.map((document) => (
          <li key={document.title}>
            <Document document={document} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

async function Document({ document }: { document: DocumentView }) {
  const t = await getTranslations('NetworkPage')
  const words = await getTranslations('Vocabulary.documentKind')
  const { title, lang, translated, kind, dateLabel, languages, url, note, sources } = document
  const details = [words(kind), dateLabel ?? t('undated'), languages, url ? null : t('noLink')]
  return (
    <>
      <p>
        {url ? (
          <a href={url} lang={lang ?? undefined} rel="external nofollow" className="font-medium">
            {title}
          </a>
        ) : (
          <cite lang={lang ?? undefined} className="font-medium not-italic">
            {title}
          </cite>
        )}
        {translated ? <span className="text-muted"> ({translated.text})</span> : null}
        <SourceMark refs={sources} />
      </p>
      <p className="text-sm text-muted">{details.filter(Boolean).join(' · ')}</p>
      {note ? (
        <p className="max-w-(--container-text)">
          <ForeignText text={note} />
        </p>
      ) : null}
    </>
  )
}
