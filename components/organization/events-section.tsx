import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { Cell, Column, Table } from '@/components/ui/table'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'
import { lastChecked } from '@/lib/queries/shared/last-checked'
import { NetworkLink } from './network-link'

/** Meetings held in the place, hosted by the body or with its people. */
export async function EventsSection({ body: { events, name } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.events')
  return (
    <Section
      id="events"
      title={t('title')}
      lead={t('lead', { count: events.length, name: name.text })}
      empty={events.length === 0}
      checked={lastChecked(events)}
      emptyText={t('empty')}
      wide
    >
      <Table
        caption={t('caption', { name: name.text })}
        hideCaption
        head={
          <>
            <Column>{t('column.title')}</Column>
            <Column>{t('column.date')}</Column>
            <Column>{t('column.as')}</Column>
            <Column>{t('column.network')}</Column>
            <Column>{t('column.source')}</Column>
          </>
        }
      >
        {events.map(({ title, href, period, as, place, network, sources }) => (
          <tr key={href}>
            <th scope="row">
              <a href={href}>
                <ForeignText text={title} />
              </a>
            </th>
            <Cell label={t('column.date')}>{period.label}</Cell>
            <Cell label={t('column.as')}>
              {as.map((part) => t(part)).join(', ')}
              {place ? (
                <>
                  {' – '}
                  <a href={place.href}>{place.label}</a>
                </>
              ) : null}
            </Cell>
            <Cell label={t('column.network')}>{network ? <NetworkLink network={network} /> : null}</Cell>
            <Cell label={t('column.source')}>
              <SourceMark refs={sources} />
            </Cell>
          </tr>
        ))}
      </Table>
    </Section>
  )
}
