import type pg from 'pg'
import { foldName } from '@/lib/domain/names'
import { type Period, type PeriodBounds, periodBounds } from '@/lib/domain/period'
import { makeDirectory, type SyntheticDirectory } from './synthetic'

/*
 * Writes a made-up directory straight into the tables. This goes around the write path on purpose: a million changes with
 * history and diffs would take hours, and a search reads neither. Triggers and foreign keys are off meanwhile and large
 * indexes are made afterwards, as in a restore; what the triggers would fill in (bounds of periods, folded names) is
 * filled in here.
 */

/** Fills an empty, migrated database and lets PostgreSQL look at what it has got. The role must be a superuser. */
export async function fillDatabase(client: pg.Client, scale: number): Promise<void> {
  const directory = makeDirectory(scale)
  await client.query("SET session_replication_role = 'replica'")
  const restore = await takeIndexesAway(client, ['record', 'organization_name', 'name_key', 'membership'])
  for (const table of tablesOf(directory)) await insert(client, table)
  await restore()
  await client.query("SET session_replication_role = 'origin'")
  await client.query('VACUUM ANALYZE')
}

interface Table {
  name: string
  /** Names and types of the columns; arrays are given as PostgreSQL writes them. */
  columns: Readonly<Record<string, string>>
  rows: readonly (readonly unknown[])[]
}

const BATCH = 20_000

async function insert(client: pg.Client, { name, columns, rows }: Table): Promise<void> {
  const entries = Object.entries(columns)
  const names = entries.map(([column]) => `"${column}"`)
  const parameters = entries.map(([, type], at) => `$${at + 1}::${type.endsWith('[]') ? 'text' : type}[]`)
  const values = entries.map(([column, type]) => `c."${column}"::${type}`)
  const sql = `INSERT INTO "${name}" (${names}) SELECT ${values} FROM unnest(${parameters}) AS c(${names})`
  for (let first = 0; first < rows.length; first += BATCH) {
    const batch = rows.slice(first, first + BATCH)
    await client.query(
      sql,
      entries.map((_, at) => batch.map((row) => row[at])),
    )
  }
}

async function takeIndexesAway(client: pg.Client, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index WHERE indrelid = ANY ($1::regclass[])
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [tables],
  )
  const { rows: exclusions } = await client.query<{ owner: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS owner, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE conrelid = ANY ($1::regclass[]) AND contype = 'x'`,
    [tables],
  )
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`)
  for (const { owner, name } of exclusions)
    await client.query(`ALTER TABLE ${owner} DROP CONSTRAINT "${name}"`)
  return async () => {
    for (const { definition } of indexes) await client.query(definition)
    for (const { owner, name, definition } of exclusions) {
      await client.query(`ALTER TABLE ${owner} ADD CONSTRAINT "${name}" ${definition}`)
    }
  }
}

function tablesOf(directory: SyntheticDirectory): Table[] {
  return [
    ...recordTables(directory),
    ...organizationTables(directory),
    ...networkTables(directory),
    ...partnershipTables(directory),
  ]
}

function recordTables(directory: SyntheticDirectory): Table[] {
  const records = (type: string, items: readonly { id: string; slug?: string; name?: string }[]) =>
    items.map(({ id, slug, name }) => [id, type, slug ?? null, name ?? ''])
  return [
    {
      name: 'change_set',
      columns: {
        id: 'uuid',
        number: 'int',
        origin: 'text',
        status: 'text',
        title: 'text',
        applied_at: 'timestamptz',
      },
      rows: [[directory.themes[0]?.id, 1, 'seed', 'applied', 'Synthetic directory', '2026-11-22T00:00:00Z']],
    },
    {
      name: 'record',
      columns: { id: 'uuid', type: 'text', slug: 'text', label: 'text' },
      rows: [
        ...records('organization', directory.organizations),
        ...records('theme', directory.themes),
        ...records('membership', directory.memberships),
        ...records('partnership', directory.partnerships),
        ...records('mandate', directory.mandates),
        ...records(
          'organ',
          directory.networks.map(({ id }) => ({ id: related(id, 'a') })),
        ),
        ...records(
          'action-field',
          directory.networks.map(({ id }) => ({ id: related(id, 'b') })),
        ),
      ],
    },
  ]
}

function organizationTables({ organizations, networks }: SyntheticDirectory): Table[] {
  const acronyms = new Map(networks.map(({ id, acronym }) => [id, acronym]))
  return [
    {
      name: 'organization',
      columns: {
        id: 'uuid',
        slug: 'text',
        kind: 'text',
        name: 'text',
        country_code: 'text',
        latitude: 'float8',
        longitude: 'float8',
        population: 'int',
      },
      rows: organizations.map(({ id, slug, kind, name, country, latitude, longitude, population }) => [
        ...[id, slug, kind, name, country, latitude, longitude, population],
      ]),
    },
    {
      name: 'organization_text',
      columns: { organization_id: 'uuid', locale: 'text', name: 'text' },
      rows: organizations.flatMap(({ id, texts }) =>
        Object.entries(texts).map(([locale, name]) => [id, locale, name]),
      ),
    },
    {
      name: 'organization_name',
      columns: { organization_id: 'uuid', position: 'int', text: 'text', lang: 'text', kind: 'text' },
      rows: organizations.flatMap(({ id, names }) =>
        names.map(({ text, lang, kind }, at) => [id, at, text, lang, kind]),
      ),
    },
    {
      name: 'name_key',
      columns: { organization_id: 'uuid', key: 'text', text: 'text', lang: 'text', kind: 'text' },
      rows: organizations.flatMap(({ id, name, texts, names }) => {
        const acronym = acronyms.get(id)
        const all = [
          { text: name, lang: 'und', kind: 'official' },
          ...Object.entries(texts).map(([lang, text]) => ({ text, lang, kind: 'official' })),
          ...(acronym ? [{ text: acronym, lang: 'und', kind: 'acronym' }] : []),
          ...names,
        ]
        const keys = new Map(all.map((row) => [`${foldName(row.text)} ${row.lang} ${row.kind}`, row]))
        return [...keys.values()].map(({ text, lang, kind }) => [id, foldName(text), text, lang, kind])
      }),
    },
  ]
}

function networkTables({ networks, themes, memberships, mandates }: SyntheticDirectory): Table[] {
  return [
    {
      name: 'network',
      columns: {
        id: 'uuid',
        acronym: 'text',
        scope: 'text',
        status: 'text',
        from: 'text',
        to: 'text',
        ...BOUNDS,
      },
      rows: networks.map(({ id, acronym, scope }) => [
        ...[id, acronym, scope, 'active', '1985', '..'],
        ...boundsOf({ from: '1985', to: '..', attested: null }),
      ]),
    },
    {
      name: 'theme',
      columns: { id: 'uuid', slug: 'text', parent_id: 'uuid', position: 'int' },
      rows: themes.map(({ id, slug, parent }, at) => [id, slug, parent, at]),
    },
    {
      name: 'theme_text',
      columns: { theme_id: 'uuid', locale: 'text', name: 'text' },
      rows: themes.flatMap(({ id, name }) =>
        ['fr', 'de', 'en'].map((locale) => [id, locale, `${name} ${locale}`]),
      ),
    },
    {
      name: 'action_field',
      columns: { id: 'uuid', network_id: 'uuid', key: 'text', position: 'int' },
      rows: networks.map(({ id }) => [related(id, 'b'), id, 'field', 1]),
    },
    {
      name: 'action_field_theme',
      columns: { action_field_id: 'uuid', theme_id: 'uuid' },
      rows: networks.flatMap((network) => network.themes.map((theme) => [related(network.id, 'b'), theme])),
    },
    {
      name: 'membership',
      columns: {
        id: 'uuid',
        network_id: 'uuid',
        member_id: 'uuid',
        class: 'text',
        roles: 'text[]',
        status: 'text',
        ...PERIOD,
      },
      rows: memberships.map(({ id, network, member, class: kind, roles, status, ...period }) => [
        ...[id, network, member, kind, `{${roles}}`, status],
        ...periodOf(period),
      ]),
    },
    {
      name: 'organ',
      columns: { id: 'uuid', network_id: 'uuid', slug: 'text', kind: 'text', ...BOUNDS },
      rows: networks.map(({ id }) => [
        ...[related(id, 'a'), id, 'assembly', 'assembly'],
        ...boundsOf({ from: null, to: null, attested: null }),
      ]),
    },
    {
      name: 'mandate',
      columns: { id: 'uuid', organ_id: 'uuid', organization_id: 'uuid', ...PERIOD },
      rows: mandates.map(({ id, network, organization, ...period }) => [
        ...[id, related(network, 'a'), organization],
        ...periodOf(period),
      ]),
    },
  ]
}

function partnershipTables({ partnerships }: SyntheticDirectory): Table[] {
  const answers = ['triennial', 'communication_home', 'communication_partner', 'evaluation']
  return [
    {
      name: 'partnership',
      columns: {
        ...{ id: 'uuid', slug: 'text', form: 'text', status: 'text' },
        ...Object.fromEntries(answers.map((name) => [name, 'text'])),
        ...PERIOD,
      },
      rows: partnerships.map(({ id, slug, status, parties: _parties, themes: _themes, ...period }) => [
        ...[id, slug, 'twinning', status],
        ...answers.map(() => 'unknown'),
        ...periodOf(period),
      ]),
    },
    {
      name: 'partnership_party',
      columns: {
        partnership_id: 'uuid',
        organization_id: 'uuid',
        position: 'int',
        side: 'text',
        roles: 'text[]',
      },
      rows: partnerships.flatMap(({ id, parties }) =>
        parties.map((party, at) => [id, party, at, at === 0 ? 'home' : 'partner', '{partner}']),
      ),
    },
    {
      name: 'partnership_theme',
      columns: { partnership_id: 'uuid', theme_id: 'uuid', position: 'int', rank: 'text' },
      rows: partnerships.flatMap(({ id, themes }) => themes.map((theme, at) => [id, theme, at, 'main'])),
    },
  ]
}

const BOUNDS = {
  start_earliest: 'date',
  start_latest: 'date',
  end_earliest: 'date',
  end_latest: 'date',
} as const
const PERIOD = { from: 'text', to: 'text', attested: 'text', ...BOUNDS } as const

function periodOf({ from, to, attested }: Period): unknown[] {
  return [from, to, attested, ...boundsOf({ from, to, attested })]
}

const known = new Map<string, PeriodBounds>()

/** Most periods occur thousands of times. */
function boundsOf(period: Period): unknown[] {
  const key = `${period.from} ${period.to} ${period.attested}`
  const bounds = known.get(key) ?? periodBounds(period)
  known.set(key, bounds)
  return [bounds.startEarliest, bounds.startLatest, bounds.endEarliest, bounds.endLatest]
}

/** The id of a record that every network has one of, made from the network's own. */
function related(id: string, digit: string): string {
  return `${digit}${digit}${digit}${digit}${id.slice(4)}`
}
