import type { MissingMember, PreviewCounts, PreviewRow } from '@/components/member-import/model'
import type { LoadedPlan } from '@/lib/changes/member-import/load-plan'
import type { PlannedRow } from '@/lib/changes/member-import/plan'
import { countryName } from '@/lib/domain/countries'
import { formatEdtf, formatPeriod } from '@/lib/domain/format-date'
import { type ListedField, ROW_STATES, type RowChoice, type RowState } from '@/lib/domain/member-list/plan'
import { OPEN } from '@/lib/domain/period'
import type { Locale, OrganizationKind } from '@/lib/domain/vocabulary'
import { translator } from '@/lib/i18n/translator'
import { type BodyView, loadBodies } from '@/lib/queries/member-import'
import { certain, plainName } from '@/lib/search/name-matcher'

/** What the preview shows: rows of one kind, or the members whom the list does not name. */
export type Shown = RowState | 'missing'

export const ROWS_A_PAGE = 50

export function previewCounts({ plan }: LoadedPlan): PreviewCounts {
  const states = Object.fromEntries(ROW_STATES.map((state) => [state, 0])) as Record<RowState, number>
  for (const { state } of plan.rows) states[state] += 1
  return {
    states,
    missing: plan.missing.length,
    included: plan.rows.filter(({ included }) => included).length,
    unknown: plan.rows.filter(isUnknown).length,
  }
}

/** Rows that no name of the directory answers to. */
export function isUnknown({ state, reason }: PlannedRow): boolean {
  return state === 'doubtful' && reason === 'unknown'
}

/** Whether somebody has said which body a row means. */
export function isDecided({ row: { choice } }: PlannedRow): boolean {
  return choice.member !== undefined || choice.create !== undefined
}

/** The body that would be made of a row: a city, unless somebody says otherwise. */
export function wouldMake({ values }: PlannedRow): NonNullable<RowChoice['create']> {
  return {
    name: plainName(values.name || values.identifier || '–').slice(0, 300),
    kind: 'city',
    country: values.country,
  }
}

/** Rows of the preview in the words of the page. */
export async function previewRows(rows: readonly PlannedRow[], locale: Locale): Promise<PreviewRow[]> {
  const ids = rows.flatMap(({ member, row }) => [
    ...(member ? [member] : []),
    ...row.candidates.map(({ id }) => id),
  ])
  const bodies = await loadBodies(ids, locale)
  return rows.map((row) => previewRow(row, bodies, locale))
}

function previewRow(plan: PlannedRow, bodies: ReadonlyMap<string, BodyView>, locale: Locale): PreviewRow {
  const t = translator(locale, 'MemberImport')
  const { row, values, state, reason, makes } = plan
  const { choice } = row
  const open = isDecided(plan) || !certain(row.candidates) || row.candidates.length > 1
  return {
    line: row.line,
    listed: [values.name, values.identifier].filter(Boolean).join(' · ') || row.cells.join(' '),
    state,
    reason: reason && t(`reasons.${reason}`, { line: plan.sameAs ?? 0 }),
    member: memberView(plan, bodies, locale),
    changes: plan.changes
      .filter(({ field }) => field !== 'citations')
      .map(({ field, before, after }) => ({
        field,
        label: t(`fields.${field}`),
        before: fieldText(field, before, locale),
        after: fieldText(field, after, locale),
      })),
    included: plan.included,
    choosable: open && (state !== 'invalid' || reason === 'duplicate'),
    candidates: row.candidates.flatMap(({ id, confidence, name }) => {
      const body = bodies.get(id)
      if (!body) return []
      const found = name === body.label ? body.label : `${body.label} (${name})`
      return {
        id,
        label: [found, body.kind, body.country, t('confidence', { confidence })].filter(Boolean).join(', '),
      }
    }),
    chosen: choice.member ?? (certain(row.candidates)?.id || ''),
    makes: makes ? (choice.create ?? null) : null,
    wouldMake: wouldMake(plan),
  }
}

function memberView(
  { member, makes, row }: PlannedRow,
  bodies: ReadonlyMap<string, BodyView>,
  locale: Locale,
): PreviewRow['member'] {
  const t = translator(locale, 'MemberImport')
  const made = row.choice.create
  if (makes && made) {
    const kind = translator(locale, 'Vocabulary')(`organizationKind.${made.kind}`)
    const country = made.country && countryName(made.country, locale)
    return {
      label: made.name,
      href: null,
      about: t('newBody', { about: [kind, country].filter(Boolean).join(', ') }),
    }
  }
  const body = member === null ? undefined : bodies.get(member)
  return body
    ? { label: body.label, href: body.href, about: [body.kind, body.country].filter(Boolean).join(', ') }
    : null
}

function fieldText(field: ListedField, value: unknown, locale: Locale): string {
  const words = translator(locale, 'Vocabulary')
  if (value === null || value === undefined) return ''
  switch (field) {
    case 'class':
      return words(`membershipClass.${value as 'full'}`)
    case 'status':
      return words(`membershipStatus.${value as 'active'}`)
    case 'roles':
      return (value as 'founder'[]).map((role) => words(`membershipRole.${role}`)).join(', ')
    case 'citations':
      return ''
    default:
      return value === OPEN
        ? translator(locale, 'MemberImport')('ongoing')
        : formatEdtf(String(value), locale, translator(locale, 'Period'))
  }
}

/** Members whom the list does not name, by name. */
export async function missingMembers({ plan, list }: LoadedPlan, locale: Locale): Promise<MissingMember[]> {
  const bodies = await loadBodies(
    plan.missing.map(({ value }) => value.member),
    locale,
  )
  return plan.missing
    .map(({ id, value }) => {
      const body = bodies.get(value.member)
      return {
        id,
        label: body?.label ?? '',
        about: body?.country ?? '',
        period: formatPeriod(value, locale, translator(locale, 'Period')),
        ends: list.endings.includes(id),
      }
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}

/** Kinds of bodies that an import can make. */
export function kindOptions(locale: Locale): { value: OrganizationKind; label: string }[] {
  const words = translator(locale, 'Vocabulary')
  const kinds: OrganizationKind[] = [
    'city',
    'borough',
    'intercommunality',
    'region',
    'port',
    'association',
    'other',
  ]
  return kinds.map((value) => ({ value, label: words(`organizationKind.${value}`) }))
}
