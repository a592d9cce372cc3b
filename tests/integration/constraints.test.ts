import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { COUNTRY_CODES } from '@/lib/domain/countries'
import * as vocabulary from '@/lib/domain/vocabulary'
import {
  aCity,
  aMandate,
  aMembership,
  aNetwork,
  anOrgan,
  aPartnership,
  apply,
  aSource,
  aTheme,
} from '@/tests/support/builders'

/** Writes past the write path, as a bug or a hand at the console would; the database has to refuse by itself. */
async function sql(statement: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(statement)
    // What is only checked when a transaction ends names its rule when it is checked here.
    await tx.$executeRaw`set constraints all immediate`
  })
}

async function refuses(statement: string, rule: string): Promise<void> {
  await expect(sql(statement)).rejects.toThrow(rule)
}

const network = aNetwork()
const city = aCity()
const membership = aMembership(network, city, { from: '2001', to: '2010' })
const organ = anOrgan(network)
const mandate = aMandate(organ, { seat: 'president', from: '2001-01-01', to: '2004-12-31' })
const theme = aTheme()
const source = aSource()
const partnership = aPartnership([city], {
  funding: [{ key: 'a', labels: { fr: 'Ville' }, year: 2021, amount: '10', currency: 'EUR' }],
})

beforeEach(async () => {
  await apply([network, city, membership, organ, mandate, theme, source, partnership])
})

async function newRecord(type: string): Promise<string> {
  const id = randomUUID()
  await db.record.create({ data: { id, type } })
  return id
}

describe('closed lists', () => {
  const columns: [string, string, string][] = [
    ['organization', 'kind', 'province'],
    ['network', 'scope', 'galactic'],
    ['network', 'status', 'asleep'],
    ['membership', 'class', 'gold'],
    ['membership', 'status', 'paused'],
    ['organ', 'kind', 'senate'],
    ['partnership', 'form', 'flirt'],
    ['partnership', 'status', 'soon'],
    ['partnership', 'evaluation', 'perhaps'],
    ['partnership_party', 'side', 'left'],
    ['record', 'type', 'rumour'],
    ['change_set', 'origin', 'dream'],
    ['change', 'action', 'guess'],
  ]
  it.each(columns)('%s.%s cannot be “%s”', (table, column, value) =>
    refuses(`update "${table}" set "${column}" = '${value}'`, `${table}_${column}_listed`),
  )

  it('roles of a membership are of the list, every one of them', () =>
    refuses(`update membership set roles = array['founder', 'mascot']`, 'membership_roles_listed'))

  it('are the same in the database as in the code', async () => {
    const rows = await db.$queryRaw<{ definition: string }[]>`
      select pg_get_constraintdef(oid) as definition from pg_constraint where conname like '%\\_listed'`
    const lists = Object.values(vocabulary)
      .filter((list): list is typeof vocabulary.RECORD_TYPES => Array.isArray(list))
      .map((list) => [...list].sort().join(' '))
    for (const { definition } of rows) {
      const values = [...definition.matchAll(/'([^']+)'/g)].map((match) => match[1]).sort()
      expect(lists).toContain(values.join(' '))
    }
    expect(rows.length).toBeGreaterThan(25)
  })

  it('countries are those of ISO 3166-1 and Kosovo, in the database as in the code', async () => {
    const rows = await db.country.findMany({ orderBy: { code: 'asc' } })
    expect(rows.map((row) => row.code)).toEqual([...COUNTRY_CODES].sort())
    await refuses(`update organization set country_code = 'ZZ'`, 'organization_country_code_fkey')
  })
})

describe('dates', () => {
  it.each(['2014-13', '2014-02-30', '16.10.2014', 'circa 1998', ''])('a period cannot begin “%s”', (text) =>
    refuses(`update membership set "from" = '${text}'`, 'EDTF'),
  )
  it('a period cannot end before it starts', () =>
    refuses(`update membership set "from" = '2012', "to" = '2011-12'`, 'end'))
  it('a single date is EDTF too', () =>
    refuses(`update source set accessed = 'yesterday'`, 'source_accessed_edtf'))
  it('bounds follow from the texts, whatever is written into them', async () => {
    await sql(`update membership set "from" = '2003-05', start_earliest = '1900-01-01'`)
    const row = await db.membership.findFirstOrThrow()
    expect(row.startEarliest).toEqual(new Date('2003-05-01'))
    expect(row.startLatest).toEqual(new Date('2003-05-31'))
  })
})

describe('periods that exclude each other', () => {
  it('one body is not twice a member of one network on a day that both certainly cover', async () => {
    await refuses(
      `insert into membership (id, network_id, member_id, class, status, "from", "to")
       values ('${await newRecord('membership')}', '${network.id}', '${city.id}', 'observer', 'ended', '2005', '2012')`,
      'membership_no_overlap',
    )
  })
  it('but may have left and come back, or changed its class at a date only known to the year', async () => {
    for (const [from, to] of [
      ['2012', '2014'],
      ['2010', '2011'],
    ]) {
      await sql(
        `insert into membership (id, network_id, member_id, class, status, "from", "to")
         values ('${await newRecord('membership')}', '${network.id}', '${city.id}', 'full', 'ended', '${from}', '${to}')`,
      )
    }
    expect(await db.membership.count()).toBe(3)
  })
  it('the same membership is not recorded twice', async () => {
    await sql(`update membership set "from" = null, "to" = null`)
    await refuses(
      `insert into membership (id, network_id, member_id, class, status)
       values ('${await newRecord('membership')}', '${network.id}', '${city.id}', 'full', 'active')`,
      'membership_period_once',
    )
  })
  it('two holders do not overlap in one seat', async () => {
    await refuses(
      `insert into mandate (id, organ_id, seat, person, "from", "to")
       values ('${await newRecord('mandate')}', '${organ.id}', 'president', 'X', '2004-06-01', '2006-06-01')`,
      'mandate_one_holder_a_seat',
    )
  })
  it('but may where the position has several seats', async () => {
    await sql(
      `insert into mandate (id, organ_id, person, "from", "to")
       values ('${await newRecord('mandate')}', '${organ.id}', 'X', '2004-06-01', '2006-06-01')`,
    )
    expect(await db.mandate.count()).toBe(2)
  })
})

describe('records', () => {
  const rules: [string, string][] = [
    [`update record set version = 0`, 'record_version_positive'],
    [`update record set retired_at = now()`, 'record_retirement_whole'],
    [`update record set successor_id = '${city.id}' where id = '${network.id}'`, 'record_successor_retired'],
    [
      `update record set successor_id = id, retired_at = now(), retired_reason = 'merged'`,
      'record_not_its_successor',
    ],
    [`update change_set set number = null`, 'change_set_applied_whole'],
    [`update change set "after" = null`, 'change_values'],
    [
      `update change set applied_record_id = '${city.id}' where record_id = '${network.id}'`,
      'change_applied_record',
    ],
    [
      `insert into change_set (id, number, origin, status, title, applied_at)
      select gen_random_uuid(), number, 'edit', 'applied', 'x', now() from change_set`,
      'change_set_number_key',
    ],
  ]
  it.each(rules)('%s', refuses)
})

describe('organizations and networks', () => {
  const rules: [string, string][] = [
    [`update organization set slug = 'Zürich'`, 'organization_slug_form'],
    [`update organization set slug = 'same'`, 'organization_slug_key'],
    [`update organization set latitude = 91, longitude = 0`, 'organization_coordinates'],
    [`update organization set latitude = 1, longitude = null`, 'organization_coordinates'],
    [`update organization set population = -1`, 'organization_population'],
    [`update organization set population_year = 12`, 'organization_population_year'],
    [`update organization set part_of_id = id`, 'organization_not_part_of_itself'],
    [`update organization set kind = 'other' where id = '${network.id}'`, 'network_kind'],
    [`update network set parent_id = id`, 'network_not_its_parent'],
    [`update membership set member_id = network_id`, 'membership_not_of_itself'],
    [`delete from organization where id = '${city.id}'`, 'fkey'],
    [`insert into identifier values ('${city.id}', 'passport', '1')`, 'identifier_scheme_listed'],
    [`insert into organization_text values ('${city.id}', 'FRANÇAIS', 'x')`, 'organization_text_locale'],
    [`insert into organization_text values ('${city.id}', 'lb', '')`, 'organization_text_not_empty'],
  ]
  it.each(rules)('%s', refuses)

  it('only a network has a network profile', () =>
    refuses(
      `insert into network (id, scope, status, languages) values ('${city.id}', 'national', 'active', '{}')`,
      'network_kind',
    ))

  it('nothing is part of what is part of it', async () => {
    const district = aCity({ partOf: city.id })
    await apply([district])
    await refuses(`update organization set part_of_id = '${district.id}' where id = '${city.id}'`, 'circle')
  })
})

describe('organs, themes and partnerships', () => {
  const rules: [string, string][] = [
    [`update organ set seats = -1`, 'organ_seats'],
    [`update organ set term_years = 0`, 'organ_term'],
    [`update organ set reports_to_id = id`, 'organ_does_not_report_to_itself'],
    [`update mandate set person = null`, 'mandate_has_a_holder'],
    [`update theme set sdg = array[18]`, 'theme_sdg'],
    [`update theme set parent_id = id`, 'theme_not_its_parent'],
    [`update funding_line set currency = 'eur'`, 'funding_line_currency'],
    [`update funding_line set amount = -1`, 'funding_line_amount'],
    [`update funding_line set year = 21`, 'funding_line_year'],
    [
      `insert into citation (record_id, source_id, confidence) values ('${city.id}', '${city.id}', 'high')`,
      'fkey',
    ],
    [
      `insert into citation (record_id, source_id, confidence) values ('${city.id}', '${source.id}', 'sure')`,
      'listed',
    ],
  ]
  it.each(rules)('%s', refuses)

  it('an organ is elected by an organ of its own network', async () => {
    const other = aNetwork()
    const theirs = anOrgan(other)
    await apply([other, theirs])
    await refuses(
      `update organ set elected_by_id = '${theirs.id}' where id = '${organ.id}'`,
      'organ_elected_in_its_network',
    )
  })

  it('themes have three levels, no more', async () => {
    const second = aTheme({ parent: theme.id })
    const third = aTheme({ parent: second.id })
    await apply([second, third])
    const fourth = aTheme()
    await apply([fourth])
    await refuses(`update theme set parent_id = '${third.id}' where id = '${fourth.id}'`, 'levels')
  })
})

it('keys between records are checked when a transaction ends, so that order inside it does not matter', async () => {
  const migration = await readFile('prisma/migrations/20261122000200_constraints/migration.sql', 'utf8')
  expect(migration).toContain('DEFERRABLE INITIALLY DEFERRED')
  const rows = await db.$queryRaw<{ name: string }[]>`
    select conname as name from pg_constraint
    where contype = 'f' and confdeltype = 'a' and not (condeferrable and condeferred)
      and connamespace = 'public'::regnamespace`
  expect(rows).toEqual([])
})
