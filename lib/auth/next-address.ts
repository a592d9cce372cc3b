import { LOCALES } from '@/lib/domain/vocabulary'

/** Header in which `proxy.ts` tells a page its own address. */
export const PATH_HEADER = 'x-city-networks-path'

const ADMIN = new RegExp(`^/(${LOCALES.join('|')})/admin(/|$)`)
const NOWHERE = 'http://nowhere.invalid'
const LONGEST = 1000

/**
 * An address to come back to after signing in, if it is one of the admin's own; null for anything else, so that no link
 * can use the sign-in page to lead elsewhere.
 */
export function safeNext(next: unknown): string | null {
  if (
    typeof next !== 'string' ||
    next.length > LONGEST ||
    !next.startsWith('/') ||
    /[\\\p{Cc}]/u.test(next)
  ) {
    return null
  }
  if (!URL.canParse(next, NOWHERE)) return null
  const { origin, pathname, search } = new URL(next, NOWHERE)
  if (origin !== NOWHERE || !ADMIN.test(pathname) || /^\/\w\w\/admin\/sign-in(\/|$)/.test(pathname))
    return null
  return pathname + search
}
