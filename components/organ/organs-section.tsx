import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { queryString } from '@/lib/i18n/routing'
import type { OrganAsOf } from '@/lib/queries/network-page/as-of'
import type { MemberCount } from '@/lib/queries/network-page/seat-sum'
import { OrganCard } from './organ-card'

interface OrgansSectionProps {
  organs: readonly OrganAsOf[]
  members: MemberCount
  day: string | null
}

/** Through which bodies the network is governed, in its own order. */
export async function OrgansSection({ organs, members, day }: OrgansSectionProps) {
  const t = await getTranslations('Organs')
  return (
    <Section
      id="organs"
      title={t('title')}
      empty={organs.length === 0}
      lead={t('lead', { count: organs.length })}
    >
      <div className="flex flex-col gap-10">
        {organs.map((organ) => (
          <OrganCard
            key={organ.slug}
            organ={organ}
            members={members}
            href={`${organ.href}${queryString({ date: day })}`}
          />
        ))}
      </div>
    </Section>
  )
}
