import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { ListMoney } from '@/components/partnership/list-money'
import { hasAmounts, PartnershipTable } from '@/components/partnership/partnership-table'
import { ButtonLink } from '@/components/ui/button'
import type { IsoDay } from '@/lib/domain/day'
import { path } from '@/lib/i18n/routing'
import { listSums } from '@/lib/queries/partnership-sums'
import { MOST_PARTNERSHIPS, type ThemePartnership } from '@/lib/queries/theme-page-view'

interface PartnershipsSectionProps {
  slug: string
  main: readonly ThemePartnership[]
  other: readonly ThemePartnership[]
  date: IsoDay | null
}

/** The partnerships on a theme: those mainly about it, then those that touch it; the list of partnerships has them all. */
export async function PartnershipsSection({ slug, main, other, date }: PartnershipsSectionProps) {
  const locale = await getLocale()
  const t = await getTranslations('Theme.partnerships')
  const count = main.length + other.length
  const groups = [
    { title: t('main'), rows: main.slice(0, MOST_PARTNERSHIPS), of: main.length },
    { title: t('other'), rows: other.slice(0, MOST_PARTNERSHIPS), of: other.length },
  ]
  const withAmounts = hasAmounts(groups.flatMap(({ rows }) => rows))
  return (
    <Section
      id="partnerships"
      title={t('title')}
      lead={t('lead', { main: main.length, other: other.length })}
      empty={count === 0}
      emptyText={t('empty')}
    >
      <ListMoney money={listSums([...main, ...other])} />
      {groups
        .filter(({ of }) => of > 0)
        .map(({ title, rows, of }) => (
          <div key={title} className="mb-8">
            <h3 className="mb-1 text-lg">{title}</h3>
            <PartnershipTable caption={title} rows={rows} withAmounts={withAmounts} />
            {rows.length < of ? (
              <p className="mt-2 text-sm text-muted">{t('shown', { shown: rows.length, count: of })}</p>
            ) : null}
          </div>
        ))}
      <ButtonLink look="secondary" href={path(locale, '/partnerships', {}, { theme: slug, date })}>
        {t('all', { count })}
      </ButtonLink>
    </Section>
  )
}
