import { getTranslations } from 'next-intl/server'
import { InputField, type Option } from '@/components/ui/field'

/** What has been chosen of a long list: a box each, ticked; unticked, the form no longer sends it. */
export function Chosen({ name, id, options }: { name: string; id: string; options: readonly Option[] }) {
  return (
    <ul className="chosen-list" id={id}>
      {options.map((option) => (
        <Choice key={option.value} name={name} option={option} />
      ))}
    </ul>
  )
}

/** One of the choices; without an option the pattern for those that script adds. */
export function Choice({ name, option }: { name?: string; option?: Option }) {
  return (
    <li>
      <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm font-semibold">
        <input
          type="checkbox"
          name={name}
          value={option?.value}
          defaultChecked={option !== undefined}
          className="size-4 shrink-0"
        />
        <span>{option?.label ?? '…'}</span>
      </label>
    </li>
  )
}

/** One more value of a list, under the same name as those chosen before. */
interface AddProps {
  id: string
  name: string
  label: string
}

/** Chosen from a list. Where script runs, a field with suggestions takes its place (live/picker.ts). */
export async function AddSelect({ id, name, label, options }: AddProps & { options: readonly Option[] }) {
  const t = await getTranslations('CitySearch.form')
  return (
    <div className="mb-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        name={name}
        data-pick={label}
        className="w-full min-h-10 rounded-sm border border-edge bg-raised py-1.5 ps-3 pe-8 text-base text-ink"
      >
        <option value="">{t('choose')}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/**
 * Written by name, with the browser's own suggestions from the list `suggestions`: for what is too much to choose from, and
 * known by several names. Where script runs, one field takes the place of all of them (live/picker.ts), called `pick`, and
 * suggests those of the set `only`.
 */
export function AddByName({
  id,
  name,
  label,
  pick,
  further = false,
  only,
  suggestions,
}: AddProps & { pick: string; further?: boolean; only?: string; suggestions: string }) {
  return (
    <div className="mb-2" data-further={further || undefined}>
      <InputField
        id={id}
        name={name}
        label={label}
        hideLabel
        list={suggestions}
        data-pick={further ? undefined : pick}
        data-only={only}
        placeholder={label}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  )
}

/** One of the values that fields suggest. */
interface Suggestion {
  slug: string
  label: string
  /** Names of the sets that it belongs to: some fields suggest one of them only. */
  sets: readonly string[]
}

/**
 * What the fields `AddByName` suggest, once for all of them: as values what people read, with `data-slug` what each stands
 * for and `data-<set>` which sets it belongs to.
 */
export function Suggestions({ id, suggestions }: { id: string; suggestions: readonly Suggestion[] }) {
  return (
    <datalist id={id}>
      {suggestions.map(({ slug, label, sets }) => (
        <option
          key={slug}
          value={label}
          data-slug={slug}
          {...Object.fromEntries(sets.map((set) => [`data-${set}`, '']))}
        />
      ))}
    </datalist>
  )
}
