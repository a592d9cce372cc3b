import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { Cell, Column, Table } from '@/components/ui/table'
import { keepDay } from '@/lib/i18n/view-day'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'

/** The cities that share most networks with this one: computed, and said to be. */
export async function AlikeSection({ body: { alike, name, day } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.alike')
  return (
    <Section
      id="alike"
      title={t('title')}
      lead={day ? t('today') : t('lead', { name: name.text })}
      empty={alike.length === 0}
      emptyText={t('empty', { name: name.text })}
      wide
    >
      <Table
        caption={t('caption', { name: name.text })}
        hideCaption
        head={
          <>
            <Column>{t('column.city')}</Column>
            <Column number>{t('column.count')}</Column>
            <Column>{t('column.networks')}</Column>
          </>
        }
      >
        {alike.map(({ slug, href, name: city, countryName, shared }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={href} lang={city.fallback ? city.lang : undefined}>
                {city.text}
              </a>{' '}
              <span className="font-normal text-muted">{countryName}</span>
            </th>
            <Cell number label={t('column.count')}>
              {shared.length}
            </Cell>
            <Cell label={t('column.networks')}>
              {shared.map((network, index) => (
                <span key={network.href}>
                  {index > 0 ? ', ' : null}
                  <a href={keepDay(network.href)}>{network.label}</a>
                </span>
              ))}
            </Cell>
          </tr>
        ))}
      </Table>
      <p className="mt-3 text-sm text-muted">{t('computed')}</p>
    </Section>
  )
}
