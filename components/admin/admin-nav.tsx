'use client'

import { usePathname } from 'next/navigation'
import { classNames } from '@/components/ui/class-names'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'

export interface NavLink {
  href: string
  label: string
}

/** The parts of the admin; the one that the page belongs to is marked. */
export function AdminNav({ label, links }: { label: string; links: readonly NavLink[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label={label} className="page-width">
      <ul className="-mx-2 flex flex-wrap text-sm font-medium sm:mx-0 sm:gap-x-6">
        {links.map(({ href, label: text }, index) => {
          // The first entry is the page above all others.
          const inside = index > 0 && pathname.startsWith(`${href}/`)
          const here = pathname === href ? 'page' : inside ? 'true' : undefined
          return (
            <li key={href}>
              <a
                href={href}
                aria-current={here}
                className={classNames(
                  'flex min-h-9 items-center border-b-[3px] px-2 text-ink no-underline hover:border-edge sm:min-h-10 sm:px-0',
                  here ? 'border-accent font-semibold' : 'border-transparent',
                )}
              >
                {text}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The same page in the other languages. */
export function AdminLocales({ label, names }: { label: string; names: Record<Locale, string> }) {
  const pathname = usePathname()
  const [, locale, ...rest] = pathname.split('/')
  return (
    <nav aria-label={label}>
      <ul className="flex text-sm">
        {LOCALES.map((other) => (
          <li key={other} className="border-s border-rule first:border-s-0">
            <a
              href={['', other, ...rest].join('/')}
              hrefLang={other}
              lang={other}
              aria-current={other === locale ? 'true' : undefined}
              aria-label={names[other]}
              className="flex min-h-8 min-w-9 items-center justify-center px-2 text-muted no-underline hover:text-ink hover:underline aria-current:font-semibold aria-current:text-ink"
            >
              {other.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
