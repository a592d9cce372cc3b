import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { type Address, href } from '@/lib/i18n/routing'

/** Asks for the page as of another day; a plain GET form. */
export async function DateForm({ address, day }: { address: Address; day: string | null }) {
  const t = await getTranslations('OrganizationPage.date')
  return (
    <form
      action={href(await getLocale(), { ...address, query: {} })}
      method="get"
      className="no-print flex flex-wrap items-center gap-x-3 gap-y-2 text-sm"
    >
      <label htmlFor="as-of">{t('label')}</label>
      <input
        id="as-of"
        type="date"
        name="date"
        required
        defaultValue={day ?? undefined}
        className="min-h-10 rounded-sm border border-edge bg-raised px-2 py-1 text-base text-ink"
      />
      <Button look="secondary">{t('submit')}</Button>
    </form>
  )
}
