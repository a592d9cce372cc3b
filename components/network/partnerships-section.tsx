import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { ViewLink } from '@/components/ui/link'
import type { NetworkPartnershipView } from '@/lib/queries/network-page/partnerships'
import { lastChecked } from '@/lib/queries/shared/last-checked'

/** Partnerships that the network is or runs, and those that came about through it. */
export async function PartnershipsSection({
  partnerships,
}: {
  partnerships: readonly NetworkPartnershipView[]
}) {
  const t = await getTranslations('NetworkPage')
  const groups = [
    { key: 'ownPartnerships', list: partnerships.filter(({ own }) => own) },
    { key: 'originOfPartnerships', list: partnerships.filter(({ own }) => !own) },
  ] as const
  return (
    <Section
      id="partnerships"
      title={t('sections.partnerships')}
      empty={partnerships.length === 0}
      checked={lastChecked(partnerships)}
    >
      <div className="flex flex-col gap-6">
        {groups.map(({ key, list }) =>
          list.length > 0 ? (
            <div key={key}>
              <h3 className="mb-2 text-xl">{t(key, { count: list.length })}</h3>
              <List partnerships={list} />
            </div>
          ) : null,
        )}
      </div>
    </Section>
  )
}

async function List({ partnerships }: { partnerships: readonly NetworkPartnershipView[] }) {
  const words = await getTranslations('Vocabulary')
  return (
    <ul className="holders">
      {partnerships.map(({ link, form, status, dated, sources }) => (
        <li key={link.href}>
          <ViewLink link={link} />
          <span className="text-muted">
            {' · '}
            {words(`partnershipForm.${form}`)}
            {' · '}
            <span className="tabular-nums lining-nums">{dated.label}</span>
            {' · '}
            {words(`partnershipStatus.${status}`)}
          </span>
          <SourceMark refs={sources} />
        </li>
      ))}
    </ul>
  )
}
