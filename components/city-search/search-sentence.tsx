import { getTranslations } from 'next-intl/server'
import type { SentencePart } from '@/lib/queries/city-search-sentence'

/** The search in words; each criterion is a link to the search without it. */
export async function SearchSentence({ parts }: { parts: readonly SentencePart[] }) {
  const t = await getTranslations('CitySearch.sentence')
  return parts.map(({ text, lang, removeHref }) =>
    removeHref === null ? (
      text
    ) : (
      <a key={removeHref} href={removeHref} title={t('remove', { part: text })} className="criterion">
        <span lang={lang}>{text}</span>
      </a>
    ),
  )
}
