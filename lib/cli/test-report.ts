import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { z } from 'zod'

/*
 * What the two test runners counted and which tests failed, read from the JSON that each of them writes. The names are
 * repeated at the end of a run, since thousands of lines lie between a failure and the last line.
 */

export interface TestReport {
  passed: number
  /** File and full name of each failed test, in the order of the report. */
  failed: string[]
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** Reads the report of a Vitest run. A file that fails without a failed test, such as one that does not load, counts once. */
export async function readVitestReport(file: string): Promise<TestReport | undefined> {
  const report = await readReport(file, vitestReport)
  if (!report) return undefined
  const failed = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const path = relative(process.cwd(), name)
    const tests = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && tests.length === 0) return [path]
    return tests.map(({ fullName }) => `${path}: ${fullName}`)
  })
  return { passed: report.numPassedTests, failed }
}

interface PlaywrightSuite {
  title: string
  file?: string | undefined
  specs: { title: string; ok: boolean; file: string; line: number; tests: { status: string }[] }[]
  suites?: PlaywrightSuite[] | undefined
}

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  title: z.string(),
  file: z.string().optional(),
  specs: z.array(
    z.object({
      title: z.string(),
      ok: z.boolean(),
      file: z.string(),
      line: z.number(),
      tests: z.array(z.object({ status: z.string() })),
    }),
  ),
  suites: z.lazy(() => z.array(playwrightSuite)).optional(),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number() }),
  suites: z.array(playwrightSuite),
})

/** Reads the report of a Playwright run. A test that passed only when repeated has failed. */
export async function readPlaywrightReport(file: string): Promise<TestReport | undefined> {
  const report = await readReport(file, playwrightReport)
  return (
    report && { passed: report.stats.expected, failed: report.suites.flatMap((suite) => failedSpecs(suite)) }
  )
}

function failedSpecs(suite: PlaywrightSuite, path: string[] = []): string[] {
  const own = suite.specs
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
    .map(({ file, line, title }) => [`${file}:${line}`, ...path, title].join(' › '))
  const within = (suite.suites ?? []).flatMap((child) => failedSpecs(child, [...path, child.title]))
  return [...own, ...within]
}

async function readReport<Value>(file: string, schema: z.ZodType<Value>): Promise<Value | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return undefined
  }
}
