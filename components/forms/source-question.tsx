'use client'

import { useTranslations } from 'next-intl'
import { SelectField, TextAreaField } from '@/components/ui/field'
import { CONFIDENCES } from '@/lib/domain/vocabulary'
import type { SourceAnswer } from '@/lib/forms/content'
import { useChoiceLabel } from './field-view'
import { idOf, useContent, useErrors, useForm } from './form-context'
import { Picker } from './picker'

const PATH = ['$source'] as const

/** Asked at every change of fact: where do you know it from? And, for those who read the history, why it is made. */
export function SourceQuestion() {
  const { store, choiceOf, remember, touch, description } = useForm()
  const t = useTranslations('EditForm.source')
  const label = useChoiceLabel()
  const source = useContent((content) => content.source)
  const reason = useContent((content) => content.reason)
  const errors = useErrors(PATH)
  const set = (answer: Partial<SourceAnswer>) => {
    const content = store.get()
    store.set({ ...content, source: { ...content.source, ...answer } })
    touch(PATH)
  }
  const asks = description.type !== 'source' && description.type !== 'theme'
  return (
    <>
      {asks ? (
        <fieldset id={idOf(PATH)} tabIndex={-1} className="flex flex-col gap-2">
          <legend className="text-sm font-semibold">{t('question')}</legend>
          <p className="text-sm text-muted">{t('help')}</p>
          {errors.map((error) => (
            <p key={error} className="text-sm font-semibold text-alert">
              {error}
            </p>
          ))}
          {(['source', 'none'] as const).map((kind) => (
            <label key={kind} className="flex min-h-8 cursor-pointer items-center gap-2 text-sm">
              <input
                type="radio"
                name="source-kind"
                className="size-4"
                checked={source.kind === kind}
                onChange={() => set({ kind })}
              />
              {t(`kinds.${kind}`)}
            </label>
          ))}
          {source.kind === 'source' ? (
            <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
              <Picker
                id="source-choice"
                label={t('which')}
                hint={t('whichHelp')}
                errors={[]}
                to={{ type: 'source', make: 'source' }}
                chosen={source.source ? (choiceOf(source.source) ?? null) : null}
                onChoose={(choice) => {
                  if (choice) remember(choice)
                  set({ source: choice?.id ?? '' })
                }}
              />
              <SelectField
                id="source-confidence"
                label={t('confidence')}
                hint={t('confidenceHelp')}
                value={source.confidence}
                options={CONFIDENCES.map((value) => ({ value, label: label('confidence', value) }))}
                onChange={(event) => set({ confidence: event.target.value as SourceAnswer['confidence'] })}
              />
            </div>
          ) : null}
          {source.kind === 'none' ? <p className="text-sm text-muted">{t('noneHelp')}</p> : null}
        </fieldset>
      ) : null}
      <TextAreaField
        id="reason"
        label={t('reason')}
        hint={t('reasonHelp')}
        value={reason}
        onChange={(event) => store.set({ ...store.get(), reason: event.target.value })}
      />
    </>
  )
}
