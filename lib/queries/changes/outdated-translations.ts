import { Prisma } from '@/prisma/generated/client'

/**
 * Records of which a language was rewritten after another one last changed, as (id, detail, weight): which languages are
 * behind, the newest version first. Each text is followed through its versions by the rule of `outdatedTexts`
 * (`lib/forms/outdated.ts`).
 */
export const OUTDATED_TRANSLATIONS = Prisma.sql`
  with recursive text as (
    select c.applied_record_id as id, place.part, l.locale, c.version, field.name,
      nullif(nullif(nullif(c.before #> (place.part || l.locale || field.name), 'null'), '""'), '[]') as before,
      nullif(nullif(nullif(c.after #> (place.part || l.locale || field.name), 'null'), '""'), '[]') as after
    from change c
    cross join (values (array['texts']), (array['network', 'texts'])) place (part)
    cross join lateral (
      select distinct jsonb_object_keys(texts.of_language) as name
      from jsonb_path_query(jsonb_build_array(c.before #> place.part, c.after #> place.part), '$[*].*') texts (of_language)
      where jsonb_typeof(texts.of_language) = 'object'
    ) field
    cross join (values ('fr'), ('de'), ('en')) l (locale)
    where c.action = 'update' and c.applied_record_id is not null
      and c.before #> place.part is distinct from c.after #> place.part
  ), edit as (
    select id, part, name, version,
      coalesce(array_agg(locale) filter (where before is distinct from after), '{}') as changed,
      coalesce(array_agg(locale) filter (where before <> after), '{}') as rewritten,
      coalesce(array_agg(locale) filter (where after is not null and before = after), '{}') as kept,
      row_number() over (partition by id, part, name order by version) as step
    from text
    group by id, part, name, version
    having bool_or(before is distinct from after)
  ), walk as (
    select edit.*, case when rewritten <> '{}' then kept else '{}' end as behind from edit where step = 1
    union all
    select edit.*,
      case
        when not edit.rewritten <@ walk.behind then edit.kept
        else array(select unnest(walk.behind) intersect select unnest(edit.kept))
      end
    from walk
    join edit on (edit.id, edit.part, edit.name, edit.step) = (walk.id, walk.part, walk.name, walk.step + 1)
  )
  select last.id, string_agg(distinct behind.locale, ', ' order by behind.locale) as detail,
    max(last.version)::int as weight
  from (select distinct on (id, part, name) id, behind, version from walk order by id, part, name, step desc) last
  join record r on r.id = last.id and r.retired_at is null
  cross join lateral unnest(last.behind) behind (locale)
  group by last.id`
