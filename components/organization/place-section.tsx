import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { keepDay } from '@/lib/i18n/view-day'
import type { RelatedBodyView } from '@/lib/queries/organization-page-model'
import type { OrganizationOnDay } from '@/lib/queries/organization-page-on'

/** The bodies that a body is part of or has as parts: each is a member of networks of its own. */
export async function PlaceSection({ body: { partOf, parts } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.place')
  if (partOf.length === 0 && parts.length === 0) return null
  return (
    <Section id="parts" title={t('title')} lead={t('lead')}>
      {partOf.length > 0 ? <Related title={t('partOf')} bodies={partOf} /> : null}
      {parts.length > 0 ? <Related title={t('parts')} bodies={parts} /> : null}
    </Section>
  )
}

async function Related({ title, bodies }: { title: string; bodies: readonly RelatedBodyView[] }) {
  const t = await getTranslations('OrganizationPage.place')
  return (
    <>
      <h3 className="mb-1 text-lg">{title}</h3>
      <ul className="mb-4 border-t border-rule">
        {bodies.map(({ slug, href, name, kindLabel, networks }) => (
          <li key={slug} className="border-b border-rule py-2">
            <a href={href} className="font-semibold" lang={name.fallback ? name.lang : undefined}>
              {name.text}
            </a>{' '}
            <span className="text-muted">({kindLabel})</span>
            <span className="block text-sm text-muted">
              {t('networks', { count: networks.length })}{' '}
              {networks.map((network, index) => (
                <span key={network.href}>
                  {index > 0 ? ', ' : null}
                  <a href={keepDay(network.href)} lang={network.lang}>
                    {network.acronym ?? network.label}
                  </a>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
