import type { EditionResultsView } from '@/lib/queries/edition-results'
import { SentenceList } from './sentence-list'

/** What came of the editions of a series, each under its title; the sources stand on the page of the edition. */
export function EditionResults({ results }: { results: readonly EditionResultsView[] }) {
  return (
    <div className="flex flex-col gap-6">
      {results.map(({ edition: { slug, href, title, dated, place }, outcomes }) => (
        <div key={slug}>
          <h3 className="text-lg">
            <a href={href} lang={title.fallback ? title.lang : undefined}>
              {title.text}
            </a>
          </h3>
          <p className="mb-2 text-sm text-muted">
            {[dated.label, place?.name.text].filter(Boolean).join(' · ')}
          </p>
          <SentenceList sentences={outcomes} />
        </div>
      ))}
    </div>
  )
}
