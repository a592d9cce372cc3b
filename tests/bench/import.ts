import type { Actor } from '@/lib/auth/permissions'
import { loadPlan } from '@/lib/changes/member-import/load-plan'
import { matchNextRows } from '@/lib/changes/member-import/match-rows'
import { chooseRows, describeImport, openImport } from '@/lib/changes/member-import/store'
import { submitImport } from '@/lib/changes/member-import/submit'
import { revertChangeSet } from '@/lib/changes/revert'
import { closeDatabase, db } from '@/lib/db/client'
import { guessColumns, isHeader } from '@/lib/domain/member-list/columns'
import { csvText } from '@/lib/exchange/csv'
import { readTable } from '@/lib/exchange/table/read-table'
import { embedded, ownOnServer } from './database'
import { printTable } from './figures'
import { Random } from './random'
import { makeDirectory } from './synthetic'

/*
 * npm run bench:import [-- 10000]
 *
 * Times the import of a list of members step by step, on a made-up directory of ten thousand bodies: in a database of its
 * own on the server of DATABASE_URL, or on the embedded one. Of the list, a tenth is misspelt, a tenth unknown and made.
 */

const SCALE = 10

interface Step {
  step: string
  wall: number
  cpu: number
}

async function main(): Promise<void> {
  const rows = Number(process.argv[2] ?? 10_000)
  const server = process.env.DATABASE_URL
  const database = await (server ? ownOnServer(server, SCALE) : embedded(SCALE))
  process.env.DATABASE_URL = database.url
  try {
    const steps = await measure(rows)
    printTable(
      ['step', 'seconds', 'CPU of Node'],
      steps.map(({ step, wall, cpu }) => [step, (wall / 1000).toFixed(1), (cpu / 1000).toFixed(1)]),
    )
  } finally {
    await closeDatabase()
    await database.close()
  }
}

async function measure(count: number): Promise<Step[]> {
  const { actor, network } = await editorAndNetwork()
  const file = new TextEncoder().encode(madeUpList(count))
  const steps: Step[] = []
  const timed = async <Result>(step: string, work: () => Promise<Result>): Promise<Result> => {
    const started = performance.now()
    const cpu = process.cpuUsage()
    const result = await work()
    const { user, system } = process.cpuUsage(cpu)
    steps.push({ step, wall: performance.now() - started, cpu: (user + system) / 1000 })
    return result
  }
  const id = await timed('read and keep the list', async () => {
    const table = readTable(file, isHeader)
    const list = await openImport(actor, { networkId: network, fileName: 'bench.csv', ...table })
    const source = { url: 'https://example.org/bench', title: 'Bench', publisher: null }
    const columns = guessColumns(table.header, table.columns)
    await describeImport(actor, list, { columns, day: '2026-05-01', source })
    return list
  })
  await timed('compare it with the directory', async () => {
    for (;;) {
      const { done, total } = await matchNextRows(actor, id)
      if (done >= total) return
    }
  })
  const preview = await timed('draw up the preview', () => loadPlan(actor, id))
  const rows = preview?.plan.rows ?? []
  await timed('make the unknown ones', () =>
    chooseRows(
      actor,
      id,
      rows
        .filter(({ state }) => state === 'doubtful')
        .map(({ row, values }) => ({
          line: row.line,
          choice: { create: { name: values.name, kind: 'city', country: values.country } },
        })),
    ),
  )
  const outcome = await timed('apply it', () => submitImport(actor, id, () => ({ title: 'Bench' })))
  if (outcome.kind !== 'applied') throw new Error('not applied')
  console.log(`${count} rows, ${outcome.applied.changed} records changed.`)
  await timed('undo it', () => revertChangeSet(actor, outcome.applied.id, { title: 'Undo' }))
  return steps
}

async function editorAndNetwork(): Promise<{ actor: Actor; network: string }> {
  const { id } = await db.user.create({
    data: { id: 'bench', name: 'Bench', email: 'bench@example.org', role: 'editor' },
  })
  const networks = await db.network.findMany({
    select: { id: true, _count: { select: { memberships: true } } },
  })
  const [smallest] = networks.sort((a, b) => a._count.memberships - b._count.memberships)
  if (!smallest) throw new Error('no network')
  return { actor: { kind: 'user', id, role: 'editor', networks: [] }, network: smallest.id }
}

function madeUpList(count: number): string {
  const random = new Random(4)
  const bodies = makeDirectory(SCALE).organizations.filter(({ kind }) => kind !== 'network')
  const rows = Array.from({ length: count }, (_, at) => {
    const body = bodies[at % bodies.length]
    if (!body || at % 10 === 0) return [`Unknown place ${at}`, body?.country ?? '', '']
    const name = at % 10 === 1 ? misspelt(body.name, random) : body.name
    return [name, body.country, String(random.int(1960, 2020))]
  })
  return csvText([['name', 'country', 'since'], ...rows])
}

function misspelt(name: string, random: Random): string {
  const at = random.int(1, Math.max(1, name.length - 1))
  return name.slice(0, at) + name.slice(at + 1)
}

await main()
