import { tags } from '@/lib/domain/cache-tags'
import type { Locale } from '@/lib/domain/vocabulary'
import { type ActionFieldGroup, actionFieldsView, findActionFields } from './network-page/action-fields'
import { type ClaimView, claimView, findClaims, latestFirst } from './network-page/claims'
import { type DocumentView, documentsView, findDocuments } from './network-page/documents'
import { findChangeEvents, type HistoryItem, historyView } from './network-page/history'
import { findNetwork, type IdentityView, identityView } from './network-page/identity'
import {
  findIndirectMembers,
  type IndirectMember,
  indirectMembersView,
} from './network-page/indirect-members'
import { findLineage, type LineageBody, lineageView } from './network-page/lineage'
import { findMeetings, type MeetingsView, meetingsView } from './network-page/meetings'
import { findMembers, type MembersView, membersView } from './network-page/members'
import { findOrgans, type OrganView, organNames, organView } from './network-page/organs'
import { findPartnerships, type NetworkPartnershipView, partnershipsView } from './network-page/partnerships'
import { cachedQuery } from './shared/cached'
import { type Found, findOrganizationElsewhere } from './shared/found'
import { recordInfo } from './shared/record-info'
import { SourceRegister } from './shared/sources'
import type { RecordInfoView, SourceView } from './shared/view'

/** All that the directory knows of a network, at whatever time; `networkAsOf` and `memberList` make views of it. */
export interface NetworkPage {
  identity: IdentityView
  /** What is said of the network itself: members, countries, population; latest first. */
  claims: ClaimView[]
  members: MembersView
  /** Bodies that belong to it through member networks. */
  indirectMembers: IndirectMember[]
  organs: OrganView[]
  actionFields: ActionFieldGroup[]
  history: HistoryItem[]
  /** Bodies that the network came from or turned into, itself among them; empty where there is nothing to tell. */
  lineage: LineageBody[]
  meetings: MeetingsView
  partnerships: NetworkPartnershipView[]
  documents: DocumentView[]
  sources: SourceView[]
  record: RecordInfoView
}

/** Everything of the network's page, in one wait; sources are numbered in the order of the page. */
export async function loadNetworkPage(slug: string, locale: Locale): Promise<Found<NetworkPage>> {
  const [
    row,
    memberRows,
    organRows,
    fieldRows,
    claimRows,
    eventRows,
    meetings,
    partnershipRows,
    documentRows,
    lineageRows,
    indirectRows,
  ] = await Promise.all([
    findNetwork(slug),
    findMembers(slug),
    findOrgans(slug),
    findActionFields(slug),
    findClaims(slug),
    findChangeEvents(slug),
    findMeetings(slug),
    findPartnerships(slug),
    findDocuments(slug),
    findLineage(slug),
    findIndirectMembers(slug),
  ])
  if (!row) return findOrganizationElsewhere(slug, locale)

  const register = new SourceRegister(locale)
  const context = { locale, register }
  const names = organNames(organRows, locale)
  const identity = identityView(row, context)
  const view = {
    identity,
    claims: claimRows
      .filter(({ subjectId }) => subjectId === null)
      .map((claim) => claimView(claim, context, names))
      .sort(latestFirst),
    members: membersView(memberRows, context),
    indirectMembers: indirectMembersView(indirectRows, context),
    organs: organRows.map((organ) => organView(organ, slug, claimRows, names, context)),
    actionFields: actionFieldsView(fieldRows, context),
    history: historyView(eventRows, identity, context),
    lineage: lineageView(lineageRows, slug, context),
    meetings: meetingsView(meetings, claimRows, context),
    partnerships: partnershipsView(partnershipRows, slug, context),
    documents: documentsView(documentRows, context),
  }
  return {
    kind: 'found',
    view: {
      ...view,
      sources: register.list(),
      record: recordInfo(row.record, locale, { route: '/networks/[slug]', params: { slug } }),
    },
  }
}

export const getNetworkPage = cachedQuery(
  'network-page',
  (slug: string, locale: string) => loadNetworkPage(slug, locale as Locale),
  (slug) => [tags.organization(slug)],
)
