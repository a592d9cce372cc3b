import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { Island } from './island'

interface SearchFormProps {
  locale: Locale
  /** Id of the field: a page may hold two of these forms. */
  id: string
  query?: string
  /** The form as the main thing of the page, instead of a line in the header. */
  large?: boolean
}

/**
 * The one box: names of cities, networks and whatever else the directory holds. A plain GET form; its island adds
 * suggestions while somebody types.
 */
export async function SearchForm({ locale, id, query, large }: SearchFormProps) {
  const t = await getTranslations('Layout.search')
  return (
    <search>
      <form
        action={path(locale, '/search')}
        method="get"
        data-suggest={`/api/suggest/${locale}`}
        data-label={t('suggestions')}
        className="search-box"
      >
        <label htmlFor={id} className="sr-only">
          {t('label')}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          placeholder={t('placeholder')}
          autoComplete="off"
          aria-keyshortcuts="/"
          spellCheck={false}
          className={`min-w-0 flex-1 rounded-s-sm border border-e-0 border-edge bg-raised text-ink placeholder:text-muted ${large ? 'min-h-13 px-4 text-lg' : 'min-h-10 px-3 text-sm'}`}
        />
        <button
          type="submit"
          className={`button cursor-pointer rounded-e-sm border border-accent bg-accent font-semibold text-on-accent hover:bg-accent-strong ${large ? 'px-5' : 'px-3 text-sm'}`}
        >
          {large ? (
            t('submit')
          ) : (
            <>
              <svg
                viewBox="0 0 16 16"
                className="size-4 fill-none stroke-current stroke-2"
                aria-hidden="true"
              >
                <circle cx="7" cy="7" r="4.5" />
                <path d="M10.5 10.5 L14.5 14.5" />
              </svg>
              <span className="sr-only">{t('submit')}</span>
            </>
          )}
        </button>
      </form>
      <Island name="search-box" />
    </search>
  )
}
