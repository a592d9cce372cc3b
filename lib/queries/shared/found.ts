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

/** What an address may be taken for, best first: a better reading hides the lesser ones. */
const READING = {
  formerSlug: 0,
  slug: 1,
  nameHere: 2,
  name: 3,
  otherName: 4,
  oldName: 5,
  nameBegins: 6,
} as const

/**
 * Where an address of an organization leads that is not its slug: a former slug, an exonym, another spelling. An official
 * name counts for more than an exonym or an acronym, these for more than a former or an alternative name; among official
 * names, those of the page's language and of the place itself come first. Several bodies of one name are a choice, and
 * so is a name that is nobody's official one but with which others' official names begin (Frankfurt).
 */
export async function findOrganizationElsewhere(slug: string, locale: Locale): Promise<Found<never>> {
  const name = slug.replaceAll('-', ' ')
  const key = foldName(name)
  const rows = await db.$queryRaw<{ slug: string; kind: string; reading: number }[]>`
    select o.slug, o.kind, ${READING.formerSlug}::int as reading
      from slug_alias a join organization o on o.id = a.record_id
      where a.type = 'organization' and a.slug = ${slug}
    union select o.slug, o.kind, ${READING.slug}::int from organization o where o.slug = ${slug}
    union select o.slug, o.kind,
        case when k.kind = 'official' and k.lang in (${locale}, 'und') then ${READING.nameHere}::int
          when k.kind = 'official' then ${READING.name}::int
          when k.kind in ('exonym', 'acronym') then ${READING.otherName}::int
          else ${READING.oldName}::int end
      from name_key k join organization o on o.id = k.organization_id
      where k.key = ${key} and k.key <> ''
    union select o.slug, o.kind, ${READING.nameBegins}::int
      from name_key k join organization o on o.id = k.organization_id
      where k.kind = 'official' and k.key like ${`${key} %`} and ${key} <> ''
        and exists (select from name_key same where same.key = ${key})
    order by reading, slug`
  const [first] = rows
  if (!first) return { kind: 'missing' }
  const rivals = rows.filter(
    ({ slug: other, reading }) =>
      other !== first.slug &&
      (reading === first.reading || (reading === READING.nameBegins && first.reading >= READING.otherName)),
  )
  if (rivals.length > 0) return { kind: 'ambiguous', href: path(locale, '/search', {}, { q: name }) }
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
