import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

export type SchemaEngine = bindings.SchemaEngine

/**
 * Prisma's schema engine in its WebAssembly form, which comes with the npm packages where the native one is a download.
 * The caller closes it.
 * @param url address of the PostgreSQL database to look at and to change
 */
export async function openSchemaEngine(
  url: string,
): Promise<{ engine: SchemaEngine; close: () => Promise<void> }> {
  await instantiate()
  const pool = cataloguePool(url)
  const engine = await bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool)),
  )
  return {
    engine,
    close: async () => {
      engine.free()
      await pool.end()
    },
  }
}

/** Object identifiers of `"char"`, the catalogue's one-byte type, and of arrays of it. */
const CATALOGUE_CHAR = 18
const CATALOGUE_CHAR_ARRAY = 1002

/**
 * Prisma's adapter with what the schema engine needs and it lacks. It cuts a script at every semicolon, also inside
 * the body of a function: PostgreSQL takes a script whole, so it is given the whole. And it refuses `"char"`, which the
 * engine reads from the catalogue: such a column passes as the array type, which it knows, and is named right again.
 */
class CatalogueAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const { queryRaw } = adapter
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
    }
    adapter.queryRaw = async (query) => {
      const result = await queryRaw.call(adapter, query)
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    return adapter
  }
}

/** One connection: the engine's advisory lock belongs to the connection on which it was taken. */
function cataloguePool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 })
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>
  return Object.assign(pool, {
    query: async (...args: unknown[]) => {
      const result = await query(...args)
      for (const field of result.fields ?? []) {
        if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = CATALOGUE_CHAR_ARRAY
      }
      return result
    },
  })
}

let instantiated: Promise<void> | undefined

function instantiate(): Promise<void> {
  instantiated ??= (async () => {
    const require = createRequire(import.meta.url)
    const bytes = await readFile(
      require.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'),
    )
    // Where the engine leaves its last words before it aborts.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
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
