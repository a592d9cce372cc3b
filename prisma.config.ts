import { defineConfig } from 'prisma/config'

// `prisma generate` asks for a native schema engine that it never runs. Naming any file that exists keeps it from
// downloading one, so that the client can be generated on a closed network. The other commands do run the engine.
if (process.argv.includes('generate')) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

const databaseUrl = process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(databaseUrl ? { datasource: { url: databaseUrl } } : {}),
})
