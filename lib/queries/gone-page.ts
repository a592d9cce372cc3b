import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import {
  type CHANGE_ACTIONS,
  type ChangeSetOrigin,
  type Locale,
  RETIREMENT_REASONS,
} from '@/lib/domain/vocabulary'
import { type Address, href, toLocale } from '@/lib/i18n/routing'
import { recordAddress } from './addresses'
import { cachedQuery } from './shared/cached'
import { organizationName, organizationRef } from './shared/organization-ref'
import type { LinkView } from './shared/view'

/** The page that answers, with status 410, where a retired record was published. */
export interface GonePageView {
  /** The record's last name, in whatever language it had one. */
  name: string
  reason: (typeof RETIREMENT_REASONS)[number] | 'unknown'
  /** ISO 8601 instant of the retirement. */
  retiredAt: string
  /** Where the record was published, for the language switch. */
  address: Address | null
  /** The record that took its place, if it is published. */
  successor: LinkView | null
  /** What was done to the record, newest first. */
  history: { at: string; action: (typeof CHANGE_ACTIONS)[number]; origin: ChangeSetOrigin }[]
}

/** The newest steps of a history that a page shows. */
const STEPS_SHOWN = 20

const select = {
  label: true,
  retiredAt: true,
  retiredReason: true,
  successor: {
    select: { id: true, label: true, retiredAt: true, organization: { select: organizationRef } },
  },
  changes: {
    where: { changeSet: { appliedAt: { not: null } } },
    select: { action: true, changeSet: { select: { appliedAt: true, origin: true } } },
    orderBy: { version: 'desc' },
    take: STEPS_SHOWN,
  },
} as const

/** What a retired record was, why it was retired and what took its place; null when it is not a retired record. */
export async function loadGonePage(id: string, locale: Locale): Promise<GonePageView | null> {
  const row = await db.record.findUnique({ where: { id }, select })
  if (!row?.retiredAt) return null
  const { label, retiredAt, retiredReason, successor, changes } = row
  const heir = successor && !successor.retiredAt ? await recordAddress(successor.id) : null
  const heirName = successor?.organization && organizationName(successor.organization, locale)
  return {
    name: label,
    reason: RETIREMENT_REASONS.find((reason) => reason === retiredReason) ?? 'unknown',
    retiredAt: retiredAt.toISOString(),
    address: await recordAddress(id),
    successor: heir && {
      label: heirName?.text ?? successor?.label ?? '',
      href: href(locale, heir),
      lang: heirName && heirName.lang !== locale ? heirName.lang : undefined,
    },
    history: changes.flatMap(({ action, changeSet: { appliedAt, origin } }) =>
      appliedAt
        ? [
            {
              at: appliedAt.toISOString(),
              action: action as (typeof CHANGE_ACTIONS)[number],
              origin: origin as ChangeSetOrigin,
            },
          ]
        : [],
    ),
  }
}

/** Kept until something that could be the successor has changed, of which the lists' tags tell. */
export const gonePage = cachedQuery(
  'gone-page',
  (id: string, locale: string) => loadGonePage(id, toLocale(locale)),
  () => [tags.names, tags.themeList, tags.partnershipList, tags.eventList],
)
