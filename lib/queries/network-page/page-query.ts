import { COUNTRY_CODES } from '@/lib/domain/countries'
import type { IsoDay } from '@/lib/domain/day'
import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_ROLES,
  MEMBERSHIP_STATUSES,
  type MembershipClass,
  type MembershipRole,
  type MembershipStatus,
} from '@/lib/domain/vocabulary'
import type { Query } from '@/lib/i18n/routing'
import type { Ignored, SearchParams } from '@/lib/search/list-params'
import { AddressReader } from '../shared/address-reader'

export const MEMBER_SORTS = ['name', 'country', 'since'] as const
export type MemberSort = (typeof MEMBER_SORTS)[number]

const MEMBER_REACHES = ['direct', 'through'] as const
export type MemberReach = (typeof MEMBER_REACHES)[number]

/** How the reader wants the members: an empty list of values asks for all. */
export interface MemberQuery {
  sort: MemberSort
  country: string[]
  class: MembershipClass[]
  role: MembershipRole[]
  status: MembershipStatus[]
  /** From 1; the last one where the list has fewer. */
  page: number
}

export interface NetworkQuery {
  /** The day asked for; null for today. */
  day: IsoDay | null
  /** The day since which changes are asked for; null where they are not. */
  since: IsoDay | null
  /** Members of the network itself, or those that it reaches through member networks. */
  reach: MemberReach
  members: MemberQuery
}

/** The page without any view: today, all members by name. */
export const PLAIN_QUERY: NetworkQuery = {
  day: null,
  since: null,
  reach: 'direct',
  members: { sort: 'name', country: [], class: [], role: [], status: [], page: 1 },
}

/** What the address asks for, and what of it could not be read. */
export function parseNetworkQuery(params: SearchParams): { query: NetworkQuery; ignored: Ignored[] } {
  const reader = new AddressReader(params)
  const query = {
    day: reader.day(),
    since: reader.day('since'),
    reach: reader.known('reach', MEMBER_REACHES)[0] ?? PLAIN_QUERY.reach,
    members: {
      sort: reader.known('sort', MEMBER_SORTS)[0] ?? PLAIN_QUERY.members.sort,
      country: reader.known('country', COUNTRY_CODES, (text) => text.toUpperCase()),
      class: reader.known('class', MEMBERSHIP_CLASSES),
      role: reader.known('role', MEMBERSHIP_ROLES),
      status: reader.known('status', MEMBERSHIP_STATUSES),
      page: reader.page(),
    },
  }
  return { query, ignored: reader.ignored }
}

/** The same as parameters of an address; what is not asked for is left out. */
export function toParameters({ day, since, reach, members }: NetworkQuery): Query {
  const { sort, page, ...filters } = members
  return {
    date: day,
    since,
    reach: reach === PLAIN_QUERY.reach ? null : reach,
    sort: sort === PLAIN_QUERY.members.sort ? null : sort,
    ...filters,
    page: page > 1 ? page : null,
  }
}
