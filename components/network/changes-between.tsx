import { getLocale, getTranslations } from 'next-intl/server'
import { Maybe } from '@/components/layout/maybe'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/field'
import { HiddenParameters } from '@/components/ui/hidden-parameters'
import { formatEdtf } from '@/lib/domain/format-date'
import { type Address, href } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import type { MembershipChanges, MemberTurn } from '@/lib/queries/network-page/growth'
import type { MemberView } from '@/lib/queries/network-page/members'
import { OrganizationLink } from './organization-link'

interface ChangesBetweenProps {
  changes: (MembershipChanges<MemberView> & { from: string; to: string }) | null
  address: Address
}

/** Who came and who went between two days that the reader chooses; a plain GET form that keeps the rest of the address. */
export async function ChangesBetween({ changes, address }: ChangesBetweenProps) {
  const t = await getTranslations('Growth')
  const locale = await getLocale()
  const { date, since, ...kept } = address.query ?? {}
  const day = (value: typeof date) => (typeof value === 'string' ? value : undefined)
  const words = (value: string) => formatEdtf(value, locale, translator(locale, 'Period'))
  return (
    <div className={changes ? undefined : 'no-print'}>
      <h3 className="mb-2 text-xl" id="changes">
        {t('changes')}
      </h3>
      <form
        action={`${href(locale, { ...address, query: {} })}#changes`}
        method="get"
        className="no-print mb-5 flex flex-wrap items-end gap-x-4 gap-y-2"
      >
        <InputField
          id="changes-since"
          type="date"
          name="since"
          label={t('since')}
          defaultValue={day(since)}
          required
        />
        <InputField id="changes-until" type="date" name="date" label={t('until')} defaultValue={day(date)} />
        <HiddenParameters query={kept} />
        <Button look="secondary">{t('show')}</Button>
      </form>
      {changes ? (
        <div role="status" className="mb-4">
          <p className="mb-3">
            {t('between', {
              from: words(changes.from),
              to: words(changes.to),
              joined: changes.joined.length,
              left: changes.left.length,
              stayed: changes.stayed,
            })}
          </p>
          <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
            <Turns title={t('joinedList', { count: changes.joined.length })} turns={changes.joined} />
            <Turns title={t('leftList', { count: changes.left.length })} turns={changes.left} />
          </div>
        </div>
      ) : null}
    </div>
  )
}

function Turns({ title, turns }: { title: string; turns: readonly MemberTurn<MemberView>[] }) {
  if (turns.length === 0) return null
  return (
    <div>
      <h4 className="mb-1 font-sans text-sm">{title}</h4>
      <ul className="flex flex-col gap-1">
        {turns.map(({ member: { organization, dated }, sure }) => (
          <li key={organization.slug + dated.label}>
            <OrganizationLink organization={organization} />{' '}
            <span className="text-sm text-muted">{dated.label}</span> {sure ? null : <Maybe state="maybe" />}
          </li>
        ))}
      </ul>
    </div>
  )
}
