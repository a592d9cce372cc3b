import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')

/*
 * Two projects. `unit` is pure and needs nothing. `integration` runs on a real database: the embedded one, or a
 * server's where DATABASE_URL is set. It is prepared once and copied for each worker (tests/support/database.ts).
 */
export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
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
