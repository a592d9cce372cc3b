import { getTranslations } from 'next-intl/server'
import { Cell, Column, Table } from '@/components/ui/table'
import type { IndirectMember } from '@/lib/queries/network-page/indirect-members'
import { OrganizationLink } from './organization-link'

/** The bodies that belong to the network through its member networks, with the way. */
export async function IndirectMembers({ members }: { members: readonly IndirectMember[] }) {
  const t = await getTranslations('Reach')
  return (
    <Table
      caption={t('caption', { count: members.length })}
      head={
        <>
          <Column>{t('name')}</Column>
          <Column>{t('country')}</Column>
          <Column>{t('way')}</Column>
        </>
      }
    >
      {members.map(({ organization, countryName, through }) => (
        <tr key={organization.slug}>
          <th scope="row">
            <OrganizationLink organization={organization} />
          </th>
          <Cell label={t('country')}>{countryName}</Cell>
          <Cell label={t('way')}>
            {through.map(({ label, href }, index) => (
              <span key={href}>
                {index > 0 ? ' → ' : null}
                <a href={href}>{label}</a>
              </span>
            ))}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
