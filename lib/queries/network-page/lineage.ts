import { db } from '@/lib/db/client'
import { formatEdtf } from '@/lib/domain/format-date'
import { comparePeriods, type Period } from '@/lib/domain/period'
import type { TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { type OrganizationRefView, organizationRefView } from '../shared/organization-ref'
import { type Dated, dated, type PageContext, pickLabel } from './context'

interface LineageRow extends Period {
  id: string
  slug: string
  kind: string
  name: string
  countryCode: string | null
  texts: { locale: string; name: string }[]
  forms: (Period & { labels: unknown })[]
  became: { slug: string; name: string; texts: { locale: string; name: string }[]; date: string | null }[]
}

/** A body in the genealogy of a network: when it existed, in which legal forms, and what it became. */
export interface LineageBody {
  organization: OrganizationRefView
  /** It is the network of the page. */
  here: boolean
  dated: Dated
  legalForms: { label: TextView; dated: Dated }[]
  became: { name: string; date: string | null; dateLabel: string | null }[]
}

/** The network, everything that it came from or turned into, and what those came from or turned into. */
export function findLineage(slug: string): Promise<LineageRow[]> {
  return db.$queryRaw<LineageRow[]>`
    with recursive kin(id) as (
      select id from organization where slug = ${slug}
      union
      select other.organization_id from kin
        join change_event_organization own on own.organization_id = kin.id
        join change_event_organization other on other.change_event_id = own.change_event_id
    )
    select o.id, o.slug, o.kind, o.name, o.country_code as "countryCode", n."from", n."to", n.attested,
      coalesce((select json_agg(json_build_object('locale', t.locale, 'name', t.name))
        from organization_text t where t.organization_id = o.id), '[]') as texts,
      coalesce((select json_agg(json_build_object('labels', f.labels, 'from', f."from", 'to', f."to",
          'attested', f.attested) order by f.position)
        from legal_form f where f.network_id = o.id), '[]') as forms,
      coalesce((select json_agg(json_build_object('slug', s.slug, 'name', s.name, 'date', e.date,
          'texts', (select coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name)), '[]')
            from organization_text t where t.organization_id = s.id)) order by e.date)
        from change_event_organization own
        join change_event e on e.id = own.change_event_id
        join change_event_organization after on after.change_event_id = e.id and after.side = 'to'
        join organization s on s.id = after.organization_id and s.id <> o.id
        where own.organization_id = o.id and own.side = 'from'), '[]') as became
    from kin join organization o on o.id = kin.id join network n on n.id = o.id`
}

/** The genealogy, oldest body first. Empty where there is none but the network itself in a single legal form. */
export function lineageView(
  rows: readonly LineageRow[],
  slug: string,
  { locale }: PageContext,
): LineageBody[] {
  const bodies = [...rows].sort(comparePeriods).map(
    (row): LineageBody => ({
      organization: organizationRefView(row, locale),
      here: row.slug === slug,
      dated: dated(row, locale),
      legalForms: row.forms.flatMap((form) => {
        const label = pickLabel(form.labels, locale)
        return label ? [{ label, dated: dated(form, locale) }] : []
      }),
      became: lastOfEach(row.became).map(({ date, ...body }) => ({
        name: body.texts.find((text) => text.locale === locale)?.name ?? body.name,
        date,
        dateLabel: date && formatEdtf(date, locale, translator(locale, 'Period')),
      })),
    }),
  )
  const told = bodies.length > 1 || (bodies[0]?.legalForms.length ?? 0) > 1
  return told ? bodies : []
}

/** A merger decided and carried out later stands there twice: the later turn made it true. */
function lastOfEach(turns: LineageRow['became']): LineageRow['became'] {
  return [...new Map(turns.map((turn) => [turn.slug, turn])).values()]
}
