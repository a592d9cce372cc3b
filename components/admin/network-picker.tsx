'use client'

import { useState } from 'react'
import { InputField, type Option } from '@/components/ui/field'

interface NetworkPickerProps {
  options: readonly Option[]
  chosen: readonly string[]
  errors?: readonly string[]
  words: Record<'networks' | 'networksHint' | 'filter', string>
}

/**
 * Several networks of a long list. Those that were chosen come first, and those that are ticked stay in sight, whatever
 * is typed to find others.
 */
export function NetworkPicker({ options, chosen, errors, words }: NetworkPickerProps) {
  const [ticked, setTicked] = useState(new Set(chosen))
  const [wanted, setWanted] = useState('')
  const [ordered] = useState(() => {
    const first = new Set(chosen)
    return [...options].sort((a, b) => Number(first.has(b.value)) - Number(first.has(a.value)))
  })
  const matches = (label: string) => plain(label).includes(plain(wanted))
  const toggle = (value: string) =>
    setTicked((before) => {
      const after = new Set(before)
      if (!after.delete(value)) after.add(value)
      return after
    })
  return (
    <fieldset id="networks" tabIndex={-1} aria-describedby={errors?.length ? 'networks-errors' : undefined}>
      <legend className="mb-1 text-sm font-semibold">
        {words.networks} ({ticked.size})
      </legend>
      <p className="mb-2 text-sm text-muted">{words.networksHint}</p>
      <InputField
        id="network-filter"
        type="search"
        label={words.filter}
        autoComplete="off"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <ul className="mt-2 max-h-64 overflow-y-auto border border-rule px-3 py-1">
        {ordered.map(({ value, label }) => (
          <li key={value} hidden={!ticked.has(value) && !matches(label)}>
            <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm">
              <input
                type="checkbox"
                name="networks"
                value={value}
                checked={ticked.has(value)}
                onChange={() => toggle(value)}
                className="size-4 shrink-0"
              />
              {label}
            </label>
          </li>
        ))}
      </ul>
      {errors?.length ? (
        <p id="networks-errors" className="mt-1 text-sm font-semibold text-alert">
          {errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  )
}

/** Without accents and case: “reseau” finds “Réseau”. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
