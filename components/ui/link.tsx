import type { ReactNode } from 'react'
import { keepDay } from '@/lib/i18n/view-day'
import type { LinkView } from '@/lib/queries/shared/view'

interface TextLinkProps {
  href: string
  children: ReactNode
  /** Language of the label, when it is not the page's. */
  lang?: string
  /** Language of the page that the link leads to. */
  hrefLang?: string
  rel?: string
  className?: string
}

/** A plain link: the whole site navigates without script. Links to other sites get `rel="external nofollow"`. */
export function TextLink({ href, children, rel, ...rest }: TextLinkProps) {
  const external = /^https?:/.test(href)
  return (
    <a href={keepDay(href)} rel={rel ?? (external ? 'external nofollow' : undefined)} {...rest}>
      {children}
    </a>
  )
}

/** A link as view models carry it. */
export function ViewLink({ link, className }: { link: LinkView; className?: string }) {
  return (
    <TextLink href={link.href} lang={link.lang} className={className}>
      {link.label}
    </TextLink>
  )
}
