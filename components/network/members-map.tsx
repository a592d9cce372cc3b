import { getLocale, getTranslations } from 'next-intl/server'
import { MapKey } from '@/components/map/map-key'
import type { MapPoint, MarkState, MarkTone } from '@/components/map/marks'
import { PointMap } from '@/components/map/point-map'
import { groupBy } from '@/lib/domain/group'
import { thinPoints } from '@/lib/map/thin'
import type { MemberList, MemberRow } from '@/lib/queries/network-page/member-list'

const MEANINGS = ['sure', 'maybe', 'coming', 'former'] as const
type Meaning = (typeof MEANINGS)[number]

const MARKS: Record<Meaning, { state?: MarkState; tone?: MarkTone }> = {
  sure: {},
  maybe: { state: 'maybe' },
  coming: { tone: 'quiet' },
  former: { state: 'ended' },
}

/** Where the members are; those who have left are toned down. The list under it has the same rows. */
export async function MembersMap({ groups }: { groups: MemberList['groups'] }) {
  const t = await getTranslations('Members')
  const rows = groups.flatMap((group) => group.rows)
  const points = rows.flatMap((row): MapPoint[] => {
    const { organization, place } = row
    if (!place) return []
    return [{ ...place, label: organization.name.text, href: organization.href, ...MARKS[meaning(row)] }]
  })
  if (points.length === 0) return null
  const kinds = groupBy(points, ({ state, tone }) => `${state} ${tone}`)
  const drawn = [...kinds.values()].flatMap((kind) => thinPoints(kind))
  const shown = MEANINGS.filter((key) => rows.some((row) => row.place && meaning(row) === key))
  return (
    <div className="mb-8 min-w-0">
      <PointMap
        points={drawn}
        title={t('mapTitle')}
        description={t('mapDescription', { count: points.length })}
        language={await getLocale()}
      />
      {shown.length > 1 || shown[0] !== 'sure' ? (
        <MapKey items={shown.map((key) => ({ label: t(`mapKey.${key}`), ...MARKS[key] }))} />
      ) : null}
      {rows.some(({ organization, place }) => place && organization.kind === 'network') ? (
        <p className="mt-2 text-sm text-muted">{t('atSeat')}</p>
      ) : null}
      {points.length < rows.length ? (
        <p className="mt-2 text-sm text-muted">{t('unplaced', { count: rows.length - points.length })}</p>
      ) : null}
    </div>
  )
}

function meaning({ group, state }: MemberRow): Meaning {
  if (group !== 'current') return group
  return state === 'maybe' ? 'maybe' : 'sure'
}
