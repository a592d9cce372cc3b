import { pageId } from '@/components/ui/page-id'
import { ChartPattern, MOST_SERIES } from './chart-pattern'

interface Part {
  /** The name in the key, in the page's language. */
  label: string
  lang?: string
  /** Tenths of a percent of the whole. */
  share: number
  /** What the key says of it: "57 683 €, 35,4 %". */
  figure: string
}

/** How a whole is divided, as one bar; every part is told by its pattern as well as its colour. At most six parts. */
export function ShareBar({
  parts,
  title,
  description,
}: {
  parts: readonly Part[]
  title: string
  description: string
}) {
  if (parts.length > MOST_SERIES) throw new RangeError(`ShareBar tells at most ${MOST_SERIES} parts apart`)
  const id = pageId()
  const percent = (share: number) => `${share / 10}%`
  let end = 0
  return (
    <div className="chart shares">
      <svg role="img" aria-labelledby={`${id}t`} aria-describedby={`${id}d`} className="shares-svg">
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        <defs>
          {parts.map(({ label }, index) => (
            <ChartPattern key={label} id={`${id}p${index}`} index={index} />
          ))}
        </defs>
        {parts.map(({ label, share, figure }, index) => {
          const start = end
          end += share
          return (
            <rect
              key={label}
              x={percent(start)}
              width={percent(share)}
              y="1"
              height="26"
              fill={`url(#${id}p${index})`}
              className={`series-edge series-${index}`}
            >
              <title>{`${label}: ${figure}`}</title>
            </rect>
          )
        })}
      </svg>
      <ul className="chart-key">
        {parts.map(({ label, lang, figure }, index) => (
          <li key={label}>
            <svg width="18" height="14" aria-hidden="true">
              <rect
                x="1"
                y="1"
                width="16"
                height="12"
                fill={`url(#${id}p${index})`}
                className={`series-edge series-${index}`}
              />
            </svg>
            <span lang={lang}>{label}</span> <span className="shares-figure">{figure}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
