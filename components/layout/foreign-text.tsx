import { getLocale, getTranslations } from 'next-intl/server'
import { languageName, type TextView } from '@/lib/i18n/text'

/**
 * A text of a record. Where it is missing in the page's language it is shown in another one, marked for readers
 * (a label) and for their software (the `lang` attribute).
 */
export async function ForeignText({ text: { text, lang, fallback } }: { text: TextView }) {
  if (!fallback) return text
  const t = await getTranslations('Language')
  const language = languageName(lang, await getLocale())
  return (
    <>
      <span lang={lang}>{text}</span>
      <span className="ms-1.5 whitespace-nowrap font-sans text-xs text-muted">
        {t('fallback', { language })}
      </span>
    </>
  )
}
