/** A page as the server sends it, and the address at which it stands in the end. */
export interface FetchedPage {
  url: string
  document: Document
}

/** So many pages are kept: whoever has just seen the number of a result, or goes back, need not wait for it. */
const KEPT = 12
const kept = new Map<string, FetchedPage>()

/** Gets a page of this site; null where it cannot be shown in place. */
export async function fetchPage(address: string, signal: AbortSignal): Promise<FetchedPage | null> {
  const known = kept.get(address)
  if (known) return known
  const response = await fetch(address, { headers: { Accept: 'text/html' }, signal })
  if (!response.ok) return null
  const page = {
    url: response.url,
    document: new DOMParser().parseFromString(await response.text(), 'text/html'),
  }
  kept.set(address, page)
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
  return page
}

/** One request after the other: the newest takes the place of one that is still on its way. */
export class Latest {
  private running: AbortController | null = null

  /** A signal for the newest request, which ends the one before. */
  next(): AbortSignal {
    this.running?.abort()
    this.running = new AbortController()
    return this.running.signal
  }
}
