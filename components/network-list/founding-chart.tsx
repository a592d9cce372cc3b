import { getLocale, getTranslations } from 'next-intl/server'
import { type TimeScale, timeScale } from '@/components/charts/time-scale'
import { pageId } from '@/components/ui/page-id'
import { groupBy } from '@/lib/domain/group'
import type { NetworkScope } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import type { NetworkRowView } from '@/lib/queries/network-list-view'
import { WIDEST_FIRST } from '@/lib/queries/shared/scope-order'
import { type NetworkListParams, networkListQuery } from '@/lib/search/list-params'

/** Pixels from one dot to the next one of the same year. */
const STEP = 9

/** Fewer networks than this are no picture. */
const FEWEST = 8

interface FoundingChartProps {
  rows: readonly NetworkRowView[]
  /** What the list is asked for; each scope leads to the same list of that scope alone. */
  params: NetworkListParams
}

/** When the listed networks were founded: a dot each, by scope. The list below holds the same years. */
export async function FoundingChart({ rows, params }: FoundingChartProps) {
  const dated = rows.filter((row): row is Dated => row.year !== null)
  if (dated.length < FEWEST) return null
  const t = await getTranslations('Networks.chart')
  const locale = await getLocale()
  const scale = timeScale(dated.map(middle), 7)
  const scopes = groupBy(dated, (row) => row.scope)
  return (
    <figure className="chart founding">
      <figcaption className="chart-title">
        {t('title', { count: dated.length, rest: rows.length - dated.length })}
      </figcaption>
      {WIDEST_FIRST.map((scope) => {
        const inScope = scopes.get(scope)
        return inScope ? (
          <ScopeRow
            key={scope}
            scope={scope}
            rows={inScope}
            scale={scale}
            href={path(locale, '/networks', {}, networkListQuery({ ...params, scope: [scope] }))}
          />
        ) : null
      })}
      <div className="founding-row" aria-hidden="true">
        <span />
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden; each row of dots has its title. */}
        <svg className="founding-axis">
          {scale.ticks.map((year) => (
            <text key={year} x={`${scale.position(`${year}-01-01`)}%`} y="14" className="chart-text">
              {year}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  )
}

type Dated = NetworkRowView & { year: number }

interface ScopeRowProps {
  scope: NetworkScope
  rows: Dated[]
  scale: TimeScale
  href: string
}

async function ScopeRow({ scope, rows, scale, href }: ScopeRowProps) {
  const t = await getTranslations('Networks.chart')
  const word = await getTranslations('Vocabulary.networkScope')
  const years = [...groupBy(rows, (row) => row.year)]
  const most = Math.max(...years.map(([, inYear]) => inYear.length))
  const height = most * STEP + 8
  return (
    <div className="founding-row">
      <a href={href} className="founding-label">
        {word(scope)} <span>{rows.length}</span>
      </a>
      <ScopeDots
        label={t('row', { scope: word(scope), count: rows.length })}
        colour={`var(--color-scope-${scope})`}
        height={height}
        grid={scale.ticks.map((year) => scale.position(`${year}-01-01`))}
        dots={years.flatMap(([, inYear]) =>
          inYear.map((row, index) => ({
            label: t('dot', { name: row.name.text, year: row.founded ?? String(row.year) }),
            x: scale.position(middle(row)),
            y: height - STEP / 2 - 2 - index * STEP,
          })),
        )}
      />
    </div>
  )
}

interface ScopeDotsProps {
  label: string
  colour: string
  height: number
  grid: number[]
  dots: { label: string; x: number; y: number }[]
}

function ScopeDots({ label, colour, height, grid, dots }: ScopeDotsProps) {
  const id = pageId()
  return (
    <svg role="img" aria-labelledby={id} height={height} className="founding-track" style={{ fill: colour }}>
      <title id={id}>{label}</title>
      {grid.map((x) => (
        <line key={x} x1={`${x}%`} x2={`${x}%`} y2="100%" className="chart-grid" />
      ))}
      {dots.map(({ label: name, x, y }) => (
        <circle key={name} cx={`${x}%`} cy={y} r="3.75">
          <title>{name}</title>
        </circle>
      ))}
    </svg>
  )
}

function middle({ year }: { year: number | null }): string {
  return `${String(year).padStart(4, '0')}-07-01`
}
