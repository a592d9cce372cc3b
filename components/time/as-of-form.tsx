import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { HiddenParameters } from '@/components/ui/hidden-parameters'
import type { Address } from '@/lib/i18n/routing'
import { href } from '@/lib/i18n/routing'

interface AsOfFormProps {
  /** The page, with all parameters that the form should keep. */
  address: Address
  /** "Show the network as of". */
  label: string
}

/** Asks for the page on another day; a plain GET form that keeps sort and filters. */
export async function AsOfForm({ address, label }: AsOfFormProps) {
  const t = await getTranslations('DateView')
  const { date, ...kept } = address.query ?? {}
  return (
    <form
      action={href(await getLocale(), { ...address, query: {} })}
      method="get"
      className="no-print flex flex-wrap items-center gap-x-3 gap-y-2 text-sm"
    >
      <label htmlFor="as-of">{label}</label>
      <input
        id="as-of"
        type="date"
        name="date"
        required
        defaultValue={typeof date === 'string' ? date : undefined}
        className="min-h-10 rounded-sm border border-edge bg-raised px-2 py-1 text-base text-ink"
      />
      <HiddenParameters query={kept} />
      <Button look="secondary">{t('show')}</Button>
    </form>
  )
}
