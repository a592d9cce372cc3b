import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Period } from '@/components/layout/period'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { Cell, Column, Table } from '@/components/ui/table'
import { keepDay } from '@/lib/i18n/view-day'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'
import { lastChecked } from '@/lib/queries/shared/last-checked'
import { fitsTimeline } from './bar-period'
import { MandateBars } from './mandate-bars'
import { NetworkLink } from './network-link'

/** The offices that a body and its elected members hold or held in organs of networks. */
export async function MandatesSection({ body: { mandates, name, day, today } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.mandates')
  return (
    <Section
      id="mandates"
      title={t('title')}
      lead={t('lead', { name: name.text })}
      empty={mandates.length === 0}
      checked={lastChecked(mandates)}
      emptyText={t('empty')}
      wide
    >
      {mandates.length > 1 && fitsTimeline(day, today) ? (
        <MandateBars mandates={mandates} day={day ?? today} now={day === null} />
      ) : null}
      <Table
        caption={t('caption', { name: name.text })}
        hideCaption
        head={
          <>
            <Column>{t('column.position')}</Column>
            <Column>{t('column.person')}</Column>
            <Column>{t('column.organ')}</Column>
            <Column>{t('column.network')}</Column>
            <Column>{t('column.period')}</Column>
            <Column>{t('column.source')}</Column>
          </>
        }
      >
        {mandates.map(({ position, person, organ, network, period, sources }) => (
          <tr key={`${organ.href} ${person} ${position?.text} ${period.from} ${period.to}`}>
            <th scope="row">{position ? <ForeignText text={position} /> : organ.label}</th>
            <Cell label={t('column.person')}>{person}</Cell>
            <Cell label={t('column.organ')}>
              <a href={keepDay(organ.href)} lang={organ.lang}>
                {organ.label}
              </a>
            </Cell>
            <Cell label={t('column.network')}>
              <NetworkLink network={network} />
            </Cell>
            <Cell label={t('column.period')}>
              <Period period={period} />
            </Cell>
            <Cell label={t('column.source')}>
              <SourceMark refs={sources} />
            </Cell>
          </tr>
        ))}
      </Table>
    </Section>
  )
}
