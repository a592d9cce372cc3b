import { getLocale, getTranslations } from 'next-intl/server'
import { path } from '@/lib/i18n/routing'

const LISTS = ['networks', 'cities', 'themes', 'partnerships', 'events'] as const

/** The lists of the directory, for a reader who is lost. */
export async function ListLinks({ title }: { title: string }) {
  const locale = await getLocale()
  const t = await getTranslations('Layout.nav')
  return (
    <div className="border-t border-ink pt-3">
      <h2 className="mb-2 text-2xl">{title}</h2>
      <ul className="flex flex-wrap gap-x-6 text-lg">
        {LISTS.map((list) => (
          <li key={list}>
            <a href={path(locale, `/${list}`)} className="inline-flex min-h-10 items-center">
              {t(list)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
