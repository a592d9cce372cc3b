import { rm } from 'node:fs/promises'
import { runQuietly, startChild } from './child'
import { ensureChromium } from './chromium'
import { ensureClient } from './generate-client'
import { duration } from './progress'
import { readPlaywrightReport, readVitestReport, type TestReport } from './test-report'

/*
 * `npm test`: every check of the project, in the order in which they are quick to fail; the build is made beside the
 * integration tests, which often wait. A failed check does not stop the next ones, so that one run tells everything. `--only <name>` runs one of them. The last line adds what the test
 * runners counted; a check that counts nothing and fails counts as one failure.
 */

interface Check {
  name: string
  run(): Promise<Outcome>
  /** Makes no sense when this one has failed. */
  after?: string
  /** Is begun together with the check before it, and prints nothing but why it failed. */
  early?: boolean
}

interface Outcome {
  passed: number
  failed: number
  /** The failed tests by name, where a test runner counted them. */
  names?: string[]
  note?: string
}

const RESULTS = 'test-results'
const E2E_DATA = '.data/e2e'

/** The tools' own programs: run by Node.js directly, so that no shell stands between them and a signal. */
const bin = (name: string) => `node_modules/.bin/${name}`

const CHECKS: Check[] = [
  { name: 'format and lint', run: () => program([bin('biome'), 'check', '--error-on-warnings']) },
  {
    name: 'types',
    run: async () => {
      const routes = await program([bin('next'), 'typegen'])
      return routes.failed > 0 ? routes : program([bin('tsc'), '--noEmit'])
    },
  },
  { name: 'unit', run: () => vitestProject('unit') },
  { name: 'integration', run: () => vitestProject('integration') },
  { name: 'build', early: true, run: build },
  { name: 'end-to-end', after: 'build', run: endToEnd },
]

async function program(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const code = await startChild(args, { env }).ended
  return { passed: 0, failed: code === 0 ? 0 : 1 }
}

async function build(): Promise<Outcome> {
  await rm(E2E_DATA, { recursive: true, force: true })
  await runQuietly(['--import', import.meta.resolve('tsx'), 'lib/cli/start.ts', '--build'], {
    DATABASE_URL: '',
    DATA_DIR: E2E_DATA,
    SITE_URL: 'http://localhost:3000',
  })
  return { passed: 0, failed: 0 }
}

async function vitestProject(project: string): Promise<Outcome> {
  const file = `${RESULTS}/${project}.json`
  await rm(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { failed } = await program([bin('vitest'), 'run', '--project', project, ...reporters])
  return outcome(await readVitestReport(file), failed)
}

async function endToEnd(): Promise<Outcome> {
  const file = `${RESULTS}/e2e.json`
  await rm(file, { force: true })
  const { failed } = await program([bin('playwright'), 'test'], {
    CHROMIUM_PATH: ensureChromium(),
    E2E_DATA_DIR: E2E_DATA,
  })
  return outcome(await readPlaywrightReport(file), failed)
}

/** A runner that fails without a failed test (a file that does not load, no report) has failed once. */
function outcome(report: TestReport | undefined, status: number): Outcome {
  const names = report?.failed ?? []
  return { passed: report?.passed ?? 0, failed: Math.max(names.length, status), names }
}

async function main(only: string | undefined): Promise<void> {
  const checks = only ? CHECKS.filter(({ name }) => name === only) : CHECKS
  if (checks.length === 0) {
    throw new Error(`There is no check "${only}", but: ${CHECKS.map(({ name }) => name).join(', ')}.`)
  }
  await ensureClient()
  const lines: string[] = []
  const failedChecks = new Set<string>()
  const failedTests: string[] = []
  let passed = 0
  let failed = 0
  const begun = new Map<Check, Promise<Attempt>>()
  for (const [at, check] of checks.entries()) {
    console.log(`\n── ${check.name} ──`)
    const running = begun.get(check) ?? attempt(check, failedChecks)
    const next = checks[at + 1]
    if (next?.early) begun.set(next, attempt(next, failedChecks))
    const { result, took } = await running
    if (result.failed > 0) failedChecks.add(check.name)
    passed += result.passed
    failed += result.failed
    failedTests.push(...(result.names ?? []))
    const counts =
      result.passed + result.failed > 0 ? `${result.passed} passed, ${result.failed} failed` : 'clean'
    lines.push(
      `  ${result.failed > 0 ? '✗' : '✓'} ${check.name}: ${result.note ?? counts} (${duration(took)})`,
    )
  }
  if (failedTests.length > 0)
    console.log(`\nFailed tests:\n${failedTests.map((name) => `  ✗ ${name}`).join('\n')}`)
  console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

const NOT_RUN: Outcome = { passed: 0, failed: 1, note: 'not run' }

interface Attempt {
  result: Outcome
  /** Milliseconds. */
  took: number
}

async function attempt(check: Check, failedChecks: ReadonlySet<string>): Promise<Attempt> {
  const begun = performance.now()
  const took = () => performance.now() - begun
  if (check.after && failedChecks.has(check.after)) return { result: NOT_RUN, took: 0 }
  try {
    return { result: await check.run(), took: took() }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return { result: { passed: 0, failed: 1 }, took: took() }
  }
}

const at = process.argv.indexOf('--only')
main(at === -1 ? undefined : process.argv[at + 1]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  console.log('\n0 passed, 1 failed')
  process.exitCode = 1
})
