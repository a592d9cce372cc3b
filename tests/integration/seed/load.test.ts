import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { DATA_DIRECTORY, loadSeed } from '@/prisma/seed/load'
import { recordId } from '@/prisma/seed/record-id'
import { SeedError } from '@/prisma/seed/seed-error'
import { apply } from '@/tests/support/builders'
import { withOwnDataSet } from '@/tests/support/database'

withOwnDataSet()

const directories: string[] = []

/** A copy of the data set with one file changed. */
async function dataSetWith(file: string, change: (text: string) => string): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'cn-data-'))
  directories.push(directory)
  await cp(DATA_DIRECTORY, directory, { recursive: true })
  const target = path.join(directory, file)
  const text = await readFile(target, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  await writeFile(target, changed)
  return directory
}

afterEach(async () => {
  await Promise.all(directories.splice(0).map((directory) => rm(directory, { recursive: true })))
})

function appendLine(line: string) {
  return (text: string) => `${text.trimEnd()}\n${line}\n`
}

describe('loading the data set', () => {
  it('begins the history of every record', async () => {
    const [records, created] = [
      await db.record.count(),
      await db.change.count({ where: { action: 'create', changeSet: { origin: 'seed' } } }),
    ]
    expect(records).toBeGreaterThan(8000)
    expect(created).toBe(records)
  })

  it('a second time changes nothing', async () => {
    const before = await db.changeSet.count()
    expect(await loadSeed(db)).toMatchObject({ loaded: false, changed: 0 })
    await db.dataSetLoad.deleteMany()
    expect(await loadSeed(db)).toMatchObject({ loaded: true, changed: 0 })
    expect(await db.changeSet.count()).toBe(before)
  })

  it('keeps sources and their confidence as citations, and shows what has none as unsourced', async () => {
    const quattropole = await db.membership.findMany({
      where: { network: { organization: { slug: 'quattropole' } } },
      select: { record: { select: { citations: true } } },
    })
    expect(quattropole).toHaveLength(4)
    expect(quattropole.every(({ record }) => record.citations.length > 0)).toBe(true)
    const unsourced = await db.membership.count({ where: { record: { citations: { none: {} } } } })
    const rows = (await readFile(path.join(DATA_DIRECTORY, 'memberships.csv'), 'utf8')).split('\n')
    expect(unsourced).toBe(rows.filter((row) => row.endsWith(',memory')).length)
  })
})

it('makes the programme of a meeting of its sessions, and speakers of those who took part in one', async () => {
  const meeting = { event: { slug: 'uclg-congress-2016' } }
  const texts = await db.eventText.findMany({ where: meeting, orderBy: { locale: 'asc' } })
  expect(texts.map(({ programme }) => programme?.split('\n')[0])).toEqual([
    '12.\u00a0Oktober 2016, 8–10.30 Uhr · Eröffnungsfeier',
    '12\u00a0October 2016, 8:00–10:30 · Opening ceremony',
    '12\u00a0octobre 2016, 8\u00a0h–10\u00a0h\u00a030 · Cérémonie d’ouverture',
  ])
  expect(texts.every(({ outcomes }) => outcomes.length === texts[0]?.outcomes.length)).toBe(true)
  const speakers = await db.eventParticipant.findMany({
    where: { ...meeting, organization: { slug: 'bogota' } },
    select: { functions: true, sessions: true },
  })
  expect(speakers).toEqual([
    {
      functions: {
        fr: 'Maire, hôte du sommet',
        de: 'Bürgermeister, Gastgeber',
        en: 'Mayor, host of the summit',
      },
      sessions: { fr: 'Cérémonie d’ouverture', de: 'Eröffnungsfeier', en: 'Opening ceremony' },
    },
  ])
  const document = await db.document.findUniqueOrThrow({
    where: { slug: 'bogota-commitment-2016' },
    select: { subjects: { select: { recordId: true } } },
  })
  expect(document.subjects).toEqual([{ recordId: recordId('event', 'uclg-congress-2016') }])
})

describe('a source that contradicts a row', () => {
  const against = 'https://www.geonames.org/'
  const withColumn = (cell: string) => (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line, at) =>
        at === 0 ? `${line},contradicted_by` : `${line},${line.startsWith('quattropole,metz,') ? cell : ''}`,
      )
      .join('\n')

  it('is cited as such beside the one that supports it', async () => {
    const directory = await dataSetWith('memberships.csv', withColumn(against))
    expect(await loadSeed(db, { directory })).toMatchObject({ loaded: true })
    const cited = await db.citation.findMany({
      where: { recordId: recordId('membership', 'quattropole/metz') },
      select: { stance: true, source: { select: { url: true } } },
    })
    expect(cited.filter(({ stance }) => stance === 'contradicts')).toEqual([
      { stance: 'contradicts', source: { url: against } },
    ])
    expect(cited.some(({ stance }) => stance === 'supports')).toBe(true)
    await loadSeed(db)
  })

  it('has to be among the sources', async () => {
    const directory = await dataSetWith('memberships.csv', withColumn('https://example.org/nowhere'))
    await expect(loadSeed(db, { directory })).rejects.toThrow(
      /^memberships\.csv, line \d+: contradicted_by “https:\/\/example\.org\/nowhere” is no source/,
    )
  })
})

describe('a broken row stops the load with file, line and reason, and leaves the database as it was', () => {
  const cases: [string, string, (text: string) => string, RegExp][] = [
    [
      'an unknown slug',
      'memberships.csv',
      appendLine('quattropole,atlantis,full,,active,2000,..,,,,,,memory'),
      /^memberships\.csv, line \d+: member “atlantis” is no organization/,
    ],
    [
      'a date that is none',
      'memberships.csv',
      appendLine('quattropole,marseille,full,,active,2000-13,..,,,,,,memory'),
      /^memberships\.csv, line \d+: from: /,
    ],
    [
      'an end before the start',
      'memberships.csv',
      appendLine('quattropole,marseille,full,,ended,2010,2001,,,,,,memory'),
      /^memberships\.csv, line \d+: to: .*before it starts/,
    ],
    [
      'the same membership twice',
      'memberships.csv',
      appendLine('quattropole,metz,full,,active,2000,..,,,,,,memory'),
      /^memberships\.csv, line \d+: certainly overlaps line \d+/,
    ],
    [
      'a slug twice',
      'themes.csv',
      (text) => `${text.trimEnd()}\n${text.trimEnd().split('\n').at(-1)}\n`,
      /^themes\.csv, line \d+: slug “.+” stands twice/,
    ],
    [
      'a word that is not of its list',
      'organs.csv',
      (text) => text.replace(',assembly,', ',senate,'),
      /^organs\.csv, line \d+: kind: /,
    ],
    [
      'a source without a row',
      'documents.csv',
      (text) => text.replace(/,https:\/\/[^,]+,high/, ',https://example.org/nowhere,high'),
      /^documents\.csv, line \d+: source_url “https:\/\/example\.org\/nowhere” is no source/,
    ],
    [
      'a session of a meeting that is none',
      'event_sessions.csv',
      appendLine('atlantis-2016,opening,,,,Ouverture,Eröffnung,Opening,,memory'),
      /^event_sessions\.csv, line \d+: event “atlantis-2016” is no event/,
    ],
    [
      'a session on a day that is not of its meeting',
      'event_sessions.csv',
      appendLine('hansetag-2016,opening,2016-06-14,,,Ouverture,Eröffnung,Opening,,memory'),
      /^event_sessions\.csv, line \d+: date “2016-06-14” is not within the meeting \(events\.csv, line \d+\)/,
    ],
    [
      'a time that no clock shows',
      'event_sessions.csv',
      appendLine('hansetag-2016,opening,2016-06-09,9h30,,Ouverture,Eröffnung,Opening,,memory'),
      /^event_sessions\.csv, line \d+: begins “9h30” is no time of day/,
    ],
    [
      'a session twice',
      'event_sessions.csv',
      (text) => {
        const session = 'hansetag-2016,opening,,,,Ouverture,Eröffnung,Opening,,memory'
        return appendLine(`${session}\n${session}`)(text)
      },
      /^event_sessions\.csv, line \d+: the same session stands in line \d+/,
    ],
    [
      'a speaker in a session that is none',
      'event_participants.csv',
      appendLine('hansetag-2016,bergen,Maire,Bürgermeister,Mayor,opening,,memory'),
      /^event_participants\.csv, line \d+: session “opening” is none of the meeting’s sessions/,
    ],
    [
      'a participant without function and body',
      'event_participants.csv',
      appendLine('hansetag-2016,,,,,,,memory'),
      /^event_participants\.csv, line \d+: neither organization nor function/,
    ],
    [
      'an outcome that one language lacks',
      'event_outcomes.csv',
      appendLine('hansetag-2016,Un texte est adopté.,,A text is adopted.,,memory'),
      /^event_outcomes\.csv, line \d+: text_de is empty/,
    ],
    [
      'a sum that is no amount',
      'partnership_funding.csv',
      (text) => text.replace(',3000,EUR', ',about 3000,EUR'),
      /^partnerships\.csv, line \d+: funding\.\d+\.amount: /,
    ],
    [
      'a sentence that many partnerships share',
      'partnerships.csv',
      (text) => text.replace(/^(marseille-[a-z]+(?:,[^,"\n]*){33}),,,,/gm, '$1,De même,Ebenso,Likewise,'),
      /^partnerships\.csv, line \d+: description_fr stands under 3 partnerships/,
    ],
    [
      'a missing column',
      'claims.csv',
      (text) => text.replace('unit', 'unite'),
      /^claims\.csv, line 2: the column unit is missing/,
    ],
    ['a quote that never closes', 'themes.csv', appendLine('"never closed,,1'), /^themes\.csv, line \d+: /],
  ]

  it.each(cases)('%s', async (_, file, change, message) => {
    const before = await db.changeSet.count()
    const directory = await dataSetWith(file, change)
    const error = await loadSeed(db, { directory }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SeedError)
    expect((error as SeedError).message).toMatch(message)
    expect(await db.changeSet.count()).toBe(before)
  })
})

describe('a newer data set', () => {
  const metz = recordId('organization', 'metz')

  it('changes what it changed, keeps what editors changed, and retires what it no longer has', async () => {
    const stored = await db.change.findFirstOrThrow({ where: { recordId: metz, version: 1 } })
    await apply([
      {
        action: 'update',
        type: 'organization',
        id: metz,
        baseVersion: 1,
        value: { ...(stored.after as object), admin1: 'Moselle' },
      },
    ])
    const directory = await dataSetWith('organizations.csv', (text) =>
      text
        .replace(/^(metz,city,Metz,.*?,FR,)[^,]*/m, '$1Lorraine')
        .replace(/^(trier,city,Trier,.*?,DE,)[^,]*/m, '$1Mosel'),
    )
    await writeFile(
      path.join(directory, 'claims.csv'),
      (await readFile(path.join(directory, 'claims.csv'), 'utf8')).replace(/^afccre,members.*\n/m, ''),
    )
    const result = await loadSeed(db, { directory })
    expect(result).toMatchObject({ loaded: true, changed: 2, kept: [`organization ${metz}`] })
    const rows = await db.organization.findMany({
      where: { slug: { in: ['metz', 'trier'] } },
      orderBy: { slug: 'asc' },
    })
    expect(rows.map((row) => row.admin1)).toEqual(['Moselle', 'Mosel'])
    expect(await db.record.findMany({ where: { retiredAt: { not: null } } })).toMatchObject([
      { type: 'claim', label: 'members: 2000' },
    ])
  })
})
