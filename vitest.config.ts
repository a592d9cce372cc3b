import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')

/** The files that take longest; begun last, they would keep one worker busy while the other has nothing left. */
const LONG = ['db/embedded', 'seed/load', 'forms/save-form', 'changes/review', 'db/migrate']

/** Long files first, the others in random order. */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
      .map((file) => ({ file, place: placeOf(file) + Math.random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ file }) => file)
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((name) => moduleId.includes(`/integration/${name}`))
  return at === -1 ? LONG.length : at
}

/*
 * Two projects. `unit` is pure and needs nothing. `integration` runs on a real database: the embedded one, or a
 * server's where DATABASE_URL is set. It is prepared once and copied for each worker (tests/support/database.ts).
 */
export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Pure tests leave nothing behind, and a worker of its own for each file costs more than the tests.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
          sequence: { shuffle: true, groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/prepare-database.ts'],
          setupFiles: ['tests/support/setup-integration.ts'],
          pool: 'forks',
          // A worker keeps its database from one test file to the next.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { shuffle: true, groupOrder: 1 },
        },
      },
    ],
  },
})
