import { db } from '@/lib/db/client'
import type { ChangeSetOrigin, Locale, RecordType } from '@/lib/domain/vocabulary'
import { type Address, href } from '@/lib/i18n/routing'
import { pickText } from '@/lib/i18n/text'
import type { Prisma } from '@/prisma/generated/client'
import { organizationAddress, organizationName, organizationRef } from './shared/organization-ref'
import type { LinkView } from './shared/view'

/** Change sets shown, and records named in each. */
const MOST_SETS = 5
const MOST_LINKS = 3

/** Something that changed the directory, in short. */
export interface HomeChange {
  /** ISO 8601 instant. */
  at: string
  origin: ChangeSetOrigin
  records: number
  /** Pages on which it shows. */
  links: LinkView[]
}

/** A day on which the data set was loaded, and how many records of each type that changed. */
export interface HomeLoad {
  at: string
  records: number
  types: { type: RecordType; records: number }[]
}

export interface HomeChanges {
  /** What people changed, latest first. */
  sets: HomeChange[]
  /** The last load of the data set; null where there was none. */
  load: HomeLoad | null
}

const ofNetwork = { select: { organization: { select: organizationRef } } } satisfies { select: object }
const slugAndTitles = { slug: true, texts: { select: { locale: true, title: true } } }
const slugAndNames = { slug: true, texts: { select: { locale: true, name: true } } }

/** What is needed to lead to the page on which a record shows. */
const recordSelect = {
  organization: { select: organizationRef },
  theme: { select: slugAndNames },
  partnership: { select: slugAndTitles },
  event: { select: slugAndTitles },
  eventSeries: { select: slugAndNames },
  membership: { select: { network: ofNetwork } },
  organ: { select: { network: ofNetwork } },
  mandate: { select: { organ: { select: { network: ofNetwork } } } },
  actionField: { select: { network: ofNetwork } },
  document: { select: { network: ofNetwork } },
  changeEvent: { select: { network: ofNetwork } },
  claim: { select: { network: ofNetwork } },
} satisfies Prisma.RecordSelect

type RecordRow = Prisma.RecordGetPayload<{ select: typeof recordSelect }>
type NetworkRow = { organization: NonNullable<RecordRow['organization']> }

const setSelect = {
  origin: true,
  appliedAt: true,
  _count: { select: { changes: true } },
  changes: {
    select: { record: { select: recordSelect } },
    orderBy: { position: 'asc' },
    // Several changes may show on one page.
    take: 4 * MOST_LINKS,
  },
} satisfies Prisma.ChangeSetSelect

/** What changed lately. */
export async function loadHomeChanges(locale: Locale): Promise<HomeChanges> {
  const [sets, load] = await Promise.all([
    db.changeSet.findMany({
      where: { status: 'applied', origin: { not: 'seed' } },
      select: setSelect,
      orderBy: { number: 'desc' },
      take: MOST_SETS,
    }),
    lastLoad(),
  ])
  return {
    load,
    sets: sets.map((set) => ({
      at: (set.appliedAt ?? new Date(0)).toISOString(),
      origin: set.origin as ChangeSetOrigin,
      records: set._count.changes,
      links: distinct(set.changes.flatMap(({ record }) => recordLink(record, locale) ?? [])),
    })),
  }
}

/** The data set is loaded as one change set a file: those of its last day count as one. */
async function lastLoad(): Promise<HomeLoad | null> {
  const rows = await db.$queryRaw<{ at: Date; type: RecordType; records: number }[]>`
    with load as (
      select id, applied_at from change_set
      where origin = 'seed' and status = 'applied' and applied_at::date = (
        select max(applied_at)::date from change_set where origin = 'seed' and status = 'applied'
      )
    )
    select (select max(applied_at) from load) as at, c.record_type as type,
      count(distinct c.record_id)::int as records
    from load join change c on c.change_set_id = load.id group by c.record_type order by records desc, type`
  const [first] = rows
  if (!first) return null
  return {
    at: first.at.toISOString(),
    records: rows.reduce((total, { records }) => total + records, 0),
    types: rows.map(({ type, records }) => ({ type, records })),
  }
}

function distinct(links: LinkView[]): LinkView[] {
  return [...new Map(links.map((link) => [link.href, link])).values()].slice(0, MOST_LINKS)
}

/** The page on which a record shows; null for sources and for what is there no more. */
function recordLink(record: RecordRow | null, locale: Locale): LinkView | null {
  if (!record) return null
  const { theme, partnership, event, eventSeries, mandate } = record
  const link = (address: Address, label: string): LinkView => ({ label, href: href(locale, address) })
  if (record.organization) return organizationLink({ organization: record.organization }, locale)
  if (theme) {
    return link({ route: '/themes/[slug]', params: { slug: theme.slug } }, nameOf(theme, locale))
  }
  if (partnership) {
    return link(
      { route: '/partnerships/[slug]', params: { slug: partnership.slug } },
      titleOf(partnership, locale),
    )
  }
  if (event) return link({ route: '/events/[slug]', params: { slug: event.slug } }, titleOf(event, locale))
  if (eventSeries) {
    return link(
      { route: '/events/series/[slug]', params: { slug: eventSeries.slug } },
      nameOf(eventSeries, locale),
    )
  }
  const { membership, organ, actionField, document, changeEvent, claim } = record
  const part = membership ?? organ ?? mandate?.organ ?? actionField ?? document ?? changeEvent ?? claim
  return part?.network ? organizationLink(part.network, locale) : null
}

function organizationLink({ organization }: NetworkRow, locale: Locale): LinkView {
  const address = organizationAddress(organization.kind, organization.slug)
  return { label: organizationName(organization, locale).text, href: href(locale, address) }
}

function nameOf(row: NonNullable<RecordRow['theme']>, locale: Locale): string {
  return pickText(row.texts, locale, 'name')?.text ?? row.slug
}

function titleOf(row: NonNullable<RecordRow['event']>, locale: Locale): string {
  return pickText(row.texts, locale, 'title')?.text ?? row.slug
}
