import { execFileSync } from 'node:child_process'

export type Fixture = 'records' | 'users' | 'foreign' | 'hostile'

/** Adds fixtures to the database of a running site, in a process of its own: the test runner cannot load the write path. */
export function addFixtures(url: string, ...names: Fixture[]): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'tests/e2e/support/fixtures.ts', url, ...names], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}
