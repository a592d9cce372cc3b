import { getTranslations } from 'next-intl/server'
import { LineMap } from '@/components/map/line-map'
import type { MarkState } from '@/components/map/marks'
import { partnershipLines } from '@/lib/queries/partnership-lines'
import type { ListedPartnership } from '@/lib/queries/partnership-list-view'

/** Every partnership of the list as a line from city to city; the list names them. */
export async function PartnershipListMap({ rows }: { rows: readonly ListedPartnership[] }) {
  const t = await getTranslations('Partnerships.map')
  const lines = linesOf(rows)
  if (lines.length === 0) return null
  return (
    <figure className="mb-8">
      <LineMap
        lines={lines}
        title={t('title')}
        description={t('description', { count: lines.length })}
        extent="world"
      />
      <figcaption className="mt-2 text-sm text-muted">{t('note')}</figcaption>
    </figure>
  )
}

type Line = Parameters<typeof LineMap>[0]['lines'][number]

/** One line for each pair of places; one that still holds hides one that has ended. */
function linesOf(rows: readonly ListedPartnership[]): Line[] {
  const lines = new Map<string, Line>()
  for (const row of rows) {
    const state: MarkState = row.held === 'maybe' ? 'maybe' : row.state === 'ended' ? 'ended' : 'yes'
    for (const { from, to } of partnershipLines(row.parties)) {
      if (!from.place || !to.place) continue
      const key = [from.slug, to.slug].sort().join(' ')
      if (state !== 'yes' && lines.has(key)) continue
      lines.set(key, {
        from: { ...from.place, label: from.name.text },
        to: { ...to.place, label: to.name.text },
        label: `${from.name.text} – ${to.name.text}`,
        state,
      })
    }
  }
  return [...lines.values()]
}
