import { getFormatter, getTranslations } from 'next-intl/server'
import { Cell } from '@/components/ui/table'
import { keepDay } from '@/lib/i18n/view-day'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'
import { MOST_THEMES, SMALL_NETWORK } from '@/lib/search/membership/alike'
import { ComputedSection } from './computed-section'
import { LinkLine } from './link-line'

/** The cities most like this one, each with all that it has in common: computed, and said to be. */
export async function AlikeSection({ body: { alike, name, day, kind } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.alike')
  const format = await getFormatter()
  return (
    <ComputedSection
      id="alike"
      title={t('title', { kind })}
      lead={day ? t('today') : t('lead', { name: name.text })}
      emptyText={t('empty', { name: name.text })}
      caption={t('caption', { name: name.text })}
      columns={[t('column.city', { kind }), t('column.networks'), t('column.else')]}
      rule={t('computed', { small: SMALL_NETWORK, themes: MOST_THEMES })}
      rows={alike.map(({ slug, href, name: city, countryName, population, shared, ...common }) => (
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
              {common.similarSize && population !== null ? <li>{t('similarSize', { population })}</li> : null}
              {common.themes.length > 0 ? (
                <li>
                  {t('themes', { count: common.themes.length })} <LinkLine links={common.themes} />
                </li>
              ) : null}
            </ul>
          </Cell>
        </tr>
      ))}
    />
  )
}
