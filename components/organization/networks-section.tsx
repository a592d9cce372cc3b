import { getLocale, getTranslations } from 'next-intl/server'
import { PeriodBars } from '@/components/charts/period-bars'
import { Section } from '@/components/layout/section'
import { formatEdtf } from '@/lib/domain/format-date'
import { comparePeriods } from '@/lib/domain/period'
import { translator } from '@/lib/i18n/translator'
import type { MembershipView, OrganizationPageView } from '@/lib/queries/organization-page-model'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'
import { lastChecked } from '@/lib/queries/shared/last-checked'
import { barPeriod, firstDayShown, fitsTimeline } from './bar-period'
import { NetworkLink } from './network-link'
import { NetworksTable } from './networks-table'

/** The networks of a body: a timeline, the table of the same, those that it has left, and those it reaches through them. */
export async function NetworksSection({ body }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.networks')
  const { present, former, day } = body
  const name = body.name.text
  const count = present.length
  const all = [...present, ...former]
  return (
    <Section
      id="networks"
      title={t('title')}
      lead={day ? t('leadOn', { count }) : t('lead', { count, name })}
      empty={all.length === 0}
      checked={lastChecked(all)}
      emptyText={day ? t('leadOn', { count: 0 }) : t('empty')}
      wide
    >
      {all.length > 1 && fitsTimeline(day, body.today) ? <Timeline body={body} /> : null}
      {count > 0 ? (
        <NetworksTable caption={t('present', { name })} rows={present} now={day === null} hideCaption />
      ) : null}
      {former.length > 0 ? (
        <>
          <h3 className="mb-2 mt-8 text-xl">{t('former')}</h3>
          <NetworksTable
            caption={t('formerCaption', { name })}
            rows={former}
            now={day === null}
            hideCaption
          />
        </>
      ) : null}
      {body.indirect.length > 0 ? <Indirect indirect={body.indirect} name={name} /> : null}
    </Section>
  )
}

async function Timeline({ body: { present, former, day, today } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.networks')
  const locale = await getLocale()
  const all = [...present, ...former]
  const at = day ?? today
  const first = firstDayShown(all, today)
  const rows = (memberships: readonly MembershipView[]) =>
    [...memberships]
      .sort((a, b) => comparePeriods(a.period, b.period))
      .map((membership) => ({
        label: membership.network.acronym ?? membership.network.label,
        note: membership.roles.join(', ') || undefined,
        periods: [barPeriod(membership, first, today)],
      }))
  const groups = [
    { label: former.length > 0 ? t('presentGroup') : undefined, rows: rows(present) },
    { label: t('formerGroup'), rows: rows(former) },
  ].filter((group) => group.rows.length > 0)
  return (
    <div className="mb-8">
      <PeriodBars
        groups={groups}
        asOf={{ day: at, label: day ? formatEdtf(day, locale, translator(locale, 'Period')) : t('today') }}
        title={t('chart')}
        description={t('chartDescription', { count: all.length })}
      />
      <p className="mt-1 text-xs text-muted">{t('chartNote')}</p>
    </div>
  )
}

async function Indirect({ indirect, name }: Pick<OrganizationPageView, 'indirect'> & { name: string }) {
  const t = await getTranslations('OrganizationPage.indirect')
  return (
    <>
      <h3 className="mb-1 mt-8 text-xl">{t('title')}</h3>
      <p className="mb-2 text-sm text-muted">{t('lead', { name })}</p>
      <ul className="gap-x-10 sm:columns-2">
        {indirect.map(({ network, through }) => (
          <li key={network.href} className="break-inside-avoid py-1">
            <NetworkLink network={network} />{' '}
            <span className="text-sm text-muted">
              {t('through', { networks: through.map(({ label }) => label).join(', ') })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
