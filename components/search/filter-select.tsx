import { getFormatter } from 'next-intl/server'
import { SelectField } from '@/components/ui/field'
import type { FilterOption } from '@/lib/queries/network-list-view'

interface FilterSelectProps {
  name: string
  label: string
  /** The choice that filters nothing. */
  all: string
  hint?: string
  options: readonly FilterOption[]
  chosen: readonly string[]
}

/** A filter with many values as one choice. Several values, as an address may have them, are one more choice. */
export async function FilterSelect({ name, label, all, hint, options, chosen }: FilterSelectProps) {
  const format = await getFormatter()
  const labels = chosen.map(
    (value) => options.find((option) => option.value === value)?.label.trim() ?? value,
  )
  const combined = chosen.length > 1 ? [{ value: chosen.join(','), label: format.list(labels) }] : []
  return (
    <SelectField
      id={`filter-${name}`}
      name={name}
      label={label}
      hint={hint}
      empty={all}
      options={[...combined, ...options]}
      defaultValue={chosen.join(',')}
    />
  )
}
