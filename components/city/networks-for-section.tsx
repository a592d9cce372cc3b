import { getLocale, getTranslations } from 'next-intl/server'
import { Cell } from '@/components/ui/table'
import { inCountry } from '@/lib/domain/country-place'
import { keepDay } from '@/lib/i18n/view-day'
import type { NetworkForView } from '@/lib/queries/organization-page-model'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'
import { LEAST_PEERS, PEERS } from '@/lib/search/membership/alike'
import { ComputedSection } from './computed-section'
import { LinkLine } from './link-line'

/** So many names are read with ease; the number tells of the rest. */
const NAMED = 5

/** Networks that cities like this one belong to and it does not, each with its reasons: computed, and said to be. */
export async function NetworksForSection({
  body: { networksFor, name, day, kind, country },
}: {
  body: OrganizationOnDay
}) {
  const t = await getTranslations('OrganizationPage.networksFor')
  return (
    <ComputedSection
      id="networks-for"
      title={t('title', { kind })}
      lead={day ? t('today') : t('lead', { name: name.text })}
      emptyText={t('empty', { name: name.text })}
      caption={t('caption', { name: name.text })}
      columns={[t('column.network'), t('column.peers'), t('column.else')]}
      rule={t('computed', { peers: PEERS, least: LEAST_PEERS })}
      rows={networksFor.map((network) => (
        <Row key={network.href} network={network} country={country?.code ?? null} />
      ))}
    />
  )
}

async function Row({
  network: { label, href, lang, scope, peers, themes, compatriots, members },
  country,
}: {
  network: NetworkForView
  country: string | null
}) {
  const t = await getTranslations('OrganizationPage.networksFor')
  const scopes = await getTranslations('Vocabulary.networkScope')
  const where = country && compatriots > 0 ? inCountry(country, await getLocale()) : null
  const place = where && `${where.before}${where.name}`
  return (
    <tr>
      <th scope="row">
        <a href={keepDay(href)} lang={lang}>
          {label}
        </a>{' '}
        <span className="font-normal text-muted">{scopes(scope)}</span>
      </th>
      <Cell label={t('column.peers')}>
        <b>{peers.length}</b> <LinkLine links={peers.slice(0, NAMED)} more={peers.length > NAMED} />
      </Cell>
      <Cell label={t('column.else')}>
        <ul>
          <li>{place ? t('compatriots', { compatriots, members, place }) : t('members', { members })}</li>
          {themes.length > 0 ? (
            <li>
              {t('themes', { count: themes.length })}{' '}
              <LinkLine links={themes.slice(0, NAMED)} more={themes.length > NAMED} />
            </li>
          ) : null}
        </ul>
      </Cell>
    </tr>
  )
}
