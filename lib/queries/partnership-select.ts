import type { Prisma } from '@/prisma/generated/client'
import { documentSelect } from './record-documents'
import { organizationRef } from './shared/organization-ref'
import { periodSelect } from './shared/period-view'
import { citationSelect, recordWithCitations } from './shared/sources'

const partySelect = {
  nameAsWritten: true,
  side: true,
  roles: true,
  listedAsPartner: true,
  organization: {
    select: {
      ...organizationRef,
      population: true,
      populationYear: true,
      latitude: true,
      longitude: true,
      partOf: { select: organizationRef },
      record: {
        select: { citations: { select: citationSelect, where: { field: { in: ['', 'population'] } } } },
      },
    },
  },
} satisfies Prisma.PartnershipPartySelect

const themeName = { slug: true, texts: { select: { locale: true, name: true } } } satisfies Prisma.ThemeSelect

const themeSelect = {
  rank: true,
  priority: true,
  labels: true,
  theme: {
    select: {
      ...themeName,
      parent: { select: { ...themeName, parent: { select: themeName } } },
    },
  },
} satisfies Prisma.PartnershipThemeSelect

const fundingSelect = {
  key: true,
  labels: true,
  year: true,
  amount: true,
  currency: true,
  waterAmount: true,
  side: true,
  funder: { select: organizationRef },
} satisfies Prisma.FundingLineSelect

const originSelect = {
  ...organizationRef,
  names: { select: { text: true } },
  network: { select: { acronym: true } },
} satisfies Prisma.OrganizationSelect

export const partnershipSelect = {
  slug: true,
  form: true,
  status: true,
  titleFull: true,
  titleCut: true,
  registry: true,
  registryId: true,
  firstSigned: true,
  triennial: true,
  communicationHome: true,
  communicationPartner: true,
  evaluation: true,
  volunteers: true,
  ...periodSelect,
  texts: true,
  parties: { select: partySelect, orderBy: [{ side: 'asc' }, { position: 'asc' }] },
  themes: { select: themeSelect, orderBy: { position: 'asc' } },
  funding: { select: fundingSelect, orderBy: { position: 'asc' } },
  origins: { select: { organization: { select: originSelect } } },
  network: {
    select: {
      organization: { select: organizationRef },
      documents: { select: documentSelect, orderBy: { slug: 'asc' } },
      events: {
        select: { slug: true, from: true, texts: { select: { locale: true, title: true } } },
        orderBy: { startEarliest: 'asc' },
      },
    },
  },
  record: {
    select: {
      ...recordWithCitations,
      documents: { select: { document: { select: documentSelect } } },
    },
  },
} satisfies Prisma.PartnershipSelect

export type PartnershipPageRow = Prisma.PartnershipGetPayload<{ select: typeof partnershipSelect }>
export type PartnershipPartyRow = PartnershipPageRow['parties'][number]
export type PartnershipThemeRow = PartnershipPageRow['themes'][number]
export type PartnershipFundingRow = PartnershipPageRow['funding'][number]
export type OriginRow = PartnershipPageRow['origins'][number]['organization']
