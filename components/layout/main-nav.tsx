import { getTranslations } from 'next-intl/server'
import { classNames } from '@/components/ui/class-names'
import type { Locale } from '@/lib/domain/vocabulary'
import type { Route } from '@/lib/i18n/routes'
import { path } from '@/lib/i18n/routing'

const ENTRIES = [
  ['/networks', 'networks'],
  ['/cities', 'cities'],
  ['/themes', 'themes'],
  ['/partnerships', 'partnerships'],
  ['/events', 'events'],
  ['/about', 'about'],
] as const satisfies [Route, string][]

/** The parts of the directory; the one that the page belongs to is marked. */
export async function MainNav({ locale, route }: { locale: Locale; route: Route }) {
  const t = await getTranslations('Layout')
  return (
    <nav aria-label={t('nav.label')} className="page-width">
      <ul className="-mx-2 flex flex-wrap pb-1 text-[0.9375rem] font-medium sm:mx-0 sm:gap-x-6 sm:pb-0">
        {ENTRIES.map(([target, key]) => {
          const here = route === target ? 'page' : route.startsWith(`${target}/`) ? 'true' : undefined
          return (
            <li key={key}>
              <a
                href={path(locale, target)}
                aria-current={here}
                className={classNames(
                  'flex min-h-9 items-center border-b-[3px] px-2 text-ink no-underline hover:border-edge sm:min-h-11 sm:px-0',
                  here ? 'border-accent font-semibold' : 'border-transparent',
                )}
              >
                {t(`nav.${key}`)}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
