import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

const extensions = { btree_gist, pg_trgm, unaccent }

/**
 * Opens a PGlite database with the extensions that the schema uses.
 * @param dataDir folder of the data, created if missing; without it the database lives in memory
 * @param loadDataDir a dump (`dumpDataDir`) to begin with
 */
export async function openPglite(
  options: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'> = {},
): Promise<PGlite> {
  return PGlite.create({ ...options, extensions })
}
