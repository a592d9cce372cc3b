'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { InputField, SelectField, TextAreaField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { WhenHydrated } from '@/components/ui/when-hydrated'
import type { NetworkOption } from '@/lib/queries/member-import'

interface UploadFormProps {
  locale: string
  networks: readonly NetworkOption[]
  chosen: string
}

/** Brings a list in, as a file or as text. A list that is refused stays in the form. */
export function UploadForm({ locale, networks, chosen }: UploadFormProps) {
  const t = useTranslations('MemberImport')
  const router = useRouter()
  const notice = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<{ sending: boolean; error: string | null }>({
    sending: false,
    error: null,
  })

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state.sending) return
    setState({ sending: true, error: null })
    const error = await upload(new FormData(event.currentTarget))
    if (error === null) return
    setState({ sending: false, error })
    notice.current?.focus()
  }

  async function upload(form: FormData): Promise<string | null> {
    const answer = await fetch('/api/admin/imports', { method: 'POST', body: form }).catch(() => null)
    const body = (await answer?.json().catch(() => null)) as {
      id?: string
      refusal?: string
      line?: number | null
    } | null
    if (body?.id) {
      router.push(`/${locale}/admin/import/${body.id}`)
      return null
    }
    const key = `refusals.${body?.refusal ?? 'unavailable'}` as 'refusals.unavailable'
    const text = t.has(key) ? t(key) : t('refusals.unavailable')
    return body?.line ? `${text} ${t('atLine', { line: body.line })}` : text
  }

  return (
    <form onSubmit={send} className="flex max-w-(--container-text) flex-col gap-5" aria-busy={state.sending}>
      <div ref={notice} tabIndex={-1} className="outline-none">
        {state.error ? <Notice tone="alert" role="alert" title={state.error} /> : null}
      </div>
      <WhenHydrated>
        <SelectField
          id="network"
          name="network"
          label={t('network')}
          required
          defaultValue={chosen}
          empty={t('choose')}
          options={networks}
        />
        <InputField
          id="file"
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          label={t('file')}
          hint={t('fileHint')}
        />
        <TextAreaField
          id="text"
          name="text"
          rows={8}
          label={t('text')}
          hint={t('textHint')}
          spellCheck={false}
        />
        <div>
          <Button aria-disabled={state.sending || undefined}>
            {state.sending ? t('reading') : t('read')}
          </Button>
        </div>
      </WhenHydrated>
    </form>
  )
}
