'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LOCALES } from '@/lib/domain/vocabulary'
import { nativeName } from '@/lib/i18n/text'
import { useForm, useInBrowser } from './form-context'
import type { DraftState } from './use-draft'

export type Intent = 'publish' | 'submit'

interface SaveBarProps {
  state: DraftState
  pending: boolean
  /** What the editor may do: publish and submit, or submit only. */
  mayPublish: boolean
  amends: boolean
  draftId: string
  onSend: (intent: Intent) => void
  onPreview: (href: string) => void
  onDiscard: () => void
}

/** Always in view: how safe what is typed is, and what can be done with it. */
export function SaveBar({
  state,
  pending,
  mayPublish,
  amends,
  draftId,
  onSend,
  onPreview,
  onDiscard,
}: SaveBarProps) {
  const t = useTranslations('EditForm')
  const { locale } = useForm()
  return (
    <div className="-mx-4 z-10 sm:sticky sm:bottom-0 border-t border-ink bg-paper px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p role="status" className="me-auto min-h-6 text-sm">
          <DraftWords state={state} />
        </p>
        <div className="flex flex-wrap items-center gap-x-1 text-sm">
          <span className="text-muted">{t('preview.in')}</span>
          {LOCALES.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              className="min-h-8 cursor-pointer px-1 text-accent underline"
              onClick={() => onPreview(`/${language}/admin/preview/${draftId}`)}
            >
              {nativeName(language)}
            </button>
          ))}
        </div>
        <Button type="button" look="quiet" onClick={onDiscard} disabled={pending}>
          {t('discard')}
        </Button>
        {mayPublish ? (
          <>
            <Button type="button" look="secondary" aria-disabled={pending} onClick={() => onSend('submit')}>
              {t(amends ? 'amend' : 'submit')}
            </Button>
            {amends ? null : (
              <Button type="submit" aria-disabled={pending}>
                {t('publish')}
              </Button>
            )}
          </>
        ) : (
          <Button type="submit" aria-disabled={pending}>
            {t(amends ? 'amend' : 'submit')}
          </Button>
        )}
      </div>
      {state.kind === 'kept' && state.why === 'signed-out' ? (
        <p className="mt-1 text-sm">
          <a href={`/${locale}/admin/sign-in`} target="_blank" rel="noopener">
            {t('draft.signIn')}
          </a>
        </p>
      ) : null}
    </div>
  )
}

function DraftWords({ state }: { state: DraftState }) {
  const t = useTranslations('EditForm.draft')
  const format = useFormatter()
  const inBrowser = useInBrowser()
  switch (state.kind) {
    case 'untouched':
      return <span className="text-muted">{t('untouched')}</span>
    case 'typing':
      return <span className="text-muted">{t('typing')}</span>
    case 'saved': {
      if (!inBrowser) return null
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
      const at = format.dateTime(new Date(state.at), { hour: '2-digit', minute: '2-digit', timeZone: zone })
      return <span className="text-good">{t('saved', { at })}</span>
    }
    case 'kept':
      return <span className="font-semibold text-alert">{t(state.why)}</span>
  }
}
