import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Logo } from '@/components/layout/logo'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import type { NetworkAsOf } from '@/lib/queries/network-page/as-of'
import type { ClaimView } from '@/lib/queries/network-page/claims'
import { lastChecked } from '@/lib/queries/shared/last-checked'
import { ClaimList } from './claim-list'
import { DatedPeriod } from './dated-period'
import { LegalForms } from './legal-forms'
import { NameList } from './name-list'
import { OrganizationLink } from './organization-link'

interface IdentitySectionProps {
  identity: NetworkAsOf['identity']
  /** Statements of others that are not about the number of members. */
  claims: readonly ClaimView[]
}

/** Who the network is: names, legal form, places, languages, addresses elsewhere, and figures that others give. */
export async function IdentitySection({ identity, claims }: IdentitySectionProps) {
  const t = await getTranslations('NetworkPage')
  const unknown = <span className="text-muted">{t('unknown')}</span>
  const { dated, state, seat, secretariat } = identity
  return (
    <Section id="identity" title={t('sections.identity')} checked={lastChecked([identity, ...claims])}>
      {identity.logo ? <Logo logo={identity.logo} name={identity.name.text} /> : null}
      <DefinitionList>
        <Definition term={t('names')}>
          <NameList names={identity.names} />
        </Definition>
        <Definition term={t('period')}>
          <DatedPeriod dated={dated} state={state} />
        </Definition>
        <Definition term={t('legalForm', { count: identity.legalForms.length })}>
          {identity.legalForms.length > 0 ? <LegalForms forms={identity.legalForms} /> : unknown}
        </Definition>
        <Definition term={t('seat')}>{seat ? <OrganizationLink organization={seat} /> : unknown}</Definition>
        <Definition term={t('secretariat')}>
          {secretariat ? <OrganizationLink organization={secretariat} /> : unknown}
        </Definition>
        <Definition term={t('languages')}>{identity.languages ?? unknown}</Definition>
        {identity.area ? (
          <Definition term={t('area')}>
            <ForeignText text={identity.area} />
          </Definition>
        ) : null}
        <Definition term={t('website')}>
          {identity.website ? (
            <a href={identity.website} rel="external nofollow" className="break-all">
              {identity.website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
            </a>
          ) : (
            unknown
          )}
        </Definition>
        <Identifiers identifiers={identity.identifiers} />
      </DefinitionList>
      <p className="mt-3 text-sm text-muted">
        {t('otherwise')} <SourceMark refs={identity.sources} />
      </p>
      {claims.length > 0 ? (
        <div className="mt-8">
          <h3 className="mb-2 text-xl">{t('claims')}</h3>
          <ClaimList claims={claims} />
        </div>
      ) : null}
    </Section>
  )
}

async function Identifiers({ identifiers }: { identifiers: NetworkAsOf['identity']['identifiers'] }) {
  const t = await getTranslations('NetworkPage')
  const words = await getTranslations('Vocabulary')
  if (identifiers.length === 0) return null
  return (
    <Definition term={t('identifiers')}>
      <ul>
        {identifiers.map(({ scheme, value, href, sources }) => (
          <li key={scheme + value}>
            {words(`identifierScheme.${scheme}`)}{' '}
            {href ? (
              <a href={href} rel="external nofollow">
                {value}
              </a>
            ) : (
              value
            )}
            <SourceMark refs={sources} />
          </li>
        ))}
      </ul>
    </Definition>
  )
}
