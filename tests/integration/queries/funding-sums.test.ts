import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { loadCityPage } from '@/lib/queries/organization-page'
import { listSums } from '@/lib/queries/partnership-sums'
import { loadThemePage } from '@/lib/queries/theme-page'
import { aCity, aPartnership, apply, aTheme } from '@/tests/support/builders'

/*
 * The sums of money on the pages of cities and themes, against those of PostgreSQL's exact decimals over the rows
 * themselves.
 */

interface Sum {
  currency: string
  amount: string
}

/** Sums of the pages and of the database write the same number in their own ways: `12.5` and `12.50`. */
const inHundredths = (sums: readonly Sum[]) =>
  sums.map(({ currency, amount }) => {
    const [whole, decimals = ''] = amount.split('.')
    return `${currency} ${BigInt(whole + decimals.padEnd(2, '0'))}`
  })

/** The currency of most amounts first: what every partnership holds in which a city takes part or which it funds, or that is filed under a theme or below. */
const naiveSums = (slug: string): Promise<Sum[]> => db.$queryRaw<Sum[]>`
  with recursive branch(id) as (
    select id from theme where slug = ${slug}
    union select theme.id from theme join branch on theme.parent_id = branch.id
  ), concerned(id) as (
    select partnership_id from partnership_party join organization o on o.id = organization_id where o.slug = ${slug}
    union select partnership_id from funding_line join organization o on o.id = funder_id where o.slug = ${slug}
    union select partnership_id from partnership_theme where theme_id in (select id from branch)
  )
  select currency::text, sum(amount)::text as amount
  from funding_line where partnership_id in (select id from concerned)
  group by currency order by count(*) desc, currency`

const naivePaid = (slug: string): Promise<Sum[]> => db.$queryRaw<Sum[]>`
  select currency::text, sum(amount)::text as amount
  from funding_line join organization o on o.id = funder_id where o.slug = ${slug}
  group by currency order by count(*) desc, currency`

async function viewOf<View>(found: Promise<{ kind: string; view?: View }>): Promise<View> {
  const { view } = await found
  if (!view) throw new Error('no such page')
  return view
}

const slugOf = ({ value }: { value: unknown }) => (value as { slug: string }).slug

const CURRENCIES = ['EUR', 'CAD', 'JPY', 'FRF']

/** Amounts that floating point gets wrong: many small decimals, and more digits than it holds. */
const amount = fc.oneof(
  fc.constantFrom('0', '0.1', '0.2', '0.01', '1.1', '99999999999999.99', '12345678901234.56'),
  fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
)
const line = fc.record({
  amount,
  currency: fc.constantFrom(...CURRENCIES),
  byCity: fc.boolean(),
  year: fc.option(fc.integer({ min: 1990, max: 2030 })),
})
const partnerships = fc.array(
  fc.record({ lines: fc.array(line, { maxLength: 12 }), takesPart: fc.boolean(), below: fc.boolean() }),
  { minLength: 1, maxLength: 4 },
)

describe('the sums of the money of partnerships', () => {
  it('are exact on the pages of cities and themes, one for each currency and none over two', async () => {
    await fc.assert(
      fc.asyncProperty(partnerships, async (wanted) => {
        const [city, partner, other] = [aCity(), aCity(), aCity()]
        const theme = aTheme()
        const below = aTheme({ parent: theme.id })
        const made = wanted.map(({ lines, takesPart, below: isBelow }) =>
          aPartnership([takesPart ? city : other, partner], {
            themes: [{ theme: isBelow ? below.id : theme.id, rank: 'main' }],
            funding: lines.map(({ byCity, ...rest }, at) => ({
              ...{ key: `line-${at}`, funder: byCity ? city.id : partner.id, labels: {} },
              ...rest,
            })),
          }),
        )
        await apply([city, partner, other, theme, below, ...made])
        const cityPage = await viewOf(loadCityPage(slugOf(city), 'fr'))
        const themePage = await viewOf(loadThemePage(slugOf(theme), 'fr'))
        const { sums } = listSums(cityPage.partnerships)
        expect(inHundredths(sums)).toEqual(inHundredths(await naiveSums(slugOf(city))))
        expect(inHundredths(listSums(themePage.partnerships).sums)).toEqual(
          inHundredths(await naiveSums(slugOf(theme))),
        )
        const paid = listSums(cityPage.partnerships, { funders: [slugOf(city)], years: null })
        expect(inHundredths(paid.sums)).toEqual(inHundredths(await naivePaid(slugOf(city))))
        expect(new Set(sums.map(({ currency }) => currency)).size).toBe(sums.length)
      }),
      { numRuns: 15 },
    )
  })
})
