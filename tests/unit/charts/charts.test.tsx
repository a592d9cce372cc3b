import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CoverageBar } from '@/components/charts/coverage-bar'
import { PeriodBars } from '@/components/charts/period-bars'
import { YearBars } from '@/components/charts/year-bars'

const text = { title: 'Title', description: 'Description' }

describe('the coverage bar', () => {
  const bar = (known: number, claimed?: number) =>
    renderToStaticMarkup(
      <CoverageBar known={known} claimed={claimed} knownLabel="known" claimedLabel="claimed" {...text} />,
    )
  const width = (html: string) => /width="([\d.]+%)"[^>]*class="coverage-known"/.exec(html)?.[1]

  test('is filled to the share that is known', () => {
    expect(width(bar(57, 166))).toBe('34.3%')
    expect(width(bar(4, 4))).toBe('100%')
    expect(width(bar(0, 166))).toBe('0%')
  })

  test('marks the claim inside when more are known than were claimed', () => {
    expect(width(bar(61, 48))).toBe('100%')
    expect(bar(61, 48)).toContain('x="78.7%"')
    expect(bar(4, 4)).not.toContain('coverage-claim-halo')
  })

  test('is not drawn without a claim, which is not taken for zero', () => {
    expect(bar(12)).not.toContain('<svg')
    expect(bar(12)).toContain('known')
    expect(bar(12, 0)).toContain('coverage-claim-halo')
  })

  test('of nothing is still drawn', () => {
    expect(width(bar(0, 0))).toBe('0%')
  })
})

describe('the timeline', () => {
  const html = renderToStaticMarkup(
    <PeriodBars
      {...text}
      asOf={{ day: '2020-01-01', label: 'today' }}
      groups={[
        {
          label: 'Presidency',
          rows: [
            {
              label: 'Metz',
              note: 'mayor',
              periods: [
                { start: { earliest: '2014-01-01', latest: '2014-12-31' }, end: 'open', label: 'since 2014' },
              ],
            },
            { label: 'Trier', periods: [{ label: 'perhaps', state: 'maybe' }] },
          ],
        },
      ]}
    />,
  )

  test('is one picture with a title and a description', () => {
    expect(html.match(/role="img"/g)).toHaveLength(1)
    expect(html).toContain('Description')
  })

  test('names its groups and rows, and the day it shows', () => {
    for (const label of ['Presidency', 'Metz', 'mayor', 'today', 'since 2014']) expect(html).toContain(label)
  })

  test('draws an arrow on what goes on and a hollow bar for what only may hold', () => {
    expect(html.match(/period-arrow/g)).toHaveLength(1)
    expect(html.match(/period-possible/g)).toHaveLength(1)
  })

  test('without any row is still drawn', () => {
    const empty = renderToStaticMarkup(
      <PeriodBars {...text} asOf={{ day: '2020-01-01', label: 'today' }} groups={[]} />,
    )
    expect(empty).toContain('today')
  })

  test('has nothing that a strict content policy blocks', () => {
    expect(html).not.toMatch(/ style=|<script|<style/)
  })
})

describe('the bars by year', () => {
  const bars = (years: { year: number; amounts: number[] | null; label: string }[]) =>
    renderToStaticMarkup(
      <YearBars
        years={years}
        series={[{ label: 'City' }, { label: 'Region' }]}
        noDataLabel="no data"
        {...text}
      />,
    )
  const html = bars([
    { year: 2008, amounts: [10, 30], label: '40' },
    { year: 2009, amounts: null, label: 'unknown' },
    { year: 2010, amounts: [0, 0], label: '0' },
    { year: 2011, amounts: [20, 0], label: '20' },
  ])
  const heights = [...html.matchAll(/height="([\d.]+)" fill="url[^"]+" class="series-edge series-(\d)/g)].map(
    ([, height, series]) => [Number(series), Number(height)],
  )

  test('are as high as their amounts', () => {
    expect(heights.slice(0, 3)).toEqual([
      [0, 35],
      [1, 105],
      [0, 70],
    ])
  })

  test('tell a year without data from a year of nothing, and say so in the key', () => {
    // One in the chart, one in the key.
    expect(html.match(/years-missing/g)).toHaveLength(2)
    expect(html).toContain('no data')
    expect(bars([{ year: 2010, amounts: [0, 0], label: '0' }])).not.toContain('no data')
  })

  test('tell the series apart by pattern', () => {
    const patterns = [...html.matchAll(/<pattern[^>]*>(.*?)<\/pattern>/g)].map(([, drawing]) => drawing)
    expect(new Set(patterns).size).toBe(2)
  })

  test('refuse more series than a reader can tell apart', () => {
    const series = Array.from({ length: 7 }, (_, index) => ({ label: `${index}` }))
    expect(() =>
      renderToStaticMarkup(<YearBars years={[]} series={series} noDataLabel="" {...text} />),
    ).toThrow(RangeError)
  })

  test('without any year are still drawn', () => {
    expect(bars([])).toContain('role="img"')
  })
})
