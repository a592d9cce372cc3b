'use client'

import { Combobox } from '@base-ui/react/combobox'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/vocabulary'
import type { ReferenceTarget } from '@/lib/forms/model'
import { queryString } from '@/lib/i18n/routing'
import type { RecordChoice } from '@/lib/queries/record-choices'

/** Which records are searched: those of a type, first of all those of a network. */
export interface Searched extends Pick<ReferenceTarget, 'type' | 'only'> {
  locale: Locale
  within?: () => string
}

interface ChoiceBoxProps {
  id: string
  label: string
  hint: string
  optional?: boolean
  errors?: readonly string[]
  searched: Searched
  chosen: RecordChoice | null
  onChoose: (choice: RecordChoice | null, typed: string) => void
  /** What the list offers beside the records that were found. */
  further?: (typed: string) => RecordChoice[]
  /** Drawn below the box. */
  children?: ReactNode
}

/** Finds a record by any of its names, in any language. */
export function ChoiceBox({
  id,
  label,
  hint,
  optional,
  errors = [],
  searched,
  chosen,
  onChoose,
  further,
  children,
}: ChoiceBoxProps) {
  const t = useTranslations('EditForm')
  const { text, choices, state, search } = useChoices(searched)
  const more = text.trim() !== '' && state === 'found' ? (further?.(text.trim()) ?? []) : []
  const shown = chosen && choices.length === 0 && more.length === 0 ? [chosen] : [...choices, ...more]
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label} {optional ? <span className="font-normal text-muted">{t('optional')}</span> : null}
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
      <Combobox.Root
        items={shown}
        value={chosen}
        filter={null}
        autoHighlight
        itemToStringLabel={(choice: RecordChoice) => choice.label}
        isItemEqualToValue={(item: RecordChoice, value: RecordChoice) => item.id === value.id}
        onValueChange={(choice: RecordChoice | null) => onChoose(choice, text.trim())}
        onInputValueChange={(typed, { reason }) => {
          if (reason === 'input-change' || reason === 'input-clear') search(typed)
        }}
        onOpenChange={(open, { reason }) => {
          // Typing opens the list too, and has asked already.
          if (open && reason !== 'input-change') search('')
        }}
      >
        <Combobox.InputGroup className="relative flex">
          <Combobox.Input
            id={id}
            aria-describedby={`${id}-hint${errors.length > 0 ? ` ${id}-errors` : ''}`}
            aria-invalid={errors.length > 0 || undefined}
            placeholder={t('search')}
            className="min-h-10 w-full min-w-0 rounded-sm border border-edge bg-raised py-1.5 ps-3 pe-10 text-base text-ink placeholder:text-muted aria-invalid:border-alert"
          />
          {chosen ? (
            <Combobox.Clear
              aria-label={t('removeNamed', { name: chosen.label })}
              className="absolute end-0 top-0 h-full min-w-10 cursor-pointer text-muted hover:text-ink"
            >
              ×
            </Combobox.Clear>
          ) : null}
        </Combobox.InputGroup>
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} className="z-20 outline-none">
            <Combobox.Popup className="max-h-[min(22rem,var(--available-height))] w-(--anchor-width) min-w-64 overflow-y-auto overscroll-contain border border-edge bg-raised text-ink shadow-lg">
              <Combobox.Status className="px-3 text-sm text-muted">
                {state === 'searching' ? t('searching') : state === 'failed' ? t('searchFailed') : null}
              </Combobox.Status>
              <Combobox.Empty className="px-3 text-sm text-muted">
                {state === 'found' ? t('nothingFound') : state === 'idle' ? t('typeToSearch') : null}
              </Combobox.Empty>
              <Combobox.List>
                {(choice: RecordChoice) => (
                  <Combobox.Item
                    key={choice.id}
                    value={choice}
                    className="flex min-h-10 cursor-pointer flex-col justify-center px-3 py-1 text-sm data-highlighted:bg-accent-soft"
                  >
                    <span className={more.includes(choice) ? 'font-semibold text-accent' : undefined}>
                      {choice.label}
                    </span>
                    {choice.detail ? <span className="text-xs text-muted">{choice.detail}</span> : null}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      {chosen?.detail ? <p className="text-xs text-muted">{chosen.detail}</p> : null}
      {errors.length > 0 ? (
        <p id={`${id}-errors`} className="text-sm font-semibold text-alert">
          {errors.join(' ')}
        </p>
      ) : null}
      {children}
    </div>
  )
}

type SearchState = 'idle' | 'searching' | 'found' | 'failed'

/** Asks for choices while one types; only the answer to the last question counts. */
function useChoices({ type, only, locale, within: network }: Searched) {
  const [text, setText] = useState('')
  const [choices, setChoices] = useState<RecordChoice[]>([])
  const [state, setState] = useState<SearchState>('idle')
  const asked = useRef<AbortController | null>(null)
  const search = (typed: string) => {
    setText(typed)
    asked.current?.abort()
    const within = network?.() ?? ''
    const listed = typed.trim() !== '' || within !== '' || type === 'theme'
    if (!listed) {
      setChoices([])
      setState('idle')
      return
    }
    const controller = new AbortController()
    asked.current = controller
    setState('searching')
    const query = queryString({ type, only, within, q: typed, locale })
    const wait = typed === '' ? 0 : 150
    setTimeout(() => {
      if (controller.signal.aborted) return
      fetch(`/api/record-choices${query}`, { signal: controller.signal })
        .then(async (response) => {
          if (!response.ok) throw new Error(String(response.status))
          setChoices((await response.json()) as RecordChoice[])
          setState('found')
        })
        .catch((error: unknown) => {
          if (controller.signal.aborted) return
          console.warn('The choices could not be asked for.', error)
          setChoices([])
          setState('failed')
        })
    }, wait)
  }
  return { text, choices, state, search }
}
