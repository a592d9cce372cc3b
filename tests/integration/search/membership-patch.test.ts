import { beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '@/lib/changes/change-set'
import { db } from '@/lib/db/client'
import { loadIndex } from '@/lib/search/membership/load'
import type { MembershipIndex } from '@/lib/search/membership/membership-index'
import { patchIndex } from '@/lib/search/membership/patch'
import {
  aCity,
  aMandate,
  aMembership,
  aNetwork,
  anOrgan,
  aPartnership,
  apply,
  aTheme,
} from '@/tests/support/builders'

/** What an index answers from, whatever the order in which its periods were met. */
function contentOf({ rows, memberships, vocabulary: _functions, ...index }: MembershipIndex) {
  const { periods, period, ...columns } = memberships
  const { startEarliest, startLatest, endEarliest, endLatest } = periods.bounds
  return {
    ...index,
    rows: { ...rows, periods: undefined },
    memberships: {
      ...columns,
      held: Array.from(period, (at) => [
        ...[startEarliest[at], startLatest[at], endEarliest[at], endLatest[at], periods.ended[at]],
      ]),
    },
  }
}

let index: MembershipIndex
const [league, union] = [aNetwork({ slug: 'league' }), aNetwork({ slug: 'union' })]
const [aix, metz, trier] = [aCity({ slug: 'aix' }), aCity({ slug: 'metz' }), aCity({ slug: 'trier' })]
const early = aMembership(league, metz, { from: '1990', to: '1999', status: 'ended' })

beforeEach(async () => {
  await apply([league, union, aix, metz, trier, early, aMembership(league, trier), aMembership(union, aix)])
  index = await loadIndex()
})

function changed(before: ReturnType<typeof aCity>, value: object): Change {
  return { ...before, action: 'update', baseVersion: 1, value: { ...(before.value as object), ...value } }
}

/** Applies changes and expects that the index brought up to date is the one read anew. */
async function expectPatched(changes: Parameters<typeof apply>[0]): Promise<void> {
  await apply(changes)
  const patched = await patchIndex(index)
  expect(patched?.number).toBeGreaterThan(index.number)
  expect(patched && contentOf(patched)).toEqual(contentOf(await loadIndex()))
}

describe('an index brought up to date is the same as one read anew', () => {
  it('after a membership is added, changed or retired', async () => {
    await expectPatched([
      aMembership(union, metz, { from: '2003-05', class: 'observer', roles: ['founder'] }),
      changed(early, { to: '2001' }),
    ])
    await expectPatched([
      {
        action: 'retire',
        type: 'membership',
        id: early.id,
        baseVersion: 2,
        retirement: { reason: 'error', successor: null },
      },
    ])
  })

  it('after cities and networks are added, renamed and retired', async () => {
    const [berne, alliance] = [aCity({ slug: 'berne', country: 'CH' }), aNetwork({ slug: 'alliance' })]
    await expectPatched([
      ...[berne, alliance, aMembership(alliance, berne), aMembership(alliance, trier)],
      changed(aix, { slug: 'zuerich', population: 7 }),
    ])
  })

  it('after themes, partnerships, organs and mandates change', async () => {
    const [water, organ] = [aTheme({ slug: 'water' }), anOrgan(league, { slug: 'board' })]
    await expectPatched([
      ...[water, organ],
      aMandate(organ, { organization: metz.id, person: null, from: '2014', to: '..' }),
      aPartnership([metz, trier], { slug: 'twins', themes: [{ theme: water.id, rank: 'main' }] }),
    ])
  })

  it('after a change that it holds nothing of, and it is told that it is up to date', async () => {
    await apply([changed(metz, { website: 'https://metz.example/' })])
    const patched = await patchIndex(index)
    expect(patched?.number).toBe(index.number + 1)
  })
})

it('gives up where so much has changed that reading everything is quicker', async () => {
  await apply(Array.from({ length: 1001 }, (_, at) => aCity({ slug: `city-${at}` })))
  expect(await patchIndex(index)).toBeNull()
  expect(await db.change.count()).toBeGreaterThan(1001)
})
