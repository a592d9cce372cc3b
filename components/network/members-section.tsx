import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { Pagination } from '@/components/ui/pagination'
import { type Address, href } from '@/lib/i18n/routing'
import type { ClaimView } from '@/lib/queries/network-page/claims'
import type { IndirectMember } from '@/lib/queries/network-page/indirect-members'
import { FACETS, type MemberList } from '@/lib/queries/network-page/member-list'
import type { MemberQuery, MemberReach } from '@/lib/queries/network-page/page-query'
import { lastChecked } from '@/lib/queries/shared/last-checked'
import type { SourceRefView } from '@/lib/queries/shared/view'
import { Coverage } from './coverage'
import { IndirectMembers } from './indirect-members'
import { MembersFilter } from './members-filter'
import { MembersMap } from './members-map'
import { MembersTable } from './members-table'
import { ReachSwitch } from './reach-switch'

/** A map of so many members is clear enough in a column beside what is claimed of their number. */
const MOST_BESIDE = 60

/** Shorter lists are seen at a glance and need no filter. */
const WORTH_FILTERING = 8

interface MembersSectionProps {
  list: MemberList
  commonSources: readonly SourceRefView[]
  claims: readonly ClaimView[]
  /** Bodies that belong to the network through its member networks. */
  indirect: readonly IndirectMember[]
  reach: MemberReach
  query: MemberQuery
  /** Day asked for, or null. */
  day: string | null
  address: Address
}

/** Who belongs to the network: map, what is known against what is claimed, and the list with its filters. */
export async function MembersSection({
  list,
  commonSources,
  claims,
  indirect,
  reach,
  query,
  day,
  address,
}: MembersSectionProps) {
  const t = await getTranslations('Members')
  const locale = await getLocale()
  const { groups, shown, all, filtered } = list
  const current = groups.find(({ key }) => key === 'current')?.rows ?? []
  const placed = groups.flatMap(({ rows }) => rows).filter(({ place }) => place).length
  const unfiltered = href(locale, {
    ...address,
    query: { ...address.query, ...Object.fromEntries(FACETS.map((facet) => [facet, null])) },
  })
  return (
    <Section
      id="members"
      title={t('title')}
      checked={lastChecked([...all, { sources: commonSources }, ...claims])}
      wide
      empty={all.length === 0 && claims.length === 0}
      lead={t(day ? 'leadOn' : 'lead', {
        count: current.length,
        countries: new Set(current.flatMap(({ organization }) => organization.country ?? [])).size,
        doubtful: current.filter(({ state }) => state === 'maybe').length,
      })}
    >
      <div
        className={
          placed > 0 && placed <= MOST_BESIDE
            ? 'gap-x-10 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]'
            : undefined
        }
      >
        <MembersMap groups={groups} />
        <Coverage list={list} claims={claims} day={day} />
      </div>
      <ReachSwitch
        direct={all.length}
        indirect={indirect.length}
        claims={claims}
        reach={reach}
        address={address}
      />
      {reach === 'through' ? (
        <IndirectMembers members={indirect} />
      ) : (
        <>
          {all.length >= WORTH_FILTERING || filtered ? (
            <MembersFilter facets={list.facets} query={query} address={address} dated={day !== null} />
          ) : null}
          {filtered ? (
            <p role="status" className="mb-4">
              {t('filtered', { shown, all: all.length })} <a href={`${unfiltered}#members`}>{t('clear')}</a>
            </p>
          ) : null}
          {groups.map((group) => (
            <MembersTable key={group.key} group={group} sort={query.sort} dated={day !== null} />
          ))}
          <MemberPages list={list} address={address} />
          {commonSources.length > 0 ? (
            <p className="text-sm text-muted">
              {t('commonSources')} <SourceMark refs={commonSources} />
            </p>
          ) : null}
        </>
      )}
    </Section>
  )
}

/** The ways to the neighbouring pages of a long list, and where one is. */
async function MemberPages({
  list: { page, pages },
  address,
}: Pick<MembersSectionProps, 'list' | 'address'>) {
  const t = await getTranslations('Members.pages')
  const locale = await getLocale()
  const to = (number: number) =>
    `${href(locale, { ...address, query: { ...address.query, page: number > 1 ? number : null } })}#members`
  return (
    <div className="mb-8">
      <Pagination
        page={page}
        pages={pages}
        to={to}
        label={t('label')}
        previous={t('previous')}
        next={t('next')}
        position={t('position', { page, pages })}
      />
    </div>
  )
}
