import { randomUUID } from 'node:crypto'

/*
 * How the front learns that a server action has taken a post. The framework answers 500 both where an action fails and
 * where it cannot make sense of what was sent; only in the first case is the fault ours. The framework bundles the
 * actions by itself, so the two meet in the process. It imports nothing of the front.
 */

/** Header in which the front names a post; from outside it is taken off. */
export const POST_HEADER = 'x-city-networks-post'

const registry = globalThis as typeof globalThis & { cityNetworksPosts?: Map<string, boolean> }

/** A post that the front has passed on. */
export interface Post {
  id: string
  /** Whether an action has taken it, and forgets it. */
  end(): boolean
}

/** For the front: a post is on its way. */
export function beginPost(): Post {
  registry.cityNetworksPosts ??= new Map()
  const posts = registry.cityNetworksPosts
  const id = randomUUID()
  posts.set(id, false)
  return {
    id,
    end() {
      const taken = posts.get(id) === true
      posts.delete(id)
      return taken
    },
  }
}

/** For an action: what was sent makes sense. Without a front (development, tests) it does nothing. */
export function takePost(headers: Headers): void {
  const id = headers.get(POST_HEADER)
  if (id !== null && registry.cityNetworksPosts?.has(id)) registry.cityNetworksPosts.set(id, true)
}
