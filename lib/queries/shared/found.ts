import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { db } from '@/lib/db/client'
import { foldName } from '@/lib/domain/names'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { organizationAddress } from './organization-ref'

/**
 * What an address leads to: a record, another address of the same record for good, several bodies of that name, or
 * nothing. (A retired record never gets here: the proxy answers 410.)
 */
export type Found<View> =
  | { kind: 'found'; view: View }
  | { kind: 'moved'; href: string }
  | { kind: 'ambiguous'; href: string }
  | { kind: 'missing' }

/** The view, or the answer that fits: 308 to the record's present address, 307 to a choice, 404. */
export function viewOrElse<View>(found: Found<View>): View {
  switch (found.kind) {
    case 'found':
      return found.view
    case 'moved':
      permanentRedirect(found.href)
      break
    case 'ambiguous':
      redirect(found.href)
      break
    case 'missing':
      notFound()
  }
}

/** Where an address of an organization leads that is not its slug: a former slug, an exonym, another spelling. */
export async function findOrganizationElsewhere(slug: string, locale: Locale): Promise<Found<never>> {
  const key = foldName(slug.replaceAll('-', ' '))
  const rows = await db.$queryRaw<{ slug: string; kind: string; rank: number }[]>`
    select o.slug, o.kind, 0 as rank from slug_alias a join organization o on o.id = a.record_id
      where a.type = 'organization' and a.slug = ${slug}
    union select o.slug, o.kind, 1 from organization o where o.slug = ${slug}
    union select o.slug, o.kind, 2 from name_key k join organization o on o.id = k.organization_id
      where k.key = ${key} and k.key <> ''
    order by rank, slug`
  const best = rows.filter((row) => row.rank === rows[0]?.rank)
  const [first] = best
  if (!first) return { kind: 'missing' }
  if (best.length > 1)
    return { kind: 'ambiguous', href: path(locale, '/search', {}, { q: slug.replaceAll('-', ' ') }) }
  const { route, params } = organizationAddress(first.kind, first.slug)
  return { kind: 'moved', href: path(locale, route, params) }
}

/** The present slug of a record whose former slug this is, or null. */
export async function findFormerSlug(type: RecordType, slug: string): Promise<string | null> {
  const alias = await db.slugAlias.findFirst({
    where: { type, slug, record: { retiredAt: null } },
    select: { record: { select: { slug: true } } },
  })
  return alias?.record.slug ?? null
}
