import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

export type SchemaEngine = bindings.SchemaEngine

/**
 * Prisma's schema engine in its WebAssembly form, which comes with the npm packages where the native one is a download.
 * The caller must `free()` it and then end the factory's pool by `close()`.
 * @param url address of the PostgreSQL database to look at and to change
 */
export async function openSchemaEngine(
  url: string,
): Promise<{ engine: SchemaEngine; close: () => Promise<void> }> {
  await instantiate()
  const factory = new WholeScriptPg(url)
  const engine = await bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  return {
    engine,
    close: async () => {
      engine.free()
      await factory.close()
    },
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside the body of a function. PostgreSQL takes a script
 * whole, and runs it as one transaction, so a migration is applied entirely or not at all.
 */
class WholeScriptPg extends PrismaPg {
  private readonly open: { dispose(): Promise<void> }[] = []

  constructor(url: string) {
    // One connection: the engine's advisory lock belongs to the connection on which it was taken.
    super({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 })
  }

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
    }
    this.open.push(adapter)
    return adapter
  }

  async close(): Promise<void> {
    await Promise.all(this.open.map((adapter) => adapter.dispose().catch(() => undefined)))
  }
}

let instantiated: Promise<void> | undefined

function instantiate(): Promise<void> {
  instantiated ??= (async () => {
    const require = createRequire(import.meta.url)
    const bytes = await readFile(
      require.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'),
    )
    const glue = bindings as unknown as WebAssembly.ModuleImports & {
      __wbg_set_wasm(exports: WebAssembly.Exports): void
    }
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
    glue.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start
    if (typeof start === 'function') start()
  })()
  return instantiated
}
