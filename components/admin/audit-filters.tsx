import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { InputField, SelectField } from '@/components/ui/field'
import { AUDIT_OUTCOMES, LOGGED_ACTIONS } from '@/lib/auth/audit'
import type { AuditFilter } from '@/lib/auth/audit-log'

/** What the audit log is searched by: a plain form, whose answer has an address. */
export async function AuditFilters({ filter, address }: { filter: AuditFilter; address: string }) {
  const t = await getTranslations('AdminAudit')
  return (
    <form action={address} className="mb-6 flex flex-wrap items-end gap-3">
      <SelectField
        id="action"
        name="action"
        label={t('action')}
        empty={t('all')}
        defaultValue={filter.action ?? ''}
        options={LOGGED_ACTIONS.map((value) => ({ value, label: t(`actions.${value}`) }))}
      />
      <SelectField
        id="outcome"
        name="outcome"
        label={t('outcome')}
        empty={t('all')}
        defaultValue={filter.outcome ?? ''}
        options={AUDIT_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <InputField id="q" name="q" type="search" label={t('who')} defaultValue={filter.text ?? ''} />
      <Button look="secondary">{t('filter')}</Button>
    </form>
  )
}
