import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import type { IsoDay } from '@/lib/domain/day'
import { queryString } from '@/lib/i18n/routing'
import type { OrganAsOf } from '@/lib/queries/network-page/as-of'
import type { MemberCount } from '@/lib/queries/network-page/seat-sum'
import { lastChecked } from '@/lib/queries/shared/last-checked'
import { OrganCard } from './organ-card'
import { OrganChart } from './organ-chart'

interface OrgansSectionProps {
  organs: readonly OrganAsOf[]
  members: MemberCount
  /** Day asked for, or null. */
  day: IsoDay | null
  today: IsoDay
}

/** Through which bodies the network is governed, in its own order. */
export async function OrgansSection({ organs, members, day, today }: OrgansSectionProps) {
  const t = await getTranslations('Organs')
  return (
    <Section
      id="organs"
      title={t('title')}
      empty={organs.length === 0}
      checked={lastChecked(organs.flatMap((organ) => [organ, ...organ.mandates, ...organ.claims]))}
      lead={t('lead', { count: organs.length })}
    >
      <OrganChart organs={organs} />
      <div className="flex flex-col gap-10">
        {organs.map((organ) => (
          <OrganCard
            key={organ.slug}
            organ={organ}
            members={members}
            day={day ?? today}
            href={`${organ.href}${queryString({ date: day })}`}
          />
        ))}
      </div>
    </Section>
  )
}
