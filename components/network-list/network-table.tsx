import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ForeignText } from '@/components/layout/foreign-text'
import { Maybe } from '@/components/layout/maybe'
import { Badge, Tag } from '@/components/ui/badge'
import { Cell, Column, Table } from '@/components/ui/table'
import type { NetworkRowView } from '@/lib/queries/network-list-view'

interface NetworkTableProps {
  caption: ReactNode
  rows: readonly NetworkRowView[]
  /** Names the scope in each row, where the table mixes them. */
  showScope: boolean
  sorted?: 'name' | 'members' | 'founded'
}

/** Networks, one a row: what it is, where it sits, since when, how many members are known. */
export async function NetworkTable({ caption, rows, showScope, sorted }: NetworkTableProps) {
  const t = await getTranslations('Networks.column')
  return (
    <div className="networks">
      <Table
        caption={caption}
        hideCaption
        head={
          <>
            <Column sorted={sorted === 'name' ? 'ascending' : undefined}>{t('network')}</Column>
            <Column>{t('seat')}</Column>
            <Column sorted={sorted === 'founded' ? 'ascending' : undefined}>{t('founded')}</Column>
            <Column sorted={sorted === 'members' ? 'descending' : undefined}>{t('members')}</Column>
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.slug}>
            <th scope="row">
              <Name row={row} showScope={showScope} />
            </th>
            <Cell label={t('seat')}>
              <Seat seat={row.seat} />
            </Cell>
            <Cell label={t('founded')}>{row.founded ?? <Unknown />}</Cell>
            <Cell label={t('members')}>
              <Members row={row} />
            </Cell>
          </tr>
        ))}
      </Table>
    </div>
  )
}

async function Name({ row, showScope }: { row: NetworkRowView; showScope: boolean }) {
  const { name, acronym, href, state, summary, scope } = row
  const t = await getTranslations('Vocabulary.networkScope')
  return (
    <>
      <a href={href} lang={name.fallback ? name.lang : undefined}>
        {name.text}
      </a>
      {acronym && !name.text.includes(acronym) ? <span className="nl-acronym"> {acronym}</span> : null}{' '}
      <Status row={row} />
      <Maybe state={state} />
      {summary ? (
        <p>
          <ForeignText text={summary} />
        </p>
      ) : null}
      {showScope ? (
        <p>
          <Tag colour={`var(--color-scope-${scope})`}>{t(scope)}</Tag>
        </p>
      ) : null}
    </>
  )
}

/** What is active needs no word. */
async function Status({ row: { status, dissolved } }: { row: NetworkRowView }) {
  if (status === 'active') return null
  const t = await getTranslations('Networks')
  const word = await getTranslations('Vocabulary.networkStatus')
  return (
    <>
      <Badge>
        {status === 'dissolved' && dissolved ? t('dissolved', { year: dissolved }) : word(status)}
      </Badge>{' '}
    </>
  )
}

function Seat({ seat }: Pick<NetworkRowView, 'seat'>) {
  if (!seat) return <Unknown />
  return (
    <>
      {seat.name.text}
      {seat.country ? <span className="nl-quiet"> {seat.country}</span> : null}
    </>
  )
}

async function Members({ row: { members, claim } }: { row: NetworkRowView }) {
  const t = await getTranslations('Networks.members')
  const { yes, maybe } = members
  const known = maybe > 0 ? t('range', { yes, most: yes + maybe }) : t('known', { count: yes })
  const part = claim ? Math.min((yes + maybe) / claim.number, 1) : null
  return (
    <>
      <b>{known}</b>
      {claim && part !== null ? (
        <>
          {/* The two numbers say it; the bar is for the eye. */}
          <span className="nl-bar" aria-hidden="true" style={{ '--part': part.toFixed(3) } as object} />
          <span className="nl-quiet">
            {t('claimed', {
              claim: claim.label,
              dated: claim.date ? 'yes' : 'no',
              date: claim.date?.label ?? '',
            })}
          </span>
        </>
      ) : null}
    </>
  )
}

async function Unknown() {
  const t = await getTranslations('Networks')
  return <span className="nl-quiet">{t('unknown')}</span>
}
