import { createElement, type HTMLAttributes, type ReactNode } from 'react'
import { markup } from '@/lib/html/markup'

interface DrawnProps extends HTMLAttributes<HTMLElement> {
  as: 'header' | 'main' | 'footer'
  children: ReactNode
}

/**
 * An element of the page whose content is drawn as text: many times quicker, and no public page is hydrated. While the
 * product is developed elements stay elements, so that the framework can reload parts of them.
 */
export async function Drawn({ as, children, ...attributes }: DrawnProps) {
  return process.env.NODE_ENV === 'development'
    ? createElement(as, attributes, children)
    : createElement(as, { ...attributes, dangerouslySetInnerHTML: { __html: await markup(children) } })
}
