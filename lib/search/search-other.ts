import { db } from '@/lib/db/client'
import { foldName } from '@/lib/domain/names'
import type { Locale } from '@/lib/domain/vocabulary'
import { Prisma } from '@/prisma/generated/client'
import { matchText, TEXT_MATCHES, type TextMatch } from './match-text'

/** Records that have titles and no names: everything but organizations. */
export const TITLED_TYPES = ['organ', 'theme', 'partnership', 'event', 'event-series', 'document'] as const
export type TitledType = (typeof TITLED_TYPES)[number]

/** A record found by its title in one of the languages. */
export interface FoundTitle {
  type: TitledType
  id: string
  slug: string
  match: TextMatch
  /** The title in the language asked for, or the one found where it has none in that language. */
  title: { text: string; lang: string }
  /** The title that was found, where it is another one. */
  matched: { text: string; lang: string } | null
  /** Organization that the record belongs to. */
  networkId: string | null
  /** EDTF date of an event or a document. */
  date: string | null
  /** Address outside the directory, of a document. */
  url: string | null
}

interface Row extends Omit<FoundTitle, 'match' | 'title' | 'matched'> {
  /** Titles by language; `und` for the title as published. */
  titles: Record<string, string>
}

/**
 * The records with a title in which every word typed begins a word, in any language, whatever accents and case; best
 * first, equal ones in alphabetical order. Empty for a text without letters or digits.
 */
export async function findByTitle(text: string, locale: Locale): Promise<FoundTitle[]> {
  const typed = foldName(text.slice(0, 100))
  if (typed === '') return []
  const rows = await findRows(typed.split(' '))
  return rows
    .flatMap((row) => found(row, typed, locale) ?? [])
    .sort(
      (a, b) =>
        TEXT_MATCHES.indexOf(a.match) - TEXT_MATCHES.indexOf(b.match) ||
        a.title.text.localeCompare(b.title.text, locale),
    )
}

function found({ titles, ...row }: Row, typed: string, locale: Locale): FoundTitle | null {
  const matches = Object.entries(titles)
    .flatMap(([lang, text]) => {
      const match = matchText(typed, text)
      return match ? [{ match, lang, text }] : []
    })
    .sort(
      (a, b) =>
        TEXT_MATCHES.indexOf(a.match) - TEXT_MATCHES.indexOf(b.match) ||
        Number(b.lang === locale) - Number(a.lang === locale),
    )
  const [best] = matches
  if (!best) return null
  const own = titles[locale]
  const title = own ? { text: own, lang: locale } : { text: best.text, lang: best.lang }
  const matched = title.text === best.text ? null : { text: best.text, lang: best.lang }
  return { ...row, match: best.match, title, matched }
}

/**
 * The titles that contain the words. The database folds almost as `foldName` does, and lets through a little more:
 * what matches is decided here.
 */
function findRows(words: readonly string[]): Promise<Row[]> {
  // A folded word has letters and digits only: nothing in it is special to LIKE.
  const contains = words.map((word) => Prisma.sql`folded like ${`%${word}%`}`)
  return db.$queryRaw<Row[]>`
    with titled as (
      select 'organ' as type, o.id, o.slug, o.network_id, null as date, null as url, t.locale, t.name as title
        from organ o join organ_text t on t.organ_id = o.id
      union all select 'theme', h.id, h.slug, null, null, null, t.locale, t.name
        from theme h join theme_text t on t.theme_id = h.id
      union all select 'partnership', p.id, p.slug, null, null, null, t.locale, t.title
        from partnership p join partnership_text t on t.partnership_id = p.id
      union all select 'event', e.id, e.slug, e.network_id, e."from", null, t.locale, t.title
        from event e join event_text t on t.event_id = e.id
      union all select 'event-series', s.id, s.slug, s.network_id, null, null, t.locale, t.name
        from event_series s join event_series_text t on t.event_series_id = s.id
      union all select 'document', d.id, d.slug, d.network_id, d.date, d.url, t.locale, t.title
        from document d join document_text t on t.document_id = d.id
      union all select 'document', d.id, d.slug, d.network_id, d.date, d.url, 'und', d.title
        from document d
    ), folded as (
      select *, regexp_replace(lower(unaccent(title)), '([aou])e+', '\\1', 'g') as folded
      from titled where title is not null
    )
    select type, id, slug, network_id as "networkId", date, url, json_object_agg(locale, title) as titles
    from titled where (type, id) in (select type, id from folded where ${Prisma.join(contains, ' and ')})
      and title is not null
    group by type, id, slug, network_id, date, url`
}
