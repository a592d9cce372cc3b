import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, answerQuery } from '@/lib/search/membership/answer'
import { MAYBE, YES } from '@/lib/search/membership/day-view'
import { clicked, type FacetName, withoutCriterion } from '@/lib/search/membership/edit'
import { contradictions, criteriaOf, type MembershipQuery } from '@/lib/search/membership/query'
import { directories, indexOf, queries, TODAY } from '@/tests/support/membership-arbitraries'
import { type NaiveDirectory, naiveSearch, naiveTotal } from '@/tests/support/naive-membership-search'

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 600) }

describe('the answer to a membership query', { timeout: 120_000 }, () => {
  it('has the bodies that match, and those that may, as the naive model has them', () => {
    fc.assert(
      fc.property(directories, queries, (directory, query) => {
        const answer = answerQuery(indexOf(directory), query, TODAY)
        const naive = naiveSearch(directory, query, TODAY)
        expect(slugs(answer, YES)).toEqual(naive.yes)
        expect(slugs(answer, MAYBE)).toEqual(query.maybe ? naive.maybe : [])
        expect(answer.total).toBe(naive.yes.length + (query.maybe ? naive.maybe.length : 0))
        expect(answer.maybe).toBe(naive.maybe.length)
      }),
      RUNS,
    )
  })

  it('counts for every value of every facet what the click on it shows', () => {
    fc.assert(
      fc.property(directories, queries, (directory, query) => {
        const { facets } = answerQuery(indexOf(directory), query, TODAY)
        for (const { facet, value } of clickableValues(directory, query)) {
          const shown = facets[facet].find((entry) => entry.value === value)
          expect({ facet, value, count: shown?.count ?? 0 }).toEqual({
            facet,
            value,
            count: naiveTotal(directory, clicked(query, facet, value), TODAY),
          })
        }
      }),
      RUNS,
    )
  })

  it('says of an empty result which criteria empty it, and what the nearest query finds', () => {
    fc.assert(
      fc.property(directories, queries, (directory, query) => {
        const { empty, total } = answerQuery(indexOf(directory), query, TODAY)
        expect(empty === null).toBe(total > 0)
        if (!empty) return
        const expected = criteriaOf(query)
          .map((criterion) => ({
            criterion,
            total: naiveTotal(directory, withoutCriterion(query, criterion), TODAY),
          }))
          .filter((rest) => rest.total > 0)
        const byName = (a: { criterion: object }, b: { criterion: object }) =>
          JSON.stringify(a.criterion) < JSON.stringify(b.criterion) ? -1 : 1
        expect(
          empty.emptiedBy.map(({ criterion, total: found }) => ({ criterion, total: found })).sort(byName),
        ).toEqual(expected.sort(byName))
        expect(empty.nearest?.total).toBeGreaterThan(0)
        if (!empty.nearest) return
        expect(naiveTotal(directory, empty.nearest.query, TODAY)).toBe(empty.nearest.total)
        expect(contradictions(empty.nearest.query)).toEqual([])
        if (expected.length > 0) {
          expect(empty.nearest.total).toBe(Math.max(...expected.map((rest) => rest.total)))
        }
      }),
      RUNS,
    )
  })
})

function slugs({ scene, shown }: Answer, level: number): string[] {
  return scene.index.bodies.filter((_body, at) => shown[at] === level).map(({ slug }) => slug)
}

/** Every value that the directory or its vocabulary has, whether or not the answer offers it. */
function clickableValues(
  directory: NaiveDirectory,
  query: MembershipQuery,
): { facet: FacetName; value: string }[] {
  const all = (facet: FacetName, values: readonly string[]) => values.map((value) => ({ facet, value }))
  return [
    ...all(
      'network',
      directory.networks.map(({ slug }) => slug),
    ),
    ...all('country', [
      ...new Set([...query.country, ...directory.bodies.flatMap(({ country }) => country ?? [])]),
    ]),
    ...all('kind', ['city', 'borough', 'intercommunality', 'region']),
    ...all('scope', ['cross-border', 'bilateral', 'national', 'european']),
    ...all('class', ['full', 'associate', 'observer', 'partner', 'unknown']),
    ...all('role', ['founder', 'host', 'president', 'vice-president']),
    ...all(
      'theme',
      directory.themes.map(({ slug }) => slug),
    ),
  ]
}
