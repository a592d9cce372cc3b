import { db } from '@/lib/db/client'
import { countryName } from '@/lib/domain/countries'
import type { Locale, OrganizationKind } from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { organizationName, organizationRef, organizationRefView } from './shared/organization-ref'

/** A list that somebody has uploaded and not yet submitted, or has submitted lately. */
export interface ImportItem {
  id: string
  network: string
  file: string | null
  rows: number
  /** ISO 8601 instant. */
  changedAt: string
  changeSetId: string | null
}

const SUBMITTED_SHOWN = 10

/** Somebody's own imports: all that are open, and the last that were submitted. */
export async function loadImports(userId: string): Promise<{ open: ImportItem[]; submitted: ImportItem[] }> {
  const rows = await db.memberImport.findMany({
    where: { userId },
    orderBy: { updatedAt: 'desc' },
    select: {
      id: true,
      fileName: true,
      updatedAt: true,
      changeSetId: true,
      network: { select: { label: true } },
      _count: { select: { rows: true } },
    },
  })
  const items = rows.map((row) => ({
    id: row.id,
    network: row.network.label,
    file: row.fileName,
    rows: row._count.rows,
    changedAt: row.updatedAt.toISOString(),
    changeSetId: row.changeSetId,
  }))
  return {
    open: items.filter(({ changeSetId }) => changeSetId === null),
    submitted: items.filter(({ changeSetId }) => changeSetId !== null).slice(0, SUBMITTED_SHOWN),
  }
}

export interface NetworkOption {
  value: string
  label: string
}

/** The networks that members can be imported into, by name; `only` limits them to those of a network editor. */
export async function loadNetworkOptions(
  locale: Locale,
  only: readonly string[] | null,
): Promise<NetworkOption[]> {
  const rows = await db.organization.findMany({
    where: { kind: 'network', ...(only ? { id: { in: [...only] } } : {}) },
    select: organizationRef,
  })
  const { compare } = collator(locale)
  return rows
    .map((row) => ({ value: row.id, label: organizationName(row, locale).text }))
    .sort((a, b) => compare(a.label, b.label))
}

/** A body as an editor tells it from others of its name. */
export interface BodyView {
  label: string
  href: string
  kind: string
  country: string | null
}

/** Bodies by their ids. */
export async function loadBodies(ids: readonly string[], locale: Locale): Promise<Map<string, BodyView>> {
  const rows = await db.organization.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: organizationRef,
  })
  const t = translator(locale, 'Vocabulary')
  return new Map(
    rows.map((row) => {
      const { name, href, country } = organizationRefView(row, locale)
      const kind = t(`organizationKind.${row.kind as OrganizationKind}`)
      return [row.id, { label: name.text, href, kind, country: country && countryName(country, locale) }]
    }),
  )
}
