import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/link'
import { Cell, Column, Table } from '@/components/ui/table'
import type { RowState } from '@/lib/domain/member-list/plan'
import type { PreviewRow } from './model'
import { type Decide, IncludeBox, MatchChoice } from './row-controls'

const TONES: Record<RowState, Tone> = {
  added: 'good',
  changed: 'accent',
  unchanged: 'plain',
  doubtful: 'maybe',
  invalid: 'alert',
}

interface PreviewTableProps {
  caption: string
  rows: readonly PreviewRow[]
  decide: Decide
  kinds: readonly { value: string; label: string }[]
  countries: readonly { value: string; label: string }[]
}

/** Row by row what the list would change. */
export async function PreviewTable({ caption, rows, decide, kinds, countries }: PreviewTableProps) {
  const t = await getTranslations('MemberImport')
  const head = (
    <>
      <Column>{t('table.take')}</Column>
      <Column number>{t('table.line')}</Column>
      <Column>{t('table.listed')}</Column>
      <Column>{t('table.member')}</Column>
      <Column>{t('table.becomes')}</Column>
    </>
  )
  return (
    <Table caption={caption} hideCaption head={head}>
      {rows.map((row) => (
        <tr key={row.line}>
          <Cell label={t('table.take')}>
            {row.state === 'invalid' ||
            row.state === 'unchanged' ||
            (row.state === 'doubtful' && !row.member) ? (
              <span className="text-muted">–</span>
            ) : (
              <IncludeBox row={row} decide={decide} />
            )}
          </Cell>
          <Cell label={t('table.line')} number>
            {row.line}
          </Cell>
          <th scope="row" className="wrap-anywhere">
            {row.listed}
          </th>
          <Cell label={t('table.member')}>
            <Member row={row} />
            {row.choosable ? (
              <MatchChoice row={row} decide={decide} kinds={kinds} countries={row.makes ? countries : []} />
            ) : null}
          </Cell>
          <Cell label={t('table.becomes')}>
            <Badge tone={TONES[row.state]}>{t(`states.${row.state}`)}</Badge>
            {row.reason ? <span className="ms-2 text-sm">{row.reason}</span> : null}
            <Changes row={row} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

function Member({ row: { member } }: { row: PreviewRow }) {
  if (!member) return null
  return (
    <p>
      {member.href ? <TextLink href={member.href}>{member.label}</TextLink> : member.label}{' '}
      <span className="text-sm text-muted">{member.about}</span>
    </p>
  )
}

async function Changes({ row }: { row: PreviewRow }) {
  const t = await getTranslations('MemberImport')
  if (row.changes.length === 0) return null
  return (
    <ul className="mt-1 text-sm">
      {row.changes.map(({ field, label, before, after }) => (
        <li key={field}>
          {label}
          {t('colon')} {before ? <del className="text-muted">{before}</del> : null}{' '}
          <ins className="no-underline">{after}</ins>
        </li>
      ))}
    </ul>
  )
}
