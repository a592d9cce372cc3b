import { getLocale, getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { languageName } from '@/lib/i18n/text'
import type { SearchHit } from '@/lib/queries/search-page'

/** One result: its name, why it was found, what tells it from others, and where the words stand in its texts. */
export async function SearchHitItem({ hit: { title, href, matched, context, snippet } }: { hit: SearchHit }) {
  const t = await getTranslations('Search')
  return (
    <li className="border-b border-rule py-2.5 first:pt-0">
      <a href={href} className="font-serif text-lg font-semibold">
        <ForeignText text={title} />
      </a>
      {matched ? (
        <span className="ms-2.5 text-sm">
          {t.rich('matched', {
            name: () => (
              <b lang={matched.lang === 'und' ? undefined : matched.lang} className="font-semibold">
                {matched.text}
              </b>
            ),
          })}
        </span>
      ) : null}
      {context.length > 0 ? <p className="text-sm text-muted">{context.join(' · ')}</p> : null}
      {snippet ? <Snippet snippet={snippet} /> : null}
    </li>
  )
}

async function Snippet({
  snippet: { parts, lang, fallback },
}: {
  snippet: NonNullable<SearchHit['snippet']>
}) {
  const t = await getTranslations('Language')
  const language = languageName(lang, await getLocale())
  return (
    <p className="search-snippet">
      <span lang={fallback ? lang : undefined}>
        {parts.map(({ text, found }, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never change places
          found ? <mark key={at}>{text}</mark> : text,
        )}
      </span>
      {fallback ? (
        <span className="ms-1.5 whitespace-nowrap font-sans text-xs text-muted">
          {t('fallback', { language })}
        </span>
      ) : null}
    </p>
  )
}
