import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/*
 * Two projects: `unit` is pure and needs nothing; `integration` runs on a real database, which
 * `tests/support/database-server.ts` prepares once (embedded, or the server of DATABASE_URL) and
 * `tests/support/database.ts` copies for each worker.
 */
export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], sequence: { shuffle: true } },
      },
    ],
  },
})
