'use client'

import { useTranslations } from 'next-intl'
import { InputField } from '@/components/ui/field'
import { formatEdtf } from '@/lib/domain/format-date'
import { parseDateText } from '@/lib/domain/parse-date'
import { OPEN } from '@/lib/domain/period'
import type { Field } from '@/lib/forms/model'
import { nodeAt, textOf } from '@/lib/forms/tree'
import { useInput } from './field-view'
import { useForm, useInBrowser, useNode } from './form-context'

interface DateFieldProps {
  field: Field & { kind: 'date' }
  path: readonly string[]
  words: string
}

/** A date typed as people write it, and shown back as it was understood. */
export function DateField({ field, path, words }: DateFieldProps) {
  const [node, set] = useNode(path)
  const { locale, opened } = useForm()
  const inBrowser = useInBrowser()
  const t = useTranslations('EditForm')
  const period = useTranslations('Period')
  const input = useInput(path, words, field.optional)
  const role = field.role ?? 'date'
  const text = textOf(node)
  // What stands in the form as it was opened was written by us; the browser may write months its own way.
  const isTyped = inBrowser && text.trim() !== '' && text !== textOf(nodeAt(opened, path))
  const read = isTyped ? parseDateText(text, role) : null
  const understood =
    read && 'edtf' in read
      ? read.edtf === OPEN
        ? t(role === 'from' ? 'always' : 'ongoing')
        : formatEdtf(read.edtf, locale, period)
      : null
  return (
    <div className="min-w-0">
      <InputField
        {...input}
        value={text}
        autoComplete="off"
        className="max-w-80"
        onChange={(event) => set(event.target.value)}
      />
      <div className="mt-1 flex min-h-6 flex-wrap items-center gap-x-3 text-sm">
        <output htmlFor={input.id} aria-live="polite">
          {read && 'edtf' in read && understood ? (
            <>
              <span className="text-muted">{t('understood')}</span> {understood}{' '}
              <code className="text-muted">{read.edtf}</code>
            </>
          ) : null}
        </output>
        {role === 'to' && text === '' ? (
          <button
            type="button"
            className="min-h-6 cursor-pointer text-accent underline"
            onClick={() => set(t('ongoing'))}
          >
            {t('setOngoing')}
          </button>
        ) : null}
      </div>
    </div>
  )
}
