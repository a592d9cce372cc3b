import type { Prisma } from '@/prisma/generated/client'
import { fundingEntrySelect } from './partnership-rows'
import { logoSelect } from './shared/logo'
import { acronymNames } from './shared/network-acronym'
import { organizationRef } from './shared/organization-ref'
import { periodSelect } from './shared/period-view'
import { recordWithCitations } from './shared/sources'

/*
 * What the page of a body reads, part by part. The page holds all periods: views of a day are computed from them.
 */

const record = { select: recordWithCitations } as const

const place = { latitude: true, longitude: true } as const

const namedNetwork = {
  ...organizationRef,
  names: acronymNames,
} satisfies Prisma.OrganizationSelect

const networkMention = {
  select: {
    acronym: true,
    scope: true,
    status: true,
    from: true,
    organization: { select: namedNetwork },
  },
} satisfies Prisma.NetworkDefaultArgs

/** A network, and the networks to which it belongs itself or of which it is a section. */
const networkOfMember = {
  select: {
    ...networkMention.select,
    parent: networkMention,
    organization: {
      select: {
        ...namedNetwork,
        memberships: {
          where: { status: { notIn: ['ended', 'applied'] } },
          select: { network: networkMention },
        },
      },
    },
  },
} satisfies Prisma.NetworkDefaultArgs

const membership = {
  select: {
    class: true,
    roles: true,
    status: true,
    ...periodSelect,
    texts: { select: { locale: true, note: true } },
    record,
    network: networkOfMember,
  },
} satisfies Prisma.MembershipDefaultArgs

const mandate = {
  select: {
    person: true,
    ...periodSelect,
    texts: { select: { locale: true, position: true } },
    record,
    organ: {
      select: { slug: true, texts: { select: { locale: true, name: true } }, network: networkMention },
    },
  },
} satisfies Prisma.MandateDefaultArgs

const partnership = {
  select: {
    id: true,
    slug: true,
    form: true,
    status: true,
    ...periodSelect,
    texts: { select: { locale: true, title: true } },
    record,
    funding: { select: fundingEntrySelect },
    parties: {
      orderBy: { position: 'asc' },
      select: { organization: { select: { ...organizationRef, ...place } } },
    },
  },
} satisfies Prisma.PartnershipDefaultArgs

const event = {
  select: {
    id: true,
    slug: true,
    ...periodSelect,
    texts: { select: { locale: true, title: true } },
    record,
    network: networkMention,
    place: { select: organizationRef },
  },
} satisfies Prisma.EventDefaultArgs

const network = {
  select: { ...networkMention.select, organization: { select: { ...namedNetwork, record } } },
} satisfies Prisma.NetworkDefaultArgs

const organ = {
  select: {
    slug: true,
    texts: { select: { locale: true, name: true } },
    network: networkMention,
    record,
  },
} satisfies Prisma.OrganDefaultArgs

/** A body that this one is part of, or that is part of it, with the networks of its own. */
const relatedBody = {
  ...organizationRef,
  ...place,
  memberships: {
    where: { status: { notIn: ['ended', 'applied'] } },
    select: { network: networkMention },
  },
} satisfies Prisma.OrganizationSelect

export const organizationPage = {
  ...organizationRef,
  ...place,
  admin1: true,
  population: true,
  populationYear: true,
  website: true,
  logo: logoSelect,
  record,
  names: {
    orderBy: { position: 'asc' },
    select: { text: true, lang: true, kind: true, from: true, to: true },
  },
  identifiers: { select: { scheme: true, value: true } },
  partOf: { select: { ...relatedBody, partOf: { select: relatedBody } } },
  parts: { select: relatedBody },
  memberships: membership,
  mandates: mandate,
  partnershipParties: { select: { roles: true, partnership } },
  fundingLines: { distinct: ['partnershipId'], select: { partnership } },
  eventsHosted: { select: { event } },
  eventsHeldHere: event,
  eventParticipants: { distinct: ['eventId'], select: { event } },
  registeredSeatOf: network,
  secretariatOf: network,
  organSeats: organ,
  changeEventParts: {
    select: {
      changeEvent: {
        select: {
          id: true,
          kind: true,
          date: true,
          texts: { select: { locale: true, text: true } },
          network: networkMention,
          record,
        },
      },
    },
  },
} satisfies Prisma.OrganizationSelect

export type OrganizationPageRow = Prisma.OrganizationGetPayload<{ select: typeof organizationPage }>
export type MembershipRow = OrganizationPageRow['memberships'][number]
export type MandateRow = OrganizationPageRow['mandates'][number]
export type PartnershipRow = OrganizationPageRow['partnershipParties'][number]['partnership']
export type EventRow = OrganizationPageRow['eventsHeldHere'][number]
export type NetworkMentionRow = MembershipRow['network']['parent'] & object
export type RelatedBodyRow = OrganizationPageRow['parts'][number]
