import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/link'

type Tag = (chunks: ReactNode) => ReactNode

/** The tags that a long text in `messages/` may use; a page adds its own links. */
export const PROSE_TAGS = {
  p: (chunks) => <p>{chunks}</p>,
  ul: (chunks) => <ul>{chunks}</ul>,
  li: (chunks) => <li>{chunks}</li>,
  h: (chunks) => <h3>{chunks}</h3>,
  b: (chunks) => <strong>{chunks}</strong>,
} satisfies Record<string, Tag>

/** A tag of a long text that is a link: `{ geonames: linkTag('https://…') }`. */
export function linkTag(href: string): Tag {
  return (chunks) => <TextLink href={href}>{chunks}</TextLink>
}

/** Running text, set for reading. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>
}
