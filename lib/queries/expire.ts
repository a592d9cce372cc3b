import { revalidateTag } from 'next/cache'
import { expireMemberships } from '@/lib/search/membership/shelf'
import { clearFrontCache } from '@/lib/server/clear-front-cache'
import { expireAddresses } from './address-book'

/**
 * Lets every page show what `applyChangeSet` has just written: to be called once its transaction has ended, by the
 * server action or route handler that ran it, with the tags that it returned. The next request of each touched page
 * draws it anew and waits for it, so that whoever made the change sees it.
 */
export function expire(tags: readonly string[]): void {
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
  expireAddresses()
  expireMemberships()
  clearFrontCache()
}
