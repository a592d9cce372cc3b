import { db } from '@/lib/db/client'
import type { FindableType } from '@/lib/domain/findable'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import { Prisma } from '@/prisma/generated/client'
import type { Typed } from './typed'

/** A record in whose texts the words occur. */
export interface TextFound {
  id: string
  type: FindableType
  match: 'text'
  /** The record whose text it is: the record itself, or one that stands on its page. */
  source: string
  /** Language of the text. */
  lang: string
  weight: number
}

/** So many texts a language are compared; words that occur in more of them tell nothing. */
const MOST_TEXTS = 500

/**
 * The records with texts in which the words occur, stemmed, in the language asked for first, then in the others: in its
 * title or its body, at least in part; the names of its network count as well (statutes AIMF).
 */
export async function findTexts(
  typed: Typed,
  locale: Locale,
  types: readonly FindableType[],
  limit: number,
): Promise<TextFound[]> {
  if (typed.words.length === 0) return []
  const languages = [locale, ...LOCALES.filter((other) => other !== locale), 'und']
  const rows = await db.$queryRaw<Omit<TextFound, 'match'>[]>`
    with asked as (
      select l.lang, l.place, ${queryIn(Prisma.sql`l.lang`, typed.text)} as query,
        ${queryIn(Prisma.sql`l.lang`, typed.spoken.join(' or '))} as some
      from unnest(${languages}::text[]) with ordinality as l(lang, place)
    ), hits as (
      select t.record_id as id, t.type, t.source_id as source, a.lang, a.place, t.weight,
        ts_rank('{0.1, 0.2, 0.4, 1.0}', t.words, a.query) * (300 + t.weight) as score
      from asked a cross join lateral (
        select * from search_text s
        where s.words @@ a.query and s.locale = a.lang and s.type = any(${[...types]})
          and ts_filter(s.words, '{a,b}') @@ a.some
        limit ${MOST_TEXTS}
      ) t
    ), best as (
      select distinct on (id) * from hits order by id, place, score desc, source
    )
    select id, type, source, lang, weight from best order by place, score desc, id limit ${limit}`
  return rows.map((row) => ({ ...row, match: 'text' }))
}

/** Marks around the words found, which no text contains. */
const [OPEN, CLOSE] = ['\uE000', '\uE001']

/** Part of a text; `found` are the words looked for. */
export interface SnippetPart {
  text: string
  found: boolean
}

/** The places of these texts at which the words occur, by source and language (`snippetKey`). */
export async function findSnippets(
  typed: Typed,
  texts: readonly Pick<TextFound, 'source' | 'lang'>[],
): Promise<Map<string, SnippetPart[]>> {
  if (texts.length === 0) return new Map()
  const options = `StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "`
  const rows = await db.$queryRaw<{ source: string; lang: string; snippet: string }[]>`
    select t.source_id as source, t.locale as lang,
      ts_headline(search_config(t.locale), left(t.body, 20000), ${queryIn(Prisma.sql`t.locale`, typed.text)}, ${options}) as snippet
    from jsonb_to_recordset(${JSON.stringify(texts.map(({ source, lang }) => ({ source, lang })))}::jsonb)
      as r(source uuid, lang text)
    join search_text t on t.source_id = r.source and t.locale = r.lang`
  return new Map(
    rows
      .filter(({ snippet }) => snippet.includes(OPEN))
      .map(({ source, lang, snippet }) => [snippetKey({ source, lang }), snippetParts(snippet)]),
  )
}

export function snippetKey({ source, lang }: Pick<TextFound, 'source' | 'lang'>): string {
  return `${source} ${lang}`
}

function snippetParts(snippet: string): SnippetPart[] {
  return snippet
    .replace(/\s*\n\s*/g, ' · ')
    .split(OPEN)
    .flatMap((part, at) => {
      if (at === 0) return [{ text: part, found: false }]
      const [found = '', rest = ''] = part.split(CLOSE)
      return [
        { text: found, found: true },
        { text: rest, found: false },
      ]
    })
    .filter(({ text }) => text !== '')
}

/** The text as a query; in German also with umlauts for two letters (Staedte), as texts are written. */
function queryIn(lang: Prisma.Sql, text: string): Prisma.Sql {
  const umlauts = text.replace(/([aou])e/giu, '$1')
  const plain = Prisma.sql`websearch_to_tsquery(search_config(${lang}), ${text})`
  if (umlauts === text) return plain
  return Prisma.sql`(${plain} || case when ${lang} = 'de' then websearch_to_tsquery('directory_de', ${umlauts}) else '' end)`
}
