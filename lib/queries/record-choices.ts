import { db } from '@/lib/db/client'
import { countryName } from '@/lib/domain/countries'
import type { FindableType } from '@/lib/domain/findable'
import { foldName } from '@/lib/domain/names'
import { type Locale, type RecordType, TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { pickLocale } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { findAlike } from '@/lib/search/box/find-alike'
import { findNames } from '@/lib/search/box/find-names'
import { readTyped } from '@/lib/search/box/typed'
import { findByName } from '@/lib/search/names'
import { Prisma } from '@/prisma/generated/client'
import { findRecords } from './changes/record-finder'
import { organizationName, organizationRef } from './shared/organization-ref'

/** A record as a picker offers it. */
export interface RecordChoice {
  id: string
  type: RecordType
  label: string
  /** What tells it from others of the same name: its kind and country, its network, its publisher. */
  detail: string
}

export interface ChoiceQuestion {
  type: RecordType | 'any'
  only?: 'network' | 'place'
  /** Network whose records are offered before anything is typed. */
  within?: string
  text: string
}

const MOST_CHOICES = 12

/** Under which kind the index of the one box has records that have a title. */
const TITLED: Partial<Record<RecordType, FindableType>> = {
  organ: 'organs',
  theme: 'themes',
  partnership: 'partnerships',
  event: 'events',
  'event-series': 'events',
  document: 'documents',
}

/** Types without a title: their records are found by what they are about. */
const NAMELESS: readonly RecordType[] = ['membership', 'mandate', 'action-field', 'change-event', 'claim']

/** The records that a picker offers for what was typed, in any language; best first. */
export async function findChoices(question: ChoiceQuestion, locale: Locale): Promise<RecordChoice[]> {
  if (question.type !== 'any' && NAMELESS.includes(question.type)) {
    return namelessChoices(question.type, question.text.trim(), locale)
  }
  const choices = await recordChoices(await idsFor(question, locale), locale)
  // Events and their series are one kind to the index.
  return choices.filter(({ type }) => question.type === 'any' || type === question.type)
}

async function namelessChoices(type: RecordType, text: string, locale: Locale): Promise<RecordChoice[]> {
  if (text === '') return []
  const { items } = await findRecords({ text, type, page: 1 }, locale)
  return items.slice(0, MOST_CHOICES).map(({ id, name }) => ({ id, type, label: name, detail: '' }))
}

async function idsFor({ type, only, within, text }: ChoiceQuestion, locale: Locale): Promise<string[]> {
  if (type === 'source') return sourceIds(text)
  const bodies = type === 'organization' || type === 'any' ? await bodyIds(text, only, locale) : []
  if (type === 'organization') return bodies
  if (foldName(text) === '') return within ? partIds(type, within) : type === 'theme' ? themeIds() : []
  const titled = await titledIds(type, text, locale)
  const others = type === 'any' ? await labelledIds(text) : []
  return [...new Set([...titled, ...bodies.slice(0, 5), ...others])]
}

/** Whatever has a title, by its words in any language; with typing errors where nothing has them as typed. */
async function titledIds(type: RecordType | 'any', text: string, locale: Locale): Promise<string[]> {
  const asked = type === 'any' ? Object.values(TITLED) : [TITLED[type]]
  const types = [...new Set(asked.filter((kind) => kind !== undefined))]
  if (types.length === 0) return []
  const typed = readTyped(text)
  const { found: literal } = await findNames(typed, { types, limit: MOST_CHOICES, locale })
  const found = literal.length > 0 ? literal : await findAlike(typed, types, MOST_CHOICES)
  return [...new Set(found.map(({ id }) => id))].slice(0, MOST_CHOICES)
}

async function bodyIds(text: string, only: ChoiceQuestion['only'], locale: Locale): Promise<string[]> {
  const kinds = only === 'network' ? (['network'] as const) : only === 'place' ? TERRITORIAL_KINDS : undefined
  return (await findByName(text, { kinds, locale, limit: MOST_CHOICES })).map(({ id }) => id)
}

async function partIds(type: RecordType | 'any', network: string): Promise<string[]> {
  const where = { networkId: network }
  const rows =
    type === 'organ'
      ? await db.organ.findMany({ where, select: { id: true }, orderBy: { position: 'asc' } })
      : type === 'event-series'
        ? await db.eventSeries.findMany({ where, select: { id: true } })
        : []
  return rows.map(({ id }) => id)
}

async function themeIds(): Promise<string[]> {
  const rows = await db.theme.findMany({ select: { id: true }, orderBy: [{ position: 'asc' }] })
  return rows.map(({ id }) => id)
}

/** Mandates have no title of their own: they are found by the name kept with their record. */
async function labelledIds(text: string): Promise<string[]> {
  const rows = await db.record.findMany({
    where: { type: 'mandate', retiredAt: null, label: { contains: text.trim(), mode: 'insensitive' } },
    select: { id: true },
    take: 5,
  })
  return rows.map(({ id }) => id)
}

async function sourceIds(text: string): Promise<string[]> {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  const contains = (word: string) => ({ contains: word, mode: 'insensitive' as const })
  const rows = await db.source.findMany({
    where: {
      AND: words.map((word) => ({
        OR: [{ title: contains(word) }, { publisher: contains(word) }, { url: contains(word) }],
      })),
    },
    select: { id: true },
    orderBy: { citations: { _count: 'desc' } },
    take: MOST_CHOICES,
  })
  return rows.map(({ id }) => id)
}

/** Records by their ids, in the order given, as pickers show what is chosen. */
export async function recordChoices(ids: readonly string[], locale: Locale): Promise<RecordChoice[]> {
  if (ids.length === 0) return []
  const found = new Map<string, RecordChoice>()
  for (const choices of await Promise.all([bodies(ids, locale), sources(ids), titled(ids, locale)])) {
    for (const choice of choices) found.set(choice.id, choice)
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

async function bodies(ids: readonly string[], locale: Locale): Promise<RecordChoice[]> {
  const t = translator(locale, 'Vocabulary')
  const rows = await db.organization.findMany({
    where: { id: { in: [...ids] } },
    select: { ...organizationRef, admin1: true },
  })
  return rows.map((row) => ({
    id: row.id,
    type: 'organization',
    label: organizationName(row, locale).text,
    detail: [
      t(`organizationKind.${row.kind}` as 'organizationKind.city'),
      row.admin1,
      row.countryCode && countryName(row.countryCode, locale),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
}

async function sources(ids: readonly string[]): Promise<RecordChoice[]> {
  const rows = await db.source.findMany({ where: { id: { in: [...ids] } } })
  return rows.map(({ id, title, publisher, url }) => ({
    id,
    type: 'source',
    label: title,
    detail: [publisher, URL.canParse(url) ? new URL(url).hostname : null].filter(Boolean).join(' · '),
  }))
}

/** Everything else, by its title in the language of the page and the name of its network. */
async function titled(ids: readonly string[], locale: Locale): Promise<RecordChoice[]> {
  const t = translator(locale, 'Vocabulary')
  const rows = await db.$queryRaw<{ id: string; type: RecordType; network: string | null; texts: Text[] }[]>`
    with title as (
      select organ_id as id, locale, name as text from organ_text
      union all select theme_id, locale, name from theme_text
      union all select partnership_id, locale, title from partnership_text
      union all select event_id, locale, title from event_text
      union all select event_series_id, locale, name from event_series_text
      union all select document_id, locale, title from document_text where title is not null
      union all select action_field_id, locale, name from action_field_text
      union all select id, 'und', label from record where type not in ('organization', 'source')
    )
    select r.id, r.type, n.name as network,
      json_agg(json_build_object('locale', title.locale, 'text', title.text)) as texts
    from record r join title on title.id = r.id
      left join organ o on o.id = r.id left join event e on e.id = r.id
      left join event_series s on s.id = r.id left join mandate m on m.id = r.id left join organ g on g.id = m.organ_id
      left join organization n on n.id = coalesce(o.network_id, e.network_id, s.network_id, g.network_id)
    where r.id in (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))}) and r.type not in ('organization', 'source')
    group by r.id, r.type, n.name`
  return rows.map(({ id, type, network, texts }) => ({
    id,
    type,
    label: pickLocale(texts, locale)?.text ?? '',
    detail: [t(`recordType.${type}`), network].filter(Boolean).join(' · '),
  }))
}

interface Text {
  locale: string
  text: string
}
