import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names'

type Look = 'primary' | 'secondary' | 'quiet'

const SHAPE =
  'button inline-flex min-h-10 items-center justify-center gap-2 rounded-sm border px-4 py-1.5 text-sm font-semibold no-underline'

const LOOKS: Record<Look, string> = {
  primary:
    'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong hover:text-on-accent',
  secondary: 'border-edge bg-raised text-ink hover:border-ink hover:text-ink',
  quiet: 'border-transparent text-accent hover:bg-accent-soft',
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look
}

export function Button({ look = 'primary', type = 'submit', className, ...rest }: ButtonProps) {
  return (
    <button type={type} className={classNames(SHAPE, 'cursor-pointer', LOOKS[look], className)} {...rest} />
  )
}

/** A link that looks like a button, for the one thing that a page asks for. */
export function ButtonLink({
  href,
  look = 'primary',
  children,
}: {
  href: string
  look?: Look
  children: ReactNode
}) {
  return (
    <a href={href} className={classNames(SHAPE, LOOKS[look])}>
      {children}
    </a>
  )
}
