import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Stat, Stats } from '@/components/ui/stat'
import { path } from '@/lib/i18n/routing'
import type { HomeFigures } from '@/lib/queries/home-figures'

/** What the directory holds, in figures that are counted when the page is drawn. */
export async function Figures({ figures }: { figures: HomeFigures }) {
  const locale = await getLocale()
  const format = await getFormatter()
  const t = await getTranslations('Home.figures')
  const { networks, cities, territories, current, former, countries, sourced, sources } = figures
  const memberships = current + former
  // Rounded down: all but one with a source are not all.
  const share = memberships > 0 ? Math.floor((sourced / memberships) * 1000) / 1000 : 0
  return (
    <section aria-labelledby="figures-title" className="mb-14 mt-10">
      <h2 id="figures-title" className="sr-only">
        {t('title')}
      </h2>
      <Stats>
        <Stat value={format.number(networks)} label={t('networks', { count: networks })} />
        <Stat
          value={format.number(cities)}
          label={t('cities', { count: cities })}
          note={t('territories', { count: territories })}
        />
        <Stat
          value={format.number(memberships)}
          label={t('memberships', { count: memberships })}
          note={t('periods', { current, former })}
        />
        <Stat value={format.number(countries)} label={t('countries', { count: countries })} />
        <Stat
          value={format.number(share, { style: 'percent', maximumFractionDigits: 1 })}
          label={t('sourced')}
          note={
            <>
              {t('sources', { count: sources })}, <a href={path(locale, '/data')}>{t('data')}</a>
            </>
          }
        />
      </Stats>
    </section>
  )
}
