import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import type { PartnershipPageView } from '@/lib/queries/partnership-page'
import type { SourceRefView } from '@/lib/queries/shared/view'

interface ObjectivesSectionProps {
  objectives: PartnershipPageView['objectives']
  sides: Record<'home' | 'partner', string>
  sources: readonly SourceRefView[]
}

/** What each side wants of it, in the order of the source. */
export async function ObjectivesSection({ objectives, sides, sources }: ObjectivesSectionProps) {
  const { home, partner } = objectives
  if (!home && !partner) return null
  const t = await getTranslations('Partnership.objectives')
  return (
    <Section
      id="objectives"
      title={t('title')}
      lead={t('lead', {
        home: home?.items.length ?? 0,
        partner: partner?.items.length ?? 0,
        homeLabel: sides.home,
        partnerLabel: sides.partner,
      })}
      sources={sources}
    >
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {(['home', 'partner'] as const).map((side) => {
          const list = objectives[side]
          return list ? (
            <div key={side} lang={list.fallback ? list.lang : undefined}>
              <h3 className="mb-2 text-lg">{t('side', { label: sides[side], count: list.items.length })}</h3>
              <ol className="list-decimal space-y-2 ps-5">
                {list.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ol>
            </div>
          ) : null
        })}
      </div>
    </Section>
  )
}
