import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { classNames } from './class-names'

const TONES: Record<Tone, string> = {
  plain: 'border-edge bg-sunken',
  accent: 'border-accent bg-accent-soft',
  good: 'border-good bg-good-soft',
  maybe: 'border-maybe bg-maybe-soft',
  alert: 'border-alert bg-alert-soft',
}

interface NoticeProps {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  /** `status` for what follows an action of the reader, `alert` for a failure. */
  role?: 'status' | 'alert'
}

/** A remark that has to be seen before the content it concerns. */
export function Notice({ tone = 'plain', title, children, role }: NoticeProps) {
  return (
    <div role={role} className={classNames('notice border-s-4 px-4 py-3', TONES[tone])}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  )
}
