import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { OrganizationLink } from '@/components/network/organization-link'
import { Badge } from '@/components/ui/badge'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import type { PartnershipPageView } from '@/lib/queries/partnership-page'
import { claimDiffers, type PartnershipState } from '@/lib/queries/partnership-status'
import { StateBadge } from './state-badge'

interface StateProps {
  view: PartnershipPageView
  state: PartnershipState
  /** The state is the one that the editors recorded, not one that the dates give. */
  recorded: boolean
}

/** What it is: form, dates and state, title and register as the source has them. */
export async function IdentitySection({ view, state, recorded }: StateProps) {
  const t = await getTranslations('Partnership.identity')
  const form = await getTranslations('Vocabulary.partnershipForm')
  const { titleFull, formLabel, firstSigned, dated, network, registry, registryId } = view
  return (
    <Section id="identity" title={t('title')} sources={view.refs}>
      <DefinitionList>
        {titleFull && titleFull !== view.title.text ? (
          <Definition term={t('fullTitle')}>
            {t('quoted', { title: `${titleFull}${view.titleCut ? '…' : ''}` })}{' '}
            {view.titleCut ? <Badge tone="maybe">{t('cut')}</Badge> : null}
          </Definition>
        ) : null}
        <Definition term={t('form')}>
          {form(view.form)}
          {formLabel && formLabel.text.toLowerCase() !== form(view.form).toLowerCase() ? (
            <span className="text-sm text-muted"> {t('formLabel', { label: formLabel.text })}</span>
          ) : null}
        </Definition>
        {firstSigned ? <Definition term={t('firstSigned')}>{firstSigned}</Definition> : null}
        <Definition term={t('period')}>
          {dated.period.from === null && dated.period.to === null ? t('unknownPeriod') : dated.label}
        </Definition>
        <StateDefinition view={view} state={state} recorded={recorded} />
        {network ? (
          <Definition term={t('network')}>
            <OrganizationLink organization={network} />
          </Definition>
        ) : null}
        {registry ? (
          <Definition term={t('registry')}>
            {registryId ? t('registryId', { registry, id: registryId }) : registry}
          </Definition>
        ) : null}
      </DefinitionList>
    </Section>
  )
}

/** The state, whence it comes, and beside it what the source claims, where that is something else. */
async function StateDefinition({ view, state, recorded }: StateProps) {
  const t = await getTranslations('Partnership')
  const { claim } = view
  return (
    <Definition term={t('state.label')}>
      <StateBadge state={state} />{' '}
      <span className="text-sm text-muted">{t(recorded ? 'state.recorded' : 'state.computed')}</span>
      {claim && claimDiffers(claim.text, state) ? (
        <span className="block" lang={claim.fallback ? claim.lang : undefined}>
          {t('claim', { claim: claim.text })} <SourceMark refs={view.refs} />
        </span>
      ) : null}
    </Definition>
  )
}
