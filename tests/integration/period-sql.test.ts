import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/day'
import { asOf, coreRange, type Period, type PeriodBounds, periodBounds } from '@/lib/domain/period'
import { almostEdtf, anyPeriod, boundsOrReason, edtfText, isPossible } from '../unit/domain/edtf-arbitrary'

/**
 * PostgreSQL and TypeScript mean the same by a date and a period. Thousands of generated ones are asked of both, each
 * kind in one query; a failure prints the ones on which they disagree.
 */
let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
})

afterAll(() => client.end())

const sample = <T>(values: fc.Arbitrary<T>, count: number): T[] => fc.sample(values, count)
const columns = (periods: readonly Period[]) => [
  periods.map((period) => period.from),
  periods.map((period) => period.to),
  periods.map((period) => period.attested),
]
const PERIODS = 'unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS period (f, t, a, place)'
const BOUNDS = ['start_earliest', 'start_latest', 'end_earliest', 'end_latest']
  .map((column) => `to_char(${column}, 'YYYY-MM-DD') AS ${column}`)
  .join(', ')

interface BoundsRow {
  start_earliest: string
  start_latest: string
  end_earliest: string
  end_latest: string
}

const boundsOf = (row: BoundsRow): PeriodBounds => ({
  startEarliest: row.start_earliest,
  startLatest: row.start_latest,
  endEarliest: row.end_earliest,
  endLatest: row.end_latest,
})

describe('dates', () => {
  it('are valid, begin and end in PostgreSQL as in TypeScript', async () => {
    const texts = [...sample(edtfText(), 3000), ...sample(almostEdtf, 3000), '', '..', '/', '?', '2014\n']
    const { rows } = await client.query<{ valid: boolean; earliest: string | null; latest: string | null }>(
      `SELECT edtf_valid(text) AS valid, to_char(edtf_earliest(text), 'YYYY-MM-DD') AS earliest,
         to_char(edtf_latest(text), 'YYYY-MM-DD') AS latest
       FROM unnest($1::text[]) WITH ORDINALITY AS date (text, place) ORDER BY place`,
      [texts],
    )
    const found = rows.map((row, place) => ({ text: texts[place], ...row }))
    const expected = texts.map((text) => {
      const bounds = boundsOrReason(text)
      return typeof bounds === 'string'
        ? { text, valid: false, earliest: null, latest: null }
        : { text, valid: true, ...bounds }
    })
    expect(found).toEqual(expected)
    expect(expected.filter((date) => !date.valid).length).toBeGreaterThan(500)
  })

  it('that are unknown pass every check', async () => {
    const { rows } = await client.query('SELECT edtf_valid(NULL) AS valid, edtf_earliest(NULL) AS earliest')
    expect(rows).toEqual([{ valid: null, earliest: null }])
  })
})

describe('periods', () => {
  const periods = sample(anyPeriod().filter(isPossible), 3000)
  const close = sample(anyPeriod(fc.constantFrom(2014, 2015)).filter(isPossible), 3000)

  it('have the same bounds', async () => {
    const all = [...periods, ...close]
    const { rows } = await client.query<BoundsRow>(
      `SELECT ${BOUNDS} FROM ${PERIODS}, period_bounds(f, t, a) ORDER BY place`,
      columns(all),
    )
    const found = rows.map((row, place) => ({ ...all[place], ...boundsOf(row) }))
    expect(found).toEqual(all.map((period) => ({ ...period, ...periodBounds(period) })))
  })

  it('answer the same as of the days around each bound', async () => {
    const questions = close.flatMap((period) => {
      const days = Object.values(periodBounds(period)).flatMap((day: string) => [
        addDays(day, -1),
        day,
        addDays(day, 1),
      ])
      return days.map((day) => ({ ...period, day }))
    })
    const { rows } = await client.query<{ answer: string }>(
      `SELECT period_as_of(start_earliest, start_latest, end_earliest, end_latest, day) AS answer
       FROM unnest($1::text[], $2::text[], $3::text[], $4::date[]) WITH ORDINALITY AS question (f, t, a, day, place),
         period_bounds(f, t, a)
       ORDER BY place`,
      [...columns(questions), questions.map(({ day }) => day)],
    )
    const expected = questions.map((question) => ({ ...question, answer: asOf(question, question.day) }))
    expect(rows.map((row, place) => ({ ...questions[place], ...row }))).toEqual(expected)
    for (const answer of ['yes', 'maybe', 'no']) {
      expect(expected.filter((question) => question.answer === answer).length).toBeGreaterThan(500)
    }
  })

  it('have the same certain days, less the last one, on which a seat may change hands', async () => {
    const all = [...periods, ...close]
    const { rows } = await client.query<{ first: string | null; after: string | null }>(
      `SELECT to_char(lower(core), 'YYYY-MM-DD') AS first, to_char(upper(core), 'YYYY-MM-DD') AS after
       FROM ${PERIODS}, period_bounds(f, t, a), period_core(start_latest, end_earliest) AS core ORDER BY place`,
      columns(all),
    )
    const expected = all.map((period) => {
      const core = coreRange(periodBounds(period))
      return core && core.first < core.last
        ? { ...period, first: core.first, after: core.last }
        : { ...period, first: null, after: null }
    })
    expect(rows.map((row, place) => ({ ...all[place], ...row }))).toEqual(expected)
  })

  it('that cannot be are refused by both', async () => {
    await client.query(`
      CREATE OR REPLACE FUNCTION pg_temp.refusal(f text, t text, a text) RETURNS text LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM period_bounds(f, t, a);
        RETURN NULL;
      EXCEPTION WHEN check_violation THEN
        RETURN SQLERRM;
      END $$`)
    const reversed = sample(
      anyPeriod().filter((period) => !isPossible(period)),
      500,
    )
    const { rows } = await client.query<{ refusal: string | null }>(
      `SELECT pg_temp.refusal(f, t, a) AS refusal FROM ${PERIODS} ORDER BY place`,
      columns(reversed),
    )
    expect(rows.map((row) => row.refusal)).toEqual(
      reversed.map(({ from, to }) => `a period cannot end (${to}) before it starts (${from})`),
    )
  })
})

describe('a table with periods', () => {
  beforeAll(async () => {
    await client.query(`
      CREATE TEMP TABLE held (
        id int PRIMARY KEY, "from" text, "to" text, attested text,
        start_earliest date, start_latest date, end_earliest date, end_latest date
      );
      CREATE TRIGGER held_bounds BEFORE INSERT OR UPDATE ON held
        FOR EACH ROW EXECUTE FUNCTION set_period_bounds()`)
  })

  const insert = (id: number, from: string | null, to: string | null, attested: string | null = null) =>
    client.query('INSERT INTO pg_temp.held (id, "from", "to", attested) VALUES ($1, $2, $3, $4)', [
      id,
      from,
      to,
      attested,
    ])
  const held = async (id: number) => {
    const { rows } = await client.query<BoundsRow>(`SELECT ${BOUNDS} FROM pg_temp.held WHERE id = $1`, [id])
    return rows.map(boundsOf)
  }

  it('gets its bounds on insert and on update, whatever is written into them', async () => {
    await insert(1, '2000', null, '2024-11-22')
    expect(await held(1)).toEqual([periodBounds({ from: '2000', to: null, attested: '2024-11-22' })])
    await client.query(`UPDATE pg_temp.held SET "to" = '2014~', start_earliest = '1066-10-14' WHERE id = 1`)
    expect(await held(1)).toEqual([periodBounds({ from: '2000', to: '2014~', attested: '2024-11-22' })])
  })

  it.each([
    ['2015', '2014', null, 'to', 'a period cannot end (2014) before it starts (2015)'],
    ['16.10.2014', null, null, 'from', '"from" is not an EDTF date: 16.10.2014'],
    ['2014', '2015-02-30', null, 'to', '"to" is not an EDTF date: 2015-02-30'],
    [null, null, '..', 'attested', '"attested" is not an EDTF date: ..'],
  ])('refuses %s to %s, attested %s, and says why', async (from, to, attested, column, message) => {
    await expect(insert(2, from, to, attested)).rejects.toMatchObject({ code: '23514', column, message })
  })

  it('gets them in a restore too, which runs with an empty search path', async () => {
    await client.query(`SELECT set_config('search_path', '', false)`)
    try {
      await insert(3, '2014-10/2015', '..')
      const { rows } = await client.query(`SELECT public.edtf_valid('2014-10/2015') AS valid`)
      expect(rows).toEqual([{ valid: true }])
    } finally {
      await client.query('RESET search_path')
    }
    expect(await held(3)).toEqual([periodBounds({ from: '2014-10/2015', to: '..', attested: null })])
  })
})
