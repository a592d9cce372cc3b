import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Maybe } from '@/components/layout/maybe'
import { SourceMark } from '@/components/layout/source-mark'
import { classNames } from '@/components/ui/class-names'
import { OPEN } from '@/lib/domain/period'
import type { Dated } from '@/lib/queries/network-page/context'
import type { MemberList, MemberRow } from '@/lib/queries/network-page/member-list'
import type { MemberSort } from '@/lib/queries/network-page/page-query'
import { OrganizationLink } from './organization-link'

interface Columns {
  country: boolean
  class: boolean
  roles: boolean
  status: boolean
  period: boolean
  note: boolean
  sources: boolean
}

interface MembersTableProps {
  group: MemberList['groups'][number]
  sort: MemberSort
  dated: boolean
}

/**
 * The members of one group. A column that would say the same in every row, or nothing, is left out and said once in
 * the caption: pages of hundreds of members stay small, and what differs is seen.
 */
export async function MembersTable({ group: { key, rows, listed }, sort, dated }: MembersTableProps) {
  const t = await getTranslations('Members')
  const words = await getTranslations('Vocabulary')
  const columns = columnsOf(rows)
  const [first] = rows
  if (!first || listed.length === 0) return null
  const said = [
    columns.class ? null : t('allOfClass', { class: words(`membershipClass.${first.class}`) }),
    columns.period ? null : t('noPeriods'),
  ]
  return (
    <div className="mb-8">
      <h3 id={`members-${key}`} className="mb-1 text-xl">
        {t(dated ? 'groups.onDate' : `groups.${key}`, { count: rows.length })}
      </h3>
      <table
        className={classNames('table members', columns.sources && 'sourced')}
        aria-labelledby={`members-${key}`}
      >
        <caption>{said.filter(Boolean).join(' ')}</caption>
        <thead>
          <tr>
            <Head label={t('name')} sorted={sort === 'name'} />
            {columns.country ? <Head label={t('country')} sorted={sort === 'country'} /> : null}
            {columns.class ? <Head label={t('class')} /> : null}
            {columns.roles ? <Head label={t('role')} /> : null}
            {columns.status ? <Head label={t(dated ? 'statusToday' : 'status')} /> : null}
            {columns.period ? <Head label={t('period')} sorted={sort === 'since'} /> : null}
            {columns.note ? <Head label={t('note')} /> : null}
            {columns.sources ? <Head label={t('source')} /> : null}
          </tr>
        </thead>
        <tbody>
          {listed.map((row) => (
            <Row
              key={row.organization.slug + row.dated.label}
              row={row}
              columns={columns}
              t={t}
              words={words}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ label, sorted }: { label: string; sorted?: boolean }) {
  return (
    <th scope="col" aria-sort={sorted ? 'ascending' : undefined}>
      {label}
    </th>
  )
}

interface RowProps {
  row: MemberRow
  columns: Columns
  t: Awaited<ReturnType<typeof getTranslations<'Members'>>>
  words: Awaited<ReturnType<typeof getTranslations<'Vocabulary'>>>
}

function Row({ row, columns, t, words }: RowProps) {
  const { organization, state, note, sources } = row
  const doubtful = state === 'maybe' ? <Maybe state={state} /> : null
  return (
    <tr>
      <th scope="row">
        <OrganizationLink organization={organization} />
        {organization.kind === 'city' ? null : (
          <small>{words(`organizationKind.${organization.kind}` as Parameters<typeof words>[0])}</small>
        )}
        {columns.period ? null : doubtful}
      </th>
      {columns.country ? <td>{row.countryName}</td> : null}
      {columns.class ? <td>{words(`membershipClass.${row.class}`)}</td> : null}
      {columns.roles ? <td>{row.roles.map((role) => words(`membershipRole.${role}`)).join(', ')}</td> : null}
      {columns.status ? <td>{words(`membershipStatus.${row.status}`)}</td> : null}
      {columns.period ? (
        <td>
          {isOpen(row.dated) ? t('startUnknown') : row.dated.label}
          {doubtful ? <> {doubtful}</> : null}
        </td>
      ) : null}
      {columns.note ? <td>{note?.fallback ? <ForeignText text={note} /> : note?.text}</td> : null}
      {columns.sources ? <td>{sources ? <SourceMark refs={sources} /> : null}</td> : null}
    </tr>
  )
}

/** Whether all that is known of the time is that it goes on. */
function isOpen({ period: { from, to } }: Dated): boolean {
  return from === null && to === OPEN
}

/** Which columns tell the rows apart. */
function columnsOf(rows: readonly MemberRow[]): Columns {
  const [first] = rows
  return {
    country: rows.some(({ countryName }) => countryName !== null),
    class: rows.some((row) => row.class !== first?.class),
    roles: rows.some(({ roles }) => roles.length > 0),
    status: rows.some(({ status, group }) => status !== (group === 'former' ? 'ended' : 'active')),
    period: rows.some(
      ({ dated: { period } }) => period.from !== null || (period.to !== null && period.to !== OPEN),
    ),
    note: rows.some(({ note }) => note !== null),
    sources: rows.some(({ sources }) => sources !== null),
  }
}
