import pg from 'pg'
import { changesSince, newestChangeNumber } from '@/lib/db/history'

/** At most this old is what a reader gets, whichever process saved the change. */
const INTERVAL_MS = 1000
/** A database that does not answer must not keep readers waiting: what is in memory is served. */
const PATIENCE_MS = 300

/**
 * Keeps a process true to the database. Before a response is taken from memory, at most once a second and only while
 * requests come in, it looks for change sets newer than the last one seen, and has their cache tags expired.
 */
export class Freshness {
  private readonly pool: pg.Pool
  private checkedAt = Number.NEGATIVE_INFINITY
  private running: Promise<void> | null = null

  /**
   * @param known newest change set that the pages know, as of the build
   * @param expire expires cache tags in this process
   */
  constructor(
    url: string,
    private known: number,
    private readonly expire: (tags: string[]) => Promise<void>,
  ) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: 1,
      connectionTimeoutMillis: 2000,
      query_timeout: 5000,
      allowExitOnIdle: true,
    })
    // A connection that breaks while idle is replaced by the next look.
    this.pool.on('error', () => undefined)
  }

  /** Returns when what is in memory may be served: checked within the last second, or the database is not there. */
  async ensure(): Promise<void> {
    if (performance.now() - this.checkedAt < INTERVAL_MS) return
    this.running ??= this.check().finally(() => {
      this.running = null
    })
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS)
    })
    await Promise.race([this.running, patience])
    clearTimeout(timer)
  }

  close(): Promise<void> {
    return this.pool.end()
  }

  private async check(): Promise<void> {
    try {
      const newest = await newestChangeNumber(this.pool)
      if (newest > this.known) {
        const { number, tags } = await changesSince(this.pool, this.known)
        await this.expire(tags)
        this.known = number
      }
    } catch {
      // Unreachable, or not migrated yet: /api/health says so; readers get what is in memory.
    }
    this.checkedAt = performance.now()
  }
}
