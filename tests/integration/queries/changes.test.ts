import { describe, expect, it } from 'vitest'
import type { Change } from '@/lib/changes/change-set'
import { outdatedTextsOf } from '@/lib/changes/open-form'
import { propose } from '@/lib/changes/propose'
import { publish } from '@/lib/changes/publish'
import { approve, comment } from '@/lib/changes/review'
import { reviewState } from '@/lib/changes/review-state'
import { changeList } from '@/lib/queries/changes/change-list'
import { changeSetPage, conflictViews } from '@/lib/queries/changes/change-set-page'
import { dashboard } from '@/lib/queries/changes/dashboard'
import { findRecords } from '@/lib/queries/changes/record-finder'
import { workCounts, workList } from '@/lib/queries/changes/work-lists'
import { compareVersions, loadRecordHistory } from '@/lib/queries/record-history'
import {
  aCity,
  aMandate,
  aMembership,
  aNetwork,
  anOrgan,
  apply,
  aSource,
  aTheme,
  edited,
} from '@/tests/support/builders'
import { aUser } from '@/tests/support/users'

type Create = Extract<Change, { action: 'create' }>

describe('the list of proposals', () => {
  it('shows to each what they may decide on, and to contributors their own', async () => {
    const [mine, other, city, theme] = [aNetwork(), aNetwork(), aCity(), aTheme({ position: 1 })]
    await apply([mine, other, city, theme])
    const author = await aUser('contributor')
    const about = (title: string, ...changes: Change[]) =>
      propose({ origin: 'edit', title, actor: author, changes })
    await about('mine', aMembership(mine, city))
    await about('other', aMembership(other, city))
    await about('city', edited(city, { population: 3 }))
    await about('theme', edited(theme, { position: 2 }))
    const seen = async (reader: Awaited<ReturnType<typeof aUser>>, view: 'waiting' | 'mine') =>
      (await changeList(reader, { view, page: 1 }, 'en')).items.map(({ title }) => title).sort()
    expect(await seen(await aUser('administrator'), 'waiting')).toEqual(['city', 'mine', 'other', 'theme'])
    expect(await seen(await aUser('editor'), 'waiting')).toEqual(['city', 'mine', 'other'])
    expect(await seen(await aUser('network-editor', [mine.id]), 'waiting')).toEqual(['mine'])
    expect(await seen(author, 'waiting')).toEqual([])
    expect(await seen(author, 'mine')).toEqual(['city', 'mine', 'other', 'theme'])
  })
})

describe('a proposal in words', () => {
  it('names fields, records, dates and lists as people read them, and marks other words', async () => {
    const network = aNetwork({}, { texts: { fr: { summary: 'Un réseau de trois villes.' } } })
    const seat = aCity({ texts: { fr: { name: 'Trèves' } } })
    const source = aSource({ title: 'Statutes' })
    await apply([network, seat, source])
    const value = network.value as { network: object }
    const { id } = await propose({
      origin: 'edit',
      title: 'x',
      actor: await aUser('contributor'),
      changes: [
        edited(network, {
          network: {
            ...value.network,
            from: '2014-10',
            seat: seat.id,
            texts: { fr: { summary: 'Un réseau de <b>quatre</b> villes.' } },
          },
          citations: [{ source: source.id, confidence: 'high' }],
        }),
      ],
    })
    const view = await changeSetPage(id, 1, 'fr')
    const fields = new Map(view?.changes[0]?.fields.map((field) => [field.key, field]))
    const words = (key: string[], side: 'before' | 'after') =>
      fields
        .get(JSON.stringify(key))
        ?.[side]?.map(({ text }) => text)
        .join('')
    expect(words(['network', 'from'], 'after')).toBe('octobre 2014')
    expect(words(['network', 'from'], 'before')).toBe('2000')
    expect(words(['network', 'seat'], 'after')).toBe('Trèves')
    const summary = fields.get('["network","texts","fr","summary"]')
    expect(summary).toMatchObject({ label: expect.stringMatching(/\(français\)$/), lang: 'fr' })
    expect(summary?.before?.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['trois'])
    // Text stays text: what looks like markup is shown as it was typed.
    expect(words(['network', 'texts', 'fr', 'summary'], 'after')).toContain('<b>quatre</b>')
    const cited = [...fields.values()].find(({ key }) => key.includes('citations'))
    expect(cited?.after?.map(({ text }) => text).join('')).toContain('Statutes')
    expect([...fields.values()].every(({ label }) => !label.includes('.') && label !== '')).toBe(true)
  })

  it('shows what collides with later changes, with all three values', async () => {
    const city = aCity()
    await apply([city])
    const { id } = await propose({
      origin: 'edit',
      title: 'x',
      actor: await aUser('contributor'),
      changes: [edited(city, { population: 9000 })],
    })
    await apply([edited(city, { population: 7000 })])
    const state = await reviewState(await aUser('editor'), id)
    expect(state?.mayDecide).toBe(true)
    expect((await reviewState(await aUser('network-editor', []), id))?.mayDecide).toBe(false)
    expect(await conflictViews(state?.outdated ?? [], 'en')).toMatchObject([
      { recordId: city.id, mine: '9,000', theirs: '7,000', original: '' },
    ])
  })
})

describe('the history of a record', () => {
  it('says in public what changed and by which role, never who, nor what a reader wrote', async () => {
    const city = aCity()
    await apply([city])
    const [author, editor] = [await aUser('contributor'), await aUser('editor')]
    const { id } = await propose({
      origin: 'suggestion',
      title: 'By a reader',
      reason: 'I am the mayor’s cousin.',
      replyTo: 'reader@example.org',
      actor: author,
      changes: [edited(city, { population: 9 })],
    })
    await comment(editor, id, 'internal words')
    await approve(editor, id)
    const open = JSON.stringify(
      await loadRecordHistory({ id: city.id, page: 1, locale: 'en', internal: false }),
    )
    for (const secret of [
      'A contributor',
      'A editor',
      'cousin',
      'reader@',
      'internal words',
      'By a reader',
    ]) {
      expect(open).not.toContain(secret)
    }
    const own = await loadRecordHistory({ id: city.id, page: 1, locale: 'en', internal: true })
    expect(own?.versions.map(({ version, role, set }) => [version, role, set?.author ?? null])).toEqual([
      [2, 'contributor', 'A contributor'],
      [1, null, null],
    ])
    expect((await compareVersions({ id: city.id, from: 1, to: 2 }, 'en'))?.fields).toMatchObject([
      { before: null, after: [{ text: '9' }] },
    ])
    expect(await loadRecordHistory({ id: 'nonsense', page: 1, locale: 'en', internal: true })).toBeNull()
  })

  it('is of every version in the order of application', async () => {
    const city = aCity()
    await apply([city])
    for (const population of [1, 2, 3]) await apply([edited(city, { population }, population)])
    const view = await loadRecordHistory({ id: city.id, page: 1, locale: 'fr', internal: false })
    expect(view?.versions.map(({ version }) => version)).toEqual([4, 3, 2, 1])
  })
})

describe('what editors look after', () => {
  it('is found by one statement a list', async () => {
    const network = aNetwork(
      { website: 'https://nowhere' },
      { texts: { fr: { summary: 'Un réseau' }, de: { summary: 'Ein Netz' } } },
    )
    const organ = anOrgan(network, { texts: { fr: { name: 'A' }, de: { name: 'B' }, en: { name: 'C' } } })
    const over = aMandate(organ, { seat: 'president', from: '2001', to: '2004' })
    const claim: Create = {
      ...aTheme(),
      type: 'claim',
      value: { network: network.id, kind: 'members', value: '12', unit: 'members', date: '2020', texts: {} },
    }
    await apply([network, organ, over, claim])
    await apply([edited(organ, { texts: { fr: { name: 'Autre' }, de: { name: 'B' }, en: { name: 'C' } } })])
    expect(await workCounts()).toEqual({
      'missing-translations': 1,
      'outdated-translations': 1,
      unsourced: 4,
      'unknown-members': 1,
      unconfirmed: 0,
      'past-mandates': 1,
      'dead-links': 1,
    })
    const list = async (name: Parameters<typeof workList>[0]) =>
      (await workList(name, 1, 'en')).items.map(({ id, detail }) => [id, detail])
    expect(await list('missing-translations')).toEqual([[network.id, 'en']])
    expect(await list('outdated-translations')).toEqual([[organ.id, 'de, en']])
    expect(await list('unknown-members')).toEqual([[network.id, '0 / 12']])
    expect(await list('past-mandates')).toEqual([[over.id, '2004']])
    expect(await list('dead-links')).toEqual([[network.id, 'https://nowhere']])
    const editor = await aUser('editor')
    const { work, waiting, recent } = await dashboard(editor, 'de')
    expect(work.unsourced).toBe(4)
    expect([waiting.length, recent.length]).toEqual([0, 2])
  })

  it('has a translation among the outdated ones until it catches up, by the same rule as the form', async () => {
    const network = aNetwork()
    const of = (fr: string, de: string, en: string) => ({
      texts: { fr: { name: fr }, de: { name: de }, en: { name: en } },
    })
    const organ = anOrgan(network, of('A', 'A', 'A'))
    await apply([network, organ])
    const steps = [
      of('B', 'A', 'A'),
      of('B', 'B', 'A'),
      of('B', 'B', 'B'),
      of('B', 'C', 'B'),
      of('C', 'C', 'B'),
      of('C', 'C', 'D'),
    ]
    const behind: [string | null, string[]][] = []
    for (const [index, step] of steps.entries()) {
      await apply([edited(organ, step, index + 1)])
      const { items } = await workList('outdated-translations', 1, 'en')
      behind.push([items[0]?.detail ?? null, (await outdatedTextsOf(organ.id)).sort()])
    }
    const texts = (...locales: string[]) => locales.map((locale) => `texts.${locale}.name`)
    expect(behind).toEqual([
      ['de, en', texts('de', 'en')],
      ['en', texts('en')],
      [null, []],
      ['en, fr', texts('en', 'fr')],
      ['en', texts('en')],
      [null, []],
    ])
  })

  it('is found by a name in any language, and by type', async () => {
    const city = aCity({ names: [{ text: 'Trèves', lang: 'fr', kind: 'exonym' }] })
    const network = aNetwork()
    const membership = aMembership(network, city)
    await apply([city, network, membership])
    const found = async (text: string, type?: 'membership' | 'organization') =>
      (await findRecords({ text, type, page: 1 }, 'en')).items.map(({ id }) => id)
    expect(await found('treves')).toEqual([city.id])
    expect(await found('treves', 'membership')).toEqual([membership.id])
    expect((await findRecords({ text: '', page: 1 }, 'en')).total).toBe(3)
    await publish({
      origin: 'edit',
      title: 'checked',
      actor: await aUser('editor'),
      changes: [{ action: 'confirm', type: 'organization', id: city.id, baseVersion: 1 }],
    })
    expect((await findRecords({ text: 'treves', page: 1 }, 'en')).items[0]).toMatchObject({
      version: 2,
      confirmedAt: expect.any(String),
    })
  })
})
