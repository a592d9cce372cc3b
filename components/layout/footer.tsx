import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/domain/vocabulary'
import type { Route } from '@/lib/i18n/routes'
import { path } from '@/lib/i18n/routing'
import { Drawn } from './drawn'

const ENTRIES = [
  ['/about', 'about'],
  ['/data', 'data'],
  ['/accessibility', 'accessibility'],
  ['/privacy', 'privacy'],
  ['/legal', 'legal'],
] as const satisfies [Route, string][]

export async function Footer({ locale }: { locale: Locale }) {
  const t = await getTranslations('Layout.footer')
  return (
    <Drawn as="footer" className="mt-auto border-t-4 border-double border-rule bg-sunken text-sm">
      <div className="page-width flex flex-col gap-6 py-8">
        <nav aria-label={t('label')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {ENTRIES.map(([route, key]) => (
              <li key={key}>
                <a
                  href={path(locale, route)}
                  className="inline-flex min-h-8 items-center text-ink no-underline hover:underline"
                >
                  {t(key)}
                </a>
              </li>
            ))}
            <li>
              <a
                href={`/${locale}/admin`}
                rel="nofollow"
                className="inline-flex min-h-8 items-center text-ink no-underline hover:underline"
              >
                {t('editors')}
              </a>
            </li>
          </ul>
        </nav>
        <p className="max-w-(--container-text) text-muted">
          {t.rich('credits', {
            geonames: (text) => <a href="https://www.geonames.org/">{text}</a>,
            naturalearth: (text) => <a href="https://www.naturalearthdata.com/">{text}</a>,
            licence: (text) => (
              <a href={`https://creativecommons.org/licenses/by/4.0/deed.${locale}`} rel="license">
                {text}
              </a>
            ),
          })}
        </p>
      </div>
    </Drawn>
  )
}
