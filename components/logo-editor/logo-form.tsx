'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'

interface LogoFormProps {
  id: string
  locale: string
  credit: string
  licence: string
  hasLogo: boolean
}

type State = { kind: 'idle' | 'sending' } | { kind: 'done'; text: string } | { kind: 'error'; text: string }

/** Uploads a logo with whose it is, changes that, or takes the logo away. */
export function LogoForm({ id, locale, credit, licence, hasLogo }: LogoFormProps) {
  const t = useTranslations('LogoEditor')
  const router = useRouter()
  const notice = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const sending = state.kind === 'sending'

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    const removes = form.has('remove')
    setState({ kind: 'sending' })
    const answer = await fetch(`/api/admin/logos/${id}`, { method: 'POST', body: form }).catch(() => null)
    const body = (await answer?.json().catch(() => null)) as { outcome?: string; error?: string } | null
    setState(
      body?.outcome
        ? {
            kind: 'done',
            text: t(body.outcome === 'proposed' ? 'proposed' : removes ? 'removed' : 'applied'),
          }
        : { kind: 'error', text: errorText(body?.error) },
    )
    notice.current?.focus()
    if (body?.outcome) router.refresh()
  }

  function errorText(code = 'unavailable'): string {
    const key = `errors.${code}` as 'errors.unavailable'
    return t.has(key) ? t(key) : t('errors.unavailable')
  }

  return (
    <form onSubmit={send} className="flex max-w-(--container-text) flex-col gap-5" aria-busy={sending}>
      <div ref={notice} tabIndex={-1} className="outline-none">
        {state.kind === 'error' ? <Notice tone="alert" role="alert" title={state.text} /> : null}
        {state.kind === 'done' ? <Notice tone="good" role="status" title={state.text} /> : null}
      </div>
      <input type="hidden" name="locale" value={locale} />
      <InputField
        id="file"
        name="file"
        type="file"
        accept="image/png,image/jpeg,image/webp,image/svg+xml"
        label={t('file')}
        hint={t('fileHint')}
      />
      <InputField
        id="credit"
        name="credit"
        label={t('credit')}
        hint={t('creditHint')}
        defaultValue={credit}
      />
      <InputField
        id="licence"
        name="licence"
        label={t('licence')}
        hint={t('licenceHint')}
        defaultValue={licence}
      />
      <InputField id="reason" name="reason" label={t('reason')} />
      <div className="flex flex-wrap gap-3">
        <Button aria-disabled={sending || undefined}>{sending ? t('saving') : t('save')}</Button>
        {hasLogo ? (
          <Button look="secondary" name="remove" value="1" aria-disabled={sending || undefined}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
