import { db } from '@/lib/db/client'
import { countryName } from '@/lib/domain/countries'
import { groupBy } from '@/lib/domain/group'
import type { Locale, MembershipClass, MembershipRole, MembershipStatus } from '@/lib/domain/vocabulary'
import { collator, pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { type OrganizationRefView, organizationRef, organizationRefView } from '../shared/organization-ref'
import { periodSelect } from '../shared/period-view'
import { recordWithCitations } from '../shared/sources'
import type { SourceRefView } from '../shared/view'
import { type Dated, dated, type PageContext } from './context'

const memberSelect = {
  class: true,
  roles: true,
  status: true,
  ...periodSelect,
  texts: { select: { locale: true, note: true } },
  member: {
    select: {
      ...organizationRef,
      latitude: true,
      longitude: true,
      network: { select: { seat: { select: { latitude: true, longitude: true } } } },
    },
  },
  record: { select: recordWithCitations },
} satisfies Prisma.MembershipSelect

type MemberRow = Prisma.MembershipGetPayload<{ select: typeof memberSelect }>

/** One membership of the network, at whatever time. */
export interface MemberView {
  organization: OrganizationRefView
  countryName: string | null
  class: MembershipClass
  roles: MembershipRole[]
  status: MembershipStatus
  dated: Dated
  note: TextView | null
  /** Where it is; a network is where its seat is. */
  place: { lat: number; lon: number } | null
  /** Null where it rests on what most rows rest on. */
  sources: SourceRefView[] | null
}

export interface MembersView {
  rows: MemberView[]
  /** The sources that most rows share; empty where there is no such majority. */
  commonSources: SourceRefView[]
}

export function findMembers(slug: string): Promise<MemberRow[]> {
  return db.membership.findMany({ where: { network: { organization: { slug } } }, select: memberSelect })
}

/** All memberships, sorted by the member's name as the language sorts names. */
export function membersView(rows: readonly MemberRow[], { locale, register }: PageContext): MembersView {
  const statement = translator(locale, 'NetworkPage')('statements.members')
  const views = rows
    .map((row) => memberView(row, locale, register.refs(row.record.citations, statement)))
    .sort(byName(locale))
  const common = commonRefs(views.map(({ sources }) => sources ?? []))
  return {
    commonSources: common,
    rows: views.map((view) => (sameRefs(view.sources, common) ? { ...view, sources: null } : view)),
  }
}

function memberView(row: MemberRow, locale: Locale, sources: SourceRefView[]): MemberView {
  const { countryCode } = row.member
  const { latitude: lat, longitude: lon } = row.member.network?.seat ?? row.member
  return {
    organization: organizationRefView(row.member, locale),
    countryName: countryCode && countryName(countryCode, locale),
    class: row.class as MembershipClass,
    roles: row.roles as MembershipRole[],
    status: row.status as MembershipStatus,
    dated: dated(row, locale),
    note: pickText(row.texts, locale, 'note'),
    place: lat === null || lon === null ? null : { lat, lon },
    sources,
  }
}

function byName(locale: Locale) {
  const { compare } = collator(locale)
  return (a: MemberView, b: MemberView) => compare(a.organization.name.text, b.organization.name.text)
}

/** From this number of rows on, a mark in each would weigh more than it tells. */
const MANY = 60

/** In a long list, the references that at least half of the rows have in common. */
function commonRefs(lists: readonly SourceRefView[][]): SourceRefView[] {
  const groups = groupBy(
    lists.filter((list) => list.length > 0),
    refsKey,
  )
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length)
  return largest?.[0] && lists.length >= MANY && largest.length >= lists.length / 2 ? largest[0] : []
}

function sameRefs(refs: SourceRefView[] | null, common: SourceRefView[]): boolean {
  return refs !== null && common.length > 0 && refsKey(refs) === refsKey(common)
}

function refsKey(refs: readonly SourceRefView[]): string {
  return refs.map(({ number, stance, confidence }) => `${number}${stance}${confidence}`).join()
}
