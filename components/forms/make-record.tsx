'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { InputField, SelectField } from '@/components/ui/field'
import type { Made } from '@/lib/forms/content'
import type { RecordChoice } from '@/lib/queries/record-choices'
import { useChoiceLabel } from './field-view'
import { useForm } from './form-context'

interface MakeRecordProps {
  id: string
  what: 'place' | 'source'
  /** What was searched for in vain. */
  name: string
  onMade: (choice: RecordChoice) => void
  onCancel: () => void
}

const KINDS = ['city', 'intercommunality', 'region', 'borough', 'association', 'other'] as const

/** A few fields for a city or a source that is not in the directory yet; it is created together with the change. */
export function MakeRecord({ id, what, name, onMade, onCancel }: MakeRecordProps) {
  const t = useTranslations('EditForm.make')
  const { store, countries } = useForm()
  const label = useChoiceLabel()
  const isAddress = /^https?:/.test(name)
  const [title, setTitle] = useState(isAddress ? '' : name)
  const [url, setUrl] = useState(isAddress ? name : 'https://')
  const [publisher, setPublisher] = useState('')
  const [kind, setKind] = useState('city')
  const [country, setCountry] = useState('')
  const [tried, setTried] = useState(false)
  const required = t('required')
  const urlFits = /^https?:\/\/[^\s/]+\.[^\s]+$/.test(url.trim())

  const add = () => {
    setTried(true)
    if (title.trim() === '' || (what === 'source' && !urlFits)) return
    const own = { id: crypto.randomUUID() }
    const made: Made =
      what === 'place'
        ? { ...own, type: 'organization', name: title.trim(), kind, country }
        : { ...own, type: 'source', title: title.trim(), url: url.trim(), publisher: publisher.trim() }
    const content = store.get()
    store.set({ ...content, made: [...content.made, made] })
    onMade({ id: own.id, type: made.type, label: title.trim(), detail: t('new') })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter adds from any of its fields, as in a form; forms do not nest.
    <div
      className="mt-1 flex flex-col gap-3 border-s-4 border-accent bg-accent-soft p-3"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault()
          add()
        }
        if (event.key === 'Escape') onCancel()
      }}
    >
      <p className="text-sm font-semibold">{t(`${what}.title`)}</p>
      <InputField
        id={`${id}-make-title`}
        label={t(`${what}.name`)}
        value={title}
        autoFocus
        errors={tried && title.trim() === '' ? [required] : []}
        onChange={(event) => setTitle(event.target.value)}
      />
      {what === 'place' ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            id={`${id}-make-kind`}
            label={t('place.kind')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: label('organizationKind', value) }))}
            onChange={(event) => setKind(event.target.value)}
          />
          <SelectField
            id={`${id}-make-country`}
            label={t('place.country')}
            value={country}
            empty={t('place.noCountry')}
            options={countries}
            onChange={(event) => setCountry(event.target.value)}
          />
        </div>
      ) : (
        <>
          <InputField
            id={`${id}-make-url`}
            label={t('source.url')}
            value={url}
            inputMode="url"
            errors={tried && !urlFits ? [t('source.urlNeeded')] : []}
            onChange={(event) => setUrl(event.target.value)}
          />
          <InputField
            id={`${id}-make-publisher`}
            label={t('source.publisher')}
            value={publisher}
            onChange={(event) => setPublisher(event.target.value)}
          />
        </>
      )}
      <div className="flex gap-2">
        <Button type="button" onClick={add}>
          {t('add')}
        </Button>
        <Button type="button" look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
