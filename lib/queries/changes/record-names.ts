import { db } from '@/lib/db/client'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import { type Address, href } from '@/lib/i18n/routing'
import { pickText } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { organizationAddress, organizationName, organizationRef } from '../shared/organization-ref'

/** What a record is called where it is mentioned, and the public page on which it shows. */
export interface RecordNameView {
  id: string
  type: RecordType
  name: string
  href: string | null
  retired: boolean
}

const organization = { select: organizationRef } as const
const ofNetwork = { select: { organization } } as const
const named = { select: { slug: true, texts: { select: { locale: true, name: true } } } } as const
const titled = { select: { slug: true, texts: { select: { locale: true, title: true } } } } as const

const itself = { id: true, type: true, label: true, retiredAt: true } as const

/** What names a record, by the relation that holds it. */
const bodies = {
  organization,
  theme: named,
  partnership: titled,
  event: titled,
  eventSeries: named,
  source: { select: { title: true, publisher: true } },
  document: { select: { title: true, network: ofNetwork } },
  membership: { select: { network: ofNetwork, member: organization } },
  organ: { select: { slug: true, texts: { select: { locale: true, name: true } }, network: ofNetwork } },
  mandate: {
    select: {
      person: true,
      organization,
      texts: { select: { locale: true, position: true } },
      organ: { select: { network: ofNetwork } },
    },
  },
  actionField: { select: { texts: { select: { locale: true, name: true } }, network: ofNetwork } },
  changeEvent: { select: { kind: true, network: ofNetwork } },
  claim: { select: { kind: true, value: true, network: ofNetwork } },
} satisfies Prisma.RecordSelect

type Bodies = Prisma.RecordGetPayload<{ select: typeof bodies }>
type Row = Prisma.RecordGetPayload<{ select: typeof itself }> & Partial<Bodies>
type Network = { organization: NonNullable<Bodies['organization']> } | null

const RELATIONS: Record<RecordType, keyof typeof bodies> = {
  source: 'source',
  theme: 'theme',
  organization: 'organization',
  membership: 'membership',
  organ: 'organ',
  mandate: 'mandate',
  'action-field': 'actionField',
  'event-series': 'eventSeries',
  event: 'event',
  partnership: 'partnership',
  document: 'document',
  'change-event': 'changeEvent',
  claim: 'claim',
}

/** The names of records by their ids, in a language; a retired one keeps its last name. */
export async function recordNames(
  ids: Iterable<string>,
  locale: Locale,
): Promise<Map<string, RecordNameView>> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return new Map()
  const where = { id: { in: asked } }
  // Each type has tables of its own: only those of the types that occur are read.
  const kinds = await db.record.groupBy({ by: ['type'], where })
  const relations = kinds.map(({ type }) => RELATIONS[type as RecordType])
  const select = {
    ...itself,
    ...Object.fromEntries(relations.map((relation) => [relation, bodies[relation]])),
  }
  const rows: Row[] = await db.record.findMany({ where, select })
  return new Map(rows.map((row) => [row.id, nameOf(row, locale)]))
}

function nameOf(row: Row, locale: Locale): RecordNameView {
  const { name, address } = naming(row, locale)
  return {
    id: row.id,
    type: row.type as RecordType,
    name: name || row.label || translator(locale, 'Vocabulary')(`recordType.${row.type as RecordType}`),
    href: address && href(locale, address),
    retired: row.retiredAt !== null,
  }
}

function naming(row: Row, locale: Locale): { name: string; address: Address | null } {
  const words = translator(locale, 'Vocabulary')
  const network = (of: Network, name: string) => ({
    name: of ? `${name} – ${organizationName(of.organization, locale).text}` : name,
    address: of && organizationAddress(of.organization.kind, of.organization.slug),
  })
  if (row.organization) {
    const { kind, slug } = row.organization
    return {
      name: organizationName(row.organization, locale).text,
      address: organizationAddress(kind, slug),
    }
  }
  if (row.theme) return own('/themes/[slug]', row.theme.slug, pickText(row.theme.texts, locale, 'name'))
  if (row.partnership) {
    const { slug, texts } = row.partnership
    return own('/partnerships/[slug]', slug, pickText(texts, locale, 'title'))
  }
  if (row.event) return own('/events/[slug]', row.event.slug, pickText(row.event.texts, locale, 'title'))
  if (row.eventSeries) {
    const { slug, texts } = row.eventSeries
    return own('/events/series/[slug]', slug, pickText(texts, locale, 'name'))
  }
  if (row.source) {
    const { publisher, title } = row.source
    return { name: [publisher, title].filter(Boolean).join(', '), address: null }
  }
  if (row.document) return network(row.document.network, row.document.title)
  if (row.membership) {
    return network(row.membership.network, organizationName(row.membership.member, locale).text)
  }
  if (row.organ) {
    const found = network(row.organ.network, pickText(row.organ.texts, locale, 'name')?.text ?? row.label)
    const slug = row.organ.network.organization.slug
    return {
      ...found,
      address: { route: '/networks/[slug]/organs/[organ]', params: { slug, organ: row.organ.slug } },
    }
  }
  if (row.mandate) {
    const { person, organization: body, texts, organ } = row.mandate
    const holder = person ?? (body ? organizationName(body, locale).text : '')
    const position = pickText(texts, locale, 'position')?.text
    return network(organ.network, position ? `${holder}, ${position}` : holder)
  }
  if (row.actionField) {
    return network(
      row.actionField.network,
      pickText(row.actionField.texts, locale, 'name')?.text ?? row.label,
    )
  }
  if (row.changeEvent) {
    return network(row.changeEvent.network, words(`changeEventKind.${row.changeEvent.kind as 'founded'}`))
  }
  if (row.claim) {
    const { kind, value, network: of } = row.claim
    return network(of, [words(`claimKind.${kind as 'members'}`), value].filter(Boolean).join(': '))
  }
  return { name: row.label, address: null }
}

function own(
  route: Address['route'],
  slug: string,
  name: { text: string } | null,
): { name: string; address: Address } {
  return { name: name?.text ?? slug, address: { route, params: { slug } } }
}
