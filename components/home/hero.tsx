import { getLocale, getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/layout/search-form'
import { DotField } from '@/components/map/dot-field'
import { path } from '@/lib/i18n/routing'
import type { HomePageView } from '@/lib/queries/home'

/** Names that show what the box takes: an exonym, another spelling, an acronym. */
const TRIES = ['Trèves', 'Koeln', 'CGLU', 'QuattroPole']

/** What the directory is, the box to ask it, and the picture of all its members. */
export async function Hero({ view: { figures, points, unplaced } }: { view: HomePageView }) {
  const locale = await getLocale()
  const t = await getTranslations('Home')
  return (
    <div className="home-hero">
      <div>
        <h1 className="text-[clamp(1.9rem,1.4rem+1.8vw,2.5rem)] leading-[1.14] text-pretty">{t('title')}</h1>
        <p className="mt-5 font-serif text-lg text-pretty">
          {t('standfirst', { networks: figures.networks, cities: figures.cities })}
        </p>
        <div className="mt-7">
          <SearchForm locale={locale} id="search" large />
        </div>
        <ul aria-label={t('try')} className="mt-2 flex flex-wrap gap-x-4 text-sm">
          <li aria-hidden="true" className="py-1 text-muted">
            {t('try')}
          </li>
          {TRIES.map((name) => (
            <li key={name}>
              <a href={path(locale, '/search', {}, { q: name })} className="inline-block py-1">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <figure>
        <DotField points={points} title={t('map.title')} description={t('map.description')} />
        <figcaption className="mt-2 text-xs text-muted">
          {t('map.caption', { count: points.length + unplaced, unplaced })}{' '}
          <a href={path(locale, '/cities')}>{t('map.link')}</a>
        </figcaption>
      </figure>
    </div>
  )
}
