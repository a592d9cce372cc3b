import { getTranslations } from 'next-intl/server'
import { RecordDocuments } from '@/components/event/record-documents'
import { Section } from '@/components/layout/section'
import type { IsoDay } from '@/lib/domain/day'
import type { PartnershipPageView } from '@/lib/queries/partnership-page'
import type { PartnershipRowView } from '@/lib/queries/partnership-rows'
import { partnershipState } from '@/lib/queries/partnership-status'
import type { SourceRefView } from '@/lib/queries/shared/view'
import { PartnershipTable } from './partnership-table'

interface ContactsSectionProps {
  contacts: PartnershipPageView['contacts']
  sources: readonly SourceRefView[]
}

/** Whom to ask, by function and institution: never a person's name or address. */
export async function ContactsSection({ contacts, sources }: ContactsSectionProps) {
  if (!contacts) return null
  const t = await getTranslations('Partnership.contacts')
  return (
    <Section id="contacts" title={t('title')} lead={t('lead')} sources={sources}>
      <ul className="list-disc space-y-1 ps-5" lang={contacts.fallback ? contacts.lang : undefined}>
        {contacts.items.map((contact) => (
          <li key={contact}>{contact}</li>
        ))}
      </ul>
    </Section>
  )
}

/** Meetings of the network that carries the partnership. */
export async function EventsSection({ events }: Pick<PartnershipPageView, 'events'>) {
  if (events.length === 0) return null
  const t = await getTranslations('Partnership.events')
  return (
    <Section id="events" title={t('title')} lead={t('lead')}>
      <ul className="border-t border-rule">
        {events.map(({ href, label, date }) => (
          <li
            key={href}
            className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]"
          >
            <span className="text-sm text-muted sm:pt-px">{date}</span>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export async function DocumentsSection({ documents }: Pick<PartnershipPageView, 'documents'>) {
  if (documents.length === 0) return null
  const t = await getTranslations('Partnership.documents')
  return (
    <Section id="documents" title={t('title')}>
      <RecordDocuments documents={documents} />
    </Section>
  )
}

/** Other partnerships between the same parties, newest first. */
export async function RelatedSection({
  related,
  today,
}: {
  related: readonly PartnershipRowView[]
  today: IsoDay
}) {
  if (related.length === 0) return null
  const t = await getTranslations('Partnership.related')
  const rows = related.map((row) => ({
    ...row,
    held: null,
    state: partnershipState(row.dated.period, row.recorded, today, row.bounds),
  }))
  return (
    <Section id="related" title={t('title')} lead={t('lead', { count: rows.length })}>
      <PartnershipTable caption={t('title')} rows={rows} />
    </Section>
  )
}
