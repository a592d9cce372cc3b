/** The name of the directory with its sign: cities, and what ties them. */
export function Wordmark({ href, tagline }: { href: string; tagline: string }) {
  return (
    <a href={href} className="group flex min-h-11 items-center gap-3 text-ink no-underline hover:text-ink">
      <svg viewBox="0 0 32 32" className="size-9 shrink-0" aria-hidden="true">
        <g className="fill-none stroke-accent" strokeWidth="2">
          <path d="M7 23 L13 8 L25 13 L20 26 Z M13 8 L20 26 M7 23 L25 13" />
        </g>
        <g className="fill-paper stroke-ink" strokeWidth="2">
          <circle cx="7" cy="23" r="3" />
          <circle cx="25" cy="13" r="3" />
          <circle cx="20" cy="26" r="2.5" />
        </g>
        <circle cx="13" cy="8" r="4" className="fill-ink" />
      </svg>
      <span className="flex flex-col leading-tight">
        <span lang="en" className="font-serif text-xl font-semibold tracking-tight">
          City Networks
        </span>
        <span className="text-xs text-muted max-sm:hidden">{tagline}</span>
      </span>
    </a>
  )
}
