import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { keepDay } from '@/lib/i18n/view-day'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'
import { NetworkLink } from './network-link'

/** Networks and organs that have their seat or their secretariat in the place. */
export async function SeatsSection({ body: { seats } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.seats')
  if (seats.length === 0) return null
  return (
    <Section id="seats" title={t('title')}>
      <ul className="border-t border-rule">
        {seats.map(({ as, organ, network, sources }) => (
          <li key={`${as} ${organ?.href} ${network.href}`} className="border-b border-rule py-2">
            {organ ? (
              <>
                <a href={keepDay(organ.href)} lang={organ.lang}>
                  {organ.label}
                </a>
                {', '}
              </>
            ) : null}
            <NetworkLink network={network} /> <span className="text-muted">– {t(as)}</span>{' '}
            <SourceMark refs={sources} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What happened to networks with this body's part in it. */
export async function HistorySection({ body: { history } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.history')
  if (history.length === 0) return null
  return (
    <Section id="history" title={t('title')}>
      <ul className="border-t border-rule">
        {history.map(({ kind, date, text, network, sources }) => (
          <li key={`${kind} ${date} ${network.href} ${text?.text}`} className="border-b border-rule py-2">
            <NetworkLink network={network} />{' '}
            <span className="text-muted">– {[kind, date].filter(Boolean).join(', ')}</span>{' '}
            <SourceMark refs={sources} />
            {text ? (
              <p className="text-sm">
                <ForeignText text={text} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
