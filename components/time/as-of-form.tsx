import { getLocale, getTranslations } from 'next-intl/server'
import { Island } from '@/components/layout/island'
import { Button } from '@/components/ui/button'
import { HiddenParameters } from '@/components/ui/hidden-parameters'
import type { Address } from '@/lib/i18n/routing'
import { href } from '@/lib/i18n/routing'

/** Where the slider begins when the page says nothing about it: most networks are younger. */
const EARLIEST = 1950

interface AsOfFormProps {
  /** The page, with all parameters that the form should keep. */
  address: Address
  /** "Show the network as of". */
  label: string
  /** First year that the slider reaches. */
  from?: number | null
}

/** Asks for the page on another day; a plain GET form that keeps sort and filters. With script, a slider of years fills the field. */
export async function AsOfForm({ address, label, from }: AsOfFormProps) {
  const t = await getTranslations('DateView')
  const { date, ...kept } = address.query ?? {}
  const today = new Date().toISOString().slice(0, 10)
  const thisYear = Number(today.slice(0, 4))
  const first = Math.min(from ?? EARLIEST, thisYear - 1)
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
      <span
        hidden
        data-by-script=""
        className="flex items-center gap-2 whitespace-nowrap text-muted tabular-nums"
      >
        {first}
        <input
          type="range"
          min={first}
          max={thisYear}
          defaultValue={thisYear}
          aria-label={t('slider')}
          data-as-of={today}
          className="h-10 w-40 accent-accent sm:w-56"
        />
        {thisYear}
      </span>
      <HiddenParameters query={kept} />
      <Button look="secondary">{t('show')}</Button>
      <Island name="as-of" />
    </form>
  )
}
