import { getFormatter, getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { Cell, Column, Table } from '@/components/ui/table'
import { keepDay } from '@/lib/i18n/view-day'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'
import { MOST_THEMES, SMALL_NETWORK } from '@/lib/search/membership/alike'
import { LinkLine } from './link-line'

/** The cities most like this one, each with all that it has in common: computed, and said to be. */
export async function AlikeSection({ body: { alike, name, day, kind } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.alike')
  const format = await getFormatter()
  return (
    <Section
      id="alike"
      title={t('title', { kind })}
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
            <Column>{t('column.city', { kind })}</Column>
            <Column>{t('column.networks')}</Column>
            <Column>{t('column.else')}</Column>
          </>
        }
      >
        {alike.map(({ slug, href, name: city, countryName, population, shared, ...common }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={keepDay(href)} lang={city.fallback ? city.lang : undefined}>
                {city.text}
              </a>{' '}
              <span className="font-normal text-muted">{countryName}</span>
            </th>
            <Cell label={t('column.networks')}>
              {shared.length > 0 ? (
                <>
                  <b>{format.number(shared.length)}</b> <LinkLine links={shared} />
                </>
              ) : null}
            </Cell>
            <Cell label={t('column.else')}>
              <ul>
                {common.sameCountry ? <li>{t('sameCountry')}</li> : null}
                {common.similarSize && population !== null ? (
                  <li>{t('similarSize', { population })}</li>
                ) : null}
                {common.themes.length > 0 ? (
                  <li>
                    {t('themes', { count: common.themes.length })} <LinkLine links={common.themes} />
                  </li>
                ) : null}
              </ul>
            </Cell>
          </tr>
        ))}
      </Table>
      <p className="mt-3 text-sm text-muted">
        {t('computed', { small: SMALL_NETWORK, themes: MOST_THEMES })}
      </p>
    </Section>
  )
}
