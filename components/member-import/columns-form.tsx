'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { FormMessages } from '@/components/admin/form-messages'
import type { FormAction, FormState } from '@/components/admin/form-state'
import { SubmitButton } from '@/components/admin/submit-button'
import { InputField, SelectField } from '@/components/ui/field'
import { type ColumnMap, MEMBER_COLUMNS } from '@/lib/domain/member-list/columns'

interface ColumnsFormProps {
  action: FormAction
  /** Of each column: its header, what it is taken for, and its first cells. */
  columns: readonly { header: string | null; holds: ColumnMap[number]; samples: readonly string[] }[]
  day: string
  source: { url: string; title: string; publisher: string }
}

/** What each column of the list holds, on which day it holds, and where it is from. */
export function ColumnsForm({ action, columns, day, source }: ColumnsFormProps) {
  const t = useTranslations('MemberImport')
  const [state, send] = useActionState(action, {} as FormState)
  const typed = (name: string, otherwise: string) => state.values?.[name] ?? otherwise
  return (
    <form action={send} className="flex flex-col gap-8">
      <FormMessages state={state} title={t('incomplete')} ids={{ columns: 'column-0' }} />
      <fieldset>
        <legend className="mb-3 text-xl font-semibold">{t('columns')}</legend>
        <ol className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
          {columns.map(({ header, holds, samples }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position in the list
            <li key={index} className="min-w-0 border-s-4 border-rule ps-3">
              <SelectField
                id={`column-${index}`}
                name={`column-${index}`}
                label={header || t('column', { number: index + 1 })}
                defaultValue={typed(`column-${index}`, holds ?? '')}
                errors={index === 0 ? state.errors?.columns : undefined}
                empty={t('leaveOut')}
                options={MEMBER_COLUMNS.map((column) => ({ value: column, label: t(`holds.${column}`) }))}
              />
              <p className="mt-1 line-clamp-3 text-sm wrap-anywhere text-muted">
                {samples.join(' · ') || '–'}
              </p>
            </li>
          ))}
        </ol>
      </fieldset>
      <fieldset className="flex max-w-(--container-text) flex-col gap-4">
        <legend className="mb-3 text-xl font-semibold">{t('provenance')}</legend>
        <InputField
          id="day"
          name="day"
          label={t('day')}
          hint={t('dayHint')}
          required
          defaultValue={typed('day', day)}
          errors={state.errors?.day}
        />
        <InputField
          id="title"
          name="title"
          label={t('sourceTitle')}
          hint={t('sourceHint')}
          defaultValue={typed('title', source.title)}
        />
        <InputField
          id="url"
          name="url"
          type="url"
          label={t('sourceUrl')}
          defaultValue={typed('url', source.url)}
          errors={state.errors?.url}
        />
        <InputField
          id="publisher"
          name="publisher"
          label={t('sourcePublisher')}
          defaultValue={typed('publisher', source.publisher)}
        />
      </fieldset>
      <div>
        <SubmitButton>{t('compare')}</SubmitButton>
      </div>
    </form>
  )
}
