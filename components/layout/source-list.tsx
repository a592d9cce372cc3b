import { getTranslations } from 'next-intl/server'
import type { SourceView } from '@/lib/queries/shared/view'
import { Section } from './section'

/** The foot of a page: on which publications its statements rest, numbered as in the marks. */
export async function SourceList({ sources }: { sources: readonly SourceView[] }) {
  const t = await getTranslations('Source')
  return (
    <Section id="sources" title={t('title')} empty={sources.length === 0} emptyText={t('none')}>
      <ol className="source-list flex flex-col gap-4 text-sm">
        {sources.map((source) => (
          <li
            key={source.number}
            id={`source-${source.number}`}
            value={source.number}
            className="grid scroll-mt-6 grid-cols-[2rem_minmax(0,1fr)]"
          >
            <span aria-hidden="true" className="text-muted tabular-nums">
              {source.number}
            </span>
            <div>
              <SourceTitle source={source} />
              <Details source={source} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function SourceTitle({ source: { publisher, title, url, lang } }: { source: SourceView }) {
  return (
    <p>
      {publisher ? `${publisher}, ` : null}
      {url ? (
        <a href={url} lang={lang} rel="external nofollow" className="font-medium">
          {title}
        </a>
      ) : (
        <cite lang={lang} className="font-medium not-italic">
          {title}
        </cite>
      )}
    </p>
  )
}

async function Details({ source: { accessed, licence, statements } }: { source: SourceView }) {
  const t = await getTranslations('Source')
  const dates = [accessed && t('accessed', { date: accessed }), licence && t('licence', { licence })].filter(
    Boolean,
  )
  return (
    <p className="text-muted">
      {dates.join(' · ')}
      {dates.length > 0 && statements.length > 0 ? ' · ' : null}
      {statements.length > 0 ? t('statements', { statements: statements.join(', ') }) : null}
    </p>
  )
}
