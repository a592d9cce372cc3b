import { getTranslations } from 'next-intl/server'
import type { ConflictView } from '@/lib/queries/changes/change-set-page'

interface ConflictChoiceProps {
  conflict: ConflictView
  /** Name of the radio buttons. */
  name: string
  /** What the three sides are called here. */
  labels: { mine: string; theirs: string; original: string }
  chosen?: string
  /** The form that the buttons belong to, where they stand outside it. */
  form?: string
}

/** One field that two sides changed: three values side by side, one of which is chosen. */
export async function ConflictChoice({ conflict, name, labels, chosen, form }: ConflictChoiceProps) {
  const t = await getTranslations('AdminChanges.collision')
  const { record, label } = conflict
  const sides = ['mine', 'theirs', 'original'] as const
  return (
    <fieldset className="mb-4 border border-maybe bg-maybe-soft p-3">
      <legend className="px-1 text-sm font-semibold">{[record, label].filter(Boolean).join(' · ')}</legend>
      <div className="grid gap-3 md:grid-cols-3">
        {sides.map((side) => (
          <label key={side} className="flex min-h-8 cursor-pointer items-start gap-2 bg-raised p-2 text-sm">
            <input
              type="radio"
              name={name}
              value={side}
              form={form}
              defaultChecked={chosen === side}
              className="mt-1 size-4 shrink-0"
            />
            <span className="min-w-0">
              <span className="block text-muted">{labels[side]}</span>
              <span className="whitespace-pre-line wrap-anywhere">{conflict[side] || t('empty')}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
