import { randomUUID } from 'node:crypto'

/*
 * How the front learns that a server action has taken a post. The framework answers 500 both where an action fails and
 * where it cannot make sense of what was sent; only in the first case is the fault ours. The framework bundles the
 * actions by itself, so the two meet in the process. It imports nothing of the front.
 */

/** Header in which the front names a post; from outside it is taken off. */
export const POST_HEADER = 'x-city-networks-post'

/** A post that the front has passed on. */
export interface Post {
  readonly id: string
  /** Whether an action has taken it. */
  taken: boolean
}

const registry = globalThis as typeof globalThis & { cityNetworksPosts?: Map<string, Post> }

/** For the front: a post is on its way. */
export function beginPost(): Post {
  registry.cityNetworksPosts ??= new Map()
  const post = { id: randomUUID(), taken: false }
  registry.cityNetworksPosts.set(post.id, post)
  return post
}

/** For the front: a post is answered, and forgotten. */
export function endPost({ id }: Post): void {
  registry.cityNetworksPosts?.delete(id)
}

/** The post that a request is; none without a front (development, tests). */
export function postOf(id: string | null | undefined): Post | undefined {
  return id ? registry.cityNetworksPosts?.get(id) : undefined
}

/** For an action: what was sent makes sense. */
export function takePost(headers: Headers): void {
  const post = postOf(headers.get(POST_HEADER))
  if (post) post.taken = true
}
