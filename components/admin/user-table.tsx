import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Cell, Column, Table } from '@/components/ui/table'
import type { UserView } from '@/lib/auth/user-list'
import { momentText } from '@/lib/domain/moment'
import type { Locale } from '@/lib/domain/vocabulary'

/** Everybody who has an account, with their rights. */
export async function UserTable({ users, locale }: { users: readonly UserView[]; locale: Locale }) {
  const t = await getTranslations('AdminUsers')
  const roles = await getTranslations('Admin.roles')
  return (
    <Table
      caption={t('title')}
      hideCaption
      head={
        <>
          <Column>{t('name')}</Column>
          <Column>{t('role')}</Column>
          <Column>{t('secondFactorColumn')}</Column>
          <Column>{t('lastSeen')}</Column>
        </>
      }
    >
      {users.map((user) => (
        <tr key={user.id}>
          <th scope="row">
            <a href={`/${locale}/admin/users/${user.id}`} className="inline-flex min-h-6 items-center">
              {user.name}
            </a>{' '}
            {user.state === 'active' ? null : (
              <Badge tone={user.state === 'invited' ? 'accent' : 'plain'}>{t(`states.${user.state}`)}</Badge>
            )}
            <span className="block text-sm font-normal text-muted">{user.email}</span>
          </th>
          <Cell label={t('role')}>
            {roles(user.role)}
            {user.networks.length > 0 ? (
              <span className="block text-sm text-muted">
                {user.networks.map(({ name }) => name).join(' · ')}
              </span>
            ) : null}
          </Cell>
          <Cell label={t('secondFactorColumn')}>{t(`secondFactorStates.${user.secondFactor}`)}</Cell>
          <Cell label={t('lastSeen')}>
            {user.lastSeenAt ? momentText(user.lastSeenAt, locale) : t('never')}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
