import { getFormatter } from 'next-intl/server'

export interface FacetLink {
  value: string
  label: string
  /** How many results the link leads to. */
  count: number
  href: string
  chosen: boolean
}

/** The few values of a filter as links: each shows how many results stand behind it, and one click is enough. */
export async function FacetLinks({
  id,
  title,
  links,
}: {
  id: string
  title: string
  links: readonly FacetLink[]
}) {
  const format = await getFormatter()
  return (
    <nav aria-labelledby={id}>
      <p id={id} className="mb-1 text-sm font-semibold">
        {title}
      </p>
      <ul className="flex flex-col">
        {links.map(({ value, label, count, href, chosen }) => (
          <li key={value}>
            <a
              href={href}
              rel="nofollow"
              aria-current={chosen ? 'true' : undefined}
              className="flex min-h-8 items-center gap-2 text-sm text-ink no-underline hover:underline aria-[current]:border-s-4 aria-[current]:border-accent aria-[current]:ps-2 aria-[current]:font-semibold"
            >
              <span>{label}</span>
              <span className="ms-auto text-muted tabular-nums">{format.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
