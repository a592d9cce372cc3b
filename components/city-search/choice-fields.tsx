import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Option } from '@/components/ui/field'

/** What has been chosen of a long list: a box each, ticked; unticked, the form no longer sends it. */
export function Chosen({ name, id, options }: { name: string; id: string; options: readonly Option[] }) {
  if (options.length === 0) return null
  return (
    <ul className="mb-2" id={id}>
      {options.map(({ value, label }) => (
        <li key={value}>
          <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm font-semibold">
            <input type="checkbox" name={name} value={value} defaultChecked className="size-4 shrink-0" />
            {label}
          </label>
        </li>
      ))}
    </ul>
  )
}

/** One more value of a long list, under the same name as those chosen before. */
export async function AddSelect({
  id,
  name,
  label,
  children,
}: {
  id: string
  name: string
  label: string
  children: ReactNode
}) {
  const t = await getTranslations('CitySearch.form')
  return (
    <div className="mb-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue=""
        className="w-full min-h-10 rounded-sm border border-edge bg-raised py-1.5 ps-3 pe-8 text-base text-ink"
      >
        <option value="">{t('choose')}</option>
        {children}
      </select>
    </div>
  )
}
