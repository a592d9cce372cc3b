import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/domain/vocabulary'
import { Prisma } from '@/prisma/generated/client'
import { OUTDATED_TRANSLATIONS } from './outdated-translations'
import { type FoundRecord, foundRecords } from './record-finder'

/** What editors have to look after, each in a list of its own. */
export const WORK_LISTS = [
  'missing-translations',
  'outdated-translations',
  'unsourced',
  'unknown-members',
  'unconfirmed',
  'past-mandates',
  'dead-links',
] as const
export type WorkList = (typeof WORK_LISTS)[number]

export const WORK_PER_PAGE = 30

/** A record with work to do; `detail` says what, in a word: languages, an address, two numbers. */
export interface WorkItem extends FoundRecord {
  detail: string | null
}

interface Row {
  id: string
  detail: string | null
  total: number
}

/** How many records stand in each list. */
export async function workCounts(): Promise<Record<WorkList, number>> {
  const counts = WORK_LISTS.map(
    (list) => Prisma.sql`select ${list} as list, count(*)::int as count from (${SQL[list]}) of_list`,
  )
  const rows = await db.$queryRaw<{ list: WorkList; count: number }[]>`${Prisma.join(counts, ' union all ')}`
  return Object.fromEntries(rows.map(({ list, count }) => [list, count])) as Record<WorkList, number>
}

/** A page of one list. */
export async function workList(
  list: WorkList,
  page: number,
  locale: Locale,
): Promise<{ items: WorkItem[]; total: number }> {
  const rows = await db.$queryRaw<Row[]>`
    select id, detail, count(*) over ()::int as total from (${SQL[list]}) of_list
    order by weight desc, id limit ${WORK_PER_PAGE} offset ${(page - 1) * WORK_PER_PAGE}`
  const details = new Map(rows.map(({ id, detail }) => [id, detail]))
  const records = await foundRecords(
    rows.map(({ id }) => id),
    locale,
  )
  return {
    total: rows[0]?.total ?? 0,
    items: records.map((record) => ({ ...record, detail: details.get(record.id) ?? null })),
  }
}

/** Each list as (id, detail, weight): one statement, heaviest first. */
const SQL: Record<WorkList, Prisma.Sql> = {
  /** Texts that readers of a language do not get in it. Proper names are no texts, and need no translation. */
  'missing-translations': Prisma.sql`
    select id, string_agg(locale, ', ' order by locale) as detail, count(*)::int as weight
    from (
      select t.id, l.locale from (
        select network_id as id, array_agg(locale) as locales from network_text where summary is not null group by 1
        union all select organ_id, array_agg(locale) from organ_text group by 1
        union all select theme_id, array_agg(locale) from theme_text group by 1
        union all select action_field_id, array_agg(locale) from action_field_text group by 1
        union all select partnership_id, array_agg(locale) from partnership_text group by 1
        union all select event_id, array_agg(locale) from event_text group by 1
        union all select event_series_id, array_agg(locale) from event_series_text group by 1
        union all select change_event_id, array_agg(locale) from change_event_text group by 1
        union all select mandate_id, array_agg(locale) from mandate_text group by 1
      ) t cross join (values ('fr'), ('de'), ('en')) l (locale)
      where l.locale <> all (t.locales)
    ) missing group by id`,
  'outdated-translations': OUTDATED_TRANSLATIONS,
  /** Nothing says where it is from. */
  unsourced: Prisma.sql`
    select r.id, null::text as detail, extract(epoch from r.updated_at)::bigint as weight
    from record r
    where r.retired_at is null and r.type not in ('source', 'theme')
      and not exists (select from citation c where c.record_id = r.id)`,
  /** The newest claim names more members than the directory knows. */
  'unknown-members': Prisma.sql`
    select id, known || ' / ' || claimed as detail, claimed - known as weight
    from (
      select distinct on (c.network_id) c.network_id as id, c.value::int as claimed,
        (select count(*)::int from membership m
          where m.network_id = c.network_id and m.status not in ('ended', 'applied')
            and (m.end_latest is null or m.end_latest >= current_date)) as known
      from claim c
      where c.kind = 'members' and c.value ~ '^[0-9]{1,6}$'
      order by c.network_id, c.date desc nulls last, c.id
    ) claims where claimed > known`,
  /** Neither changed nor checked for a year. */
  unconfirmed: Prisma.sql`
    select r.id, to_char(coalesce(r.confirmed_at, r.updated_at), 'YYYY-MM-DD') as detail,
      -extract(epoch from coalesce(r.confirmed_at, r.updated_at))::bigint as weight
    from record r
    where r.retired_at is null and r.type <> 'source'
      and coalesce(r.confirmed_at, r.updated_at) < now() - interval '1 year'`,
  /** The last known holder's time is over, by its end or by the term of the organ, and nobody follows. */
  'past-mandates': Prisma.sql`
    select id, detail, weight from (
      select distinct on (m.organ_id, m.seat) m.id, coalesce(m."to", m."from") as detail,
        (current_date - least(m.end_latest, term.ends))::int as weight,
        least(m.end_latest, term.ends) as ends
      from mandate m
      join organ o on o.id = m.organ_id
      join network n on n.id = o.network_id and n.status = 'active'
      cross join lateral (
        select (m.start_latest + make_interval(months => (o.term_years * 12)::int))::date as ends
      ) term
      where m.seat is not null
      order by m.organ_id, m.seat, m.start_latest desc nulls last, m.end_latest desc nulls first
    ) last where ends < current_date`,
  /** Addresses that cannot answer: no full name of a host, blanks, or cut short. */
  'dead-links': Prisma.sql`
    select id, min(url) as detail, count(*)::int as weight from (
      select id, website as url from organization where website is not null
      union all select id, url from source
      union all select id, url from document where url is not null
      union all select record_id, url from citation where url is not null
    ) links
    where url !~* '^https?://([a-z0-9_-]+[.])+[a-z]{2,}(:[0-9]{1,5})?([/?#]|$)'
      or url ~ '[[:space:]]|…|[.]{3}$'
      or url ~* '^https?://([a-z0-9-]+[.])*(localhost|example[.](com|org|net)|test|invalid)([:/]|$)'
    group by id`,
}
