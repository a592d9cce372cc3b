import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Tone = 'plain' | 'accent' | 'good' | 'maybe' | 'alert'

const TONES: Record<Tone, string> = {
  plain: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent-strong',
  good: 'bg-good-soft text-good',
  maybe: 'bg-maybe-soft text-maybe',
  alert: 'bg-alert-soft text-alert',
}

/** A short state or class beside a name. */
export function Badge({
  tone = 'plain',
  children,
  title,
}: {
  tone?: Tone
  children: ReactNode
  title?: string
}) {
  return (
    <span
      title={title}
      className={classNames(
        'badge inline-block whitespace-nowrap rounded-sm px-1.5 py-0.5 font-sans text-[0.78125rem] font-medium leading-snug',
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}

/**
 * A label with a coloured dot; the colour is any CSS colour, usually one of the tokens. The word carries the
 * meaning, the dot only helps the eye.
 */
export function Tag({ colour, children }: { colour: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 font-sans text-sm">
      <span
        aria-hidden="true"
        className="swatch inline-block size-[0.6em] shrink-0 rounded-full"
        style={{ backgroundColor: colour }}
      />
      {children}
    </span>
  )
}
