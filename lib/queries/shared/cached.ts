import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { isReadingThrough } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { pack, unpack } from './packed'

/**
 * A query whose answer is kept until one of its tags is expired, shared by the page, its metadata and its views. The
 * result must be plain JSON. Pages that use it carry its tags. `load` itself stays exported for tests and exports.
 */
export function cachedQuery<Args extends string[], Result>(
  name: string,
  load: (...args: Args) => Promise<Result>,
  tagsOf: (...args: Args) => string[],
): (...args: Args) => Promise<Result> {
  return cache(async (...args: Args) => {
    if (isReadingThrough()) return load(...args)
    const kept = unstable_cache(async () => pack(await load(...args)), [name, ...args], {
      tags: [tags.everything, ...tagsOf(...args)],
    })
    return unpack(await kept())
  })
}
