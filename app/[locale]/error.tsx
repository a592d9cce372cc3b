'use client'

import { useParams } from 'next/navigation'
import { ERROR_TEXTS } from '../error-texts'

/** What a reader sees when a page fails. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  const { locale } = useParams()
  const language = locale === 'de' || locale === 'en' ? locale : 'fr'
  const text = ERROR_TEXTS[language]
  return (
    <main id="main" className="page-width py-16">
      <h1 className="text-4xl">{text.title}</h1>
      <p className="mt-4 max-w-(--container-text) font-serif text-xl">{text.text}</p>
      <p className="mt-6 flex flex-wrap gap-6">
        <button type="button" onClick={retry} className="cursor-pointer font-semibold text-accent underline">
          {text.retry}
        </button>
        <a href={`/${language}`}>{text.home}</a>
      </p>
    </main>
  )
}
