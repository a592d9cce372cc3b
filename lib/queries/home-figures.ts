import { db } from '@/lib/db/client'
import type { IsoDay } from '@/lib/domain/day'

/** What the directory holds, counted. */
export interface HomeFigures {
  networks: number
  cities: number
  /** Boroughs, intermunicipal bodies and regions. */
  territories: number
  /** Countries of cities and territories. */
  countries: number
  /** Memberships that have not ended, and those that have. */
  current: number
  former: number
  /** Memberships, of both kinds, that a source supports. */
  sourced: number
  /** Publications that statements rest on. */
  sources: number
  themes: number
  partnerships: number
  events: number
}

/** The figures of the directory on a day, in one statement. Applications are not memberships yet. */
export async function loadHomeFigures(day: IsoDay): Promise<HomeFigures> {
  const [row] = await db.$queryRaw<[HomeFigures]>`
    with member as (
      select m.status = 'ended' or m.end_latest < ${day}::date as past,
        exists (select from citation c where c.record_id = m.id and c.stance = 'supports') as sourced
      from membership m where m.status <> 'applied'
    ), place as (
      select kind, country_code from organization
      where kind in ('city', 'borough', 'intercommunality', 'region')
    )
    select
      (select count(*) from network)::int as networks,
      (select count(*) from place where kind = 'city')::int as cities,
      (select count(*) from place where kind <> 'city')::int as territories,
      (select count(distinct country_code) from place)::int as countries,
      (select count(*) from member where not past)::int as current,
      (select count(*) from member where past)::int as former,
      (select count(*) from member where sourced)::int as sourced,
      (select count(distinct source_id) from citation)::int as sources,
      (select count(*) from theme)::int as themes,
      (select count(*) from partnership)::int as partnerships,
      (select count(*) from event)::int as events`
  return row
}
