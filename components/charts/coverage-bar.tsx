import { pageId } from '@/components/ui/page-id'

/**
 * How much of a network the directory knows: the members it holds against the number someone has claimed. Without a
 * claim there is nothing to draw, only to say; with more known than claimed, a line marks the claim inside the bar.
 * `knownLabel` and `claimedLabel` are whole phrases in the page's language ("4 known members", "166 claimed in 2012 by …").
 */
export function CoverageBar({
  known,
  claimed,
  knownLabel,
  claimedLabel,
  title,
  description,
}: {
  known: number
  claimed?: number
  knownLabel: string
  claimedLabel: string
  title: string
  description: string
}) {
  const id = pageId()
  const labels = (
    <p className="coverage-labels">
      <span className="coverage-known-label">{knownLabel}</span>
      <span className="coverage-claimed-label">{claimedLabel}</span>
    </p>
  )
  if (claimed === undefined) return labels
  const whole = Math.max(known, claimed, 1)
  const percent = (count: number) => `${Math.round((count / whole) * 1000) / 10}%`
  return (
    <div className="chart coverage">
      <svg role="img" aria-labelledby={`${id}t`} aria-describedby={`${id}d`} className="coverage-svg">
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        <pattern
          id={`${id}p`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0v6" className="chart-hatch" />
        </pattern>
        <rect width="100%" height="100%" className="coverage-claimed" />
        <rect width="100%" height="100%" fill={`url(#${id}p)`} />
        <rect width={percent(known)} height="100%" className="coverage-known" />
        {known > claimed && (
          <svg x={percent(claimed)} className="chart-overflow">
            <title>{claimedLabel}</title>
            <path d="M0 -4v22" className="coverage-claim-halo" />
            <path d="M0 -4v22" className="coverage-claim" />
          </svg>
        )}
      </svg>
      {labels}
    </div>
  )
}
