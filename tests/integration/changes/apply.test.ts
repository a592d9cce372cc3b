import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import {
  ChangeConflict,
  ChangeForbidden,
  InvalidChange,
  RecordInUse,
  RecordMissing,
} from '@/lib/changes/errors'
import { loadRecords } from '@/lib/changes/records-store'
import { db } from '@/lib/db/client'
import type { RecordType } from '@/lib/domain/vocabulary'
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

async function storedValue(type: RecordType, id: string): Promise<Record<string, unknown>> {
  const stored = (await loadRecords(db, new Map([[type, [id]]]))).get(id)
  if (!stored) throw new Error(`no ${type} ${id}`)
  return stored.value
}

describe('applying a change set', () => {
  it('writes records of every kind in any order, with their citations', async () => {
    const source = aSource()
    const [network, city] = [aNetwork(), aCity()]
    const membership = aMembership(network, city, { citations: [{ source: source.id, confidence: 'high' }] })
    await apply([membership, city, network, source])
    expect(await storedValue('membership', membership.id)).toMatchObject({
      network: network.id,
      member: city.id,
      citations: [{ source: source.id, field: '', stance: 'supports', confidence: 'high', url: null }],
    })
  })

  it('reads back exactly what was written, so that history compares equal', async () => {
    const theme = aTheme()
    const cities = [aCity({ names: [{ text: 'Trèves', lang: 'fr', kind: 'exonym' }] }), aCity()]
    const network = aNetwork(
      {},
      { legalForms: [{ labels: { fr: 'Association' }, governingLaw: 'DE', from: '2014' }] },
    )
    const organ = anOrgan(network, {
      termYears: 1.5,
      seatRules: [{ count: 10, basis: 'per-member', labels: { fr: 'conseillers' } }],
    })
    const mandate = aMandate(organ, { seat: 'president', from: '2014-10-16', to: '2016' })
    const partnership = aPartnership(cities, {
      themes: [{ theme: theme.id, rank: 'main' }],
      funding: [{ key: 'a', labels: { fr: 'Ministère' }, year: 2021, amount: '3000', currency: 'EUR' }],
    })
    await apply([theme, ...cities, network, organ, mandate, partnership])
    for (const { type, id } of [theme, ...cities, network, organ, mandate, partnership]) {
      const { after } = await db.change.findFirstOrThrow({ where: { recordId: id } })
      expect(await storedValue(type, id)).toEqual(after)
    }
  })

  it('keeps before, after and version of every change', async () => {
    const city = aCity()
    await apply([city])
    await apply([
      { ...city, action: 'update', baseVersion: 1, value: { ...(city.value as object), population: 5 } },
    ])
    const changes = await db.change.findMany({ where: { recordId: city.id }, orderBy: { version: 'asc' } })
    expect(changes.map((c) => [c.action, c.version])).toEqual([
      ['create', 1],
      ['update', 2],
    ])
    expect(changes[1]?.before).toEqual(changes[0]?.after)
    expect(changes[1]?.after).toMatchObject({ population: 5 })
  })

  it('records nothing where nothing changes', async () => {
    const city = aCity()
    await apply([city])
    await expect(apply([{ ...city, action: 'update', baseVersion: 1 }])).rejects.toThrow('nothing changed')
    expect(await db.changeSet.count()).toBe(1)
  })

  it('numbers sets in the order in which they are applied, also when they come at once', async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => apply([aCity()])))
    expect(applied.map((a) => a.number).sort()).toEqual([1, 2, 3, 4])
  })

  it('is whole or not at all', async () => {
    const city = aCity()
    await expect(apply([city, aMembership(aNetwork(), city)])).rejects.toThrow(InvalidChange)
    expect(await db.organization.count()).toBe(0)
    expect(await db.record.count()).toBe(0)
    expect(await db.changeSet.count()).toBe(0)
  })

  it('names every field that breaks a rule', async () => {
    const bad = aCity({ slug: 'Not A Slug', population: -1 })
    const error = await apply([bad]).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(InvalidChange)
    expect((error as InvalidChange).issues.map((issue) => issue.path.join('.'))).toEqual([
      'slug',
      'population',
    ])
  })

  it('refuses a reference to a record of another type', async () => {
    const theme = aTheme()
    await expect(apply([theme, aCity({ partOf: theme.id })])).rejects.toMatchObject({
      issues: [{ path: ['partOf'], code: 'unknown-reference' }],
    })
  })
})

describe('two editors on one record', () => {
  it('merges fields that do not collide', async () => {
    const city = aCity()
    const value = city.value as object
    await apply([city])
    await apply([{ ...city, action: 'update', baseVersion: 1, value: { ...value, population: 7 } }])
    await apply([{ ...city, action: 'update', baseVersion: 1, value: { ...value, admin1: 'Moselle' } }])
    expect(await storedValue('organization', city.id)).toMatchObject({ population: 7, admin1: 'Moselle' })
  })

  it('refuses fields that do, with both values, and writes nothing', async () => {
    const city = aCity()
    const value = city.value as object
    await apply([city])
    await apply([{ ...city, action: 'update', baseVersion: 1, value: { ...value, population: 7 } }])
    const second = apply([{ ...city, action: 'update', baseVersion: 1, value: { ...value, population: 9 } }])
    await expect(second).rejects.toThrow(ChangeConflict)
    await expect(second).rejects.toMatchObject({
      conflicts: [{ path: ['population'], base: null, mine: 9, theirs: 7 }],
    })
    expect(await storedValue('organization', city.id)).toMatchObject({ population: 7 })
  })
})

describe('retiring a record', () => {
  const retirement = { reason: 'error', successor: null } as const

  it('leaves its identity, its history and its address', async () => {
    const city = aCity({ slug: 'gone' })
    await apply([city])
    await apply([{ action: 'retire', type: 'organization', id: city.id, baseVersion: 1, retirement }])
    expect(await db.organization.count()).toBe(0)
    expect(await db.record.findUniqueOrThrow({ where: { id: city.id } })).toMatchObject({
      retiredReason: 'error',
      slug: 'gone',
      version: 2,
    })
    expect(await db.slugAlias.findMany()).toMatchObject([{ slug: 'gone', recordId: city.id }])
  })

  it('is refused while others refer to it, and says who', async () => {
    const [network, city] = [aNetwork(), aCity()]
    const membership = aMembership(network, city)
    await apply([network, city, membership])
    await expect(
      apply([{ action: 'retire', type: 'organization', id: city.id, baseVersion: 1, retirement }]),
    ).rejects.toMatchObject({ references: [{ type: 'membership', id: membership.id }] })
    await expect(
      apply([{ action: 'retire', type: 'organization', id: city.id, baseVersion: 1, retirement }]),
    ).rejects.toThrow(RecordInUse)
  })

  it('can be undone', async () => {
    const city = aCity({ slug: 'back' })
    await apply([city])
    const before = await storedValue('organization', city.id)
    await apply([{ action: 'retire', type: 'organization', id: city.id, baseVersion: 1, retirement }])
    await apply([{ action: 'restore', type: 'organization', id: city.id }])
    expect(await storedValue('organization', city.id)).toEqual(before)
    expect(await db.slugAlias.count()).toBe(0)
  })

  it('cannot be done twice', async () => {
    await expect(
      apply([{ action: 'retire', type: 'organization', id: randomUUID(), baseVersion: 1, retirement }]),
    ).rejects.toThrow(RecordMissing)
  })
})

describe('a new address', () => {
  it('keeps the old one, until another record takes it', async () => {
    const city = aCity({ slug: 'before' })
    await apply([city])
    await apply([
      { ...city, action: 'update', baseVersion: 1, value: { ...(city.value as object), slug: 'after' } },
    ])
    expect(await db.slugAlias.findMany()).toMatchObject([{ slug: 'before', recordId: city.id }])
    await apply([aCity({ slug: 'before' })])
    expect(await db.slugAlias.count()).toBe(0)
  })
})

describe('permission', () => {
  const editorOf = (...networks: string[]): Actor => ({
    kind: 'user',
    id: 'none',
    role: 'network-editor',
    networks,
  })

  it('is asked for every change, by the network of its value', async () => {
    const [network, city] = [aNetwork(), aCity()]
    await apply([network, city])
    await expect(apply([aMembership(network, city)], editorOf(randomUUID()))).rejects.toThrow(ChangeForbidden)
  })

  it('is asked for the old value too: a record cannot be pulled into one’s own network', async () => {
    const [theirs, mine, city] = [aNetwork(), aNetwork(), aCity()]
    const membership = aMembership(theirs, city)
    await apply([theirs, mine, city, membership])
    await expect(
      apply(
        [
          {
            ...membership,
            action: 'update',
            baseVersion: 1,
            value: { ...(membership.value as object), network: mine.id },
          },
        ],
        editorOf(mine.id),
      ),
    ).rejects.toThrow(ChangeForbidden)
  })
})

describe('cache tags', () => {
  it('name the pages of a membership: its network, its member, the other members and the lists', async () => {
    const network = aNetwork({ slug: 'the-network' })
    const [city, other] = [aCity({ slug: 'the-city' }), aCity({ slug: 'the-other' })]
    await apply([network, city, other, aMembership(network, other)])
    const { tags } = await apply([aMembership(network, city)])
    expect(tags).toEqual(
      expect.arrayContaining([
        'organization:the-network',
        'organization:the-city',
        'organization:the-other',
        'list:networks',
        'list:cities',
        'home',
      ]),
    )
  })

  it('name the old and the new address of a record, and the pages that mention it', async () => {
    const network = aNetwork({ slug: 'the-network' })
    const city = aCity({ slug: 'old-name' })
    await apply([network, city, aMembership(network, city)])
    const { tags } = await apply([
      { ...city, action: 'update', baseVersion: 1, value: { ...(city.value as object), slug: 'new-name' } },
    ])
    expect(tags).toEqual(
      expect.arrayContaining(['organization:old-name', 'organization:new-name', 'organization:the-network']),
    )
  })
})
