import type { StoredResponse } from './stored-response'

/*
 * Whole responses in memory, the least recently used ones dropped first. Clearing only makes entries old: they are not
 * served any more, except when the page cannot be made anew because something is broken.
 */

interface Entry {
  response: StoredResponse
  generation: number
}

export class FrontCache {
  private readonly entries = new Map<string, Entry>()
  private bytes = 0
  private current = 0

  constructor(private readonly maxBytes: number) {}

  /** Changes whenever the cache is cleared. A response begun in an earlier generation is old from the start. */
  get generation(): number {
    return this.current
  }

  /** The response kept under a key, if it is still true. */
  get(key: string): StoredResponse | null {
    const entry = this.entries.get(key)
    if (!entry || entry.generation !== this.current) return null
    this.entries.delete(key)
    this.entries.set(key, entry)
    return entry.response
  }

  /** The response kept under a key, true or old. */
  getEvenIfOld(key: string): StoredResponse | null {
    return this.entries.get(key)?.response ?? null
  }

  set(key: string, response: StoredResponse, generation: number): void {
    this.remove(key)
    if (response.weight > this.maxBytes / 8) return
    this.entries.set(key, { response, generation })
    this.bytes += response.weight
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.maxBytes) break
      this.remove(oldest)
    }
  }

  remove(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.bytes -= entry.response.weight
  }

  clear(): void {
    this.current += 1
  }

  get size(): { entries: number; bytes: number } {
    return { entries: this.entries.size, bytes: this.bytes }
  }
}
