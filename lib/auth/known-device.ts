import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { cookieAttributes, cookiePrefix } from './auth'
import { authSecret } from './secret'

/*
 * A device on which somebody has signed in keeps a mark. Attempts with the mark are counted for the device, all others
 * for the account; so whoever tries passwords from elsewhere uses up the account's attempts, but does not keep its owner
 * out (OWASP calls it a device cookie). The mark signs nobody in.
 */

const YEAR_SECONDS = 365 * 86_400

function cookieName(): string {
  return `${cookiePrefix()}.device`
}

/** The name of the device that asks, if it carries the mark of this account. */
export async function knownDevice(headers: Headers, email: string): Promise<string | null> {
  const cookie = parseCookies(headers.get('cookie') ?? '').get(cookieName())
  const [device = '', seal = ''] = (cookie ?? '').split('.')
  if (!/^[\w-]{22}$/.test(device)) return null
  const expected = Buffer.from(await sealOf(device, email))
  const given = Buffer.from(seal)
  return expected.length === given.length && timingSafeEqual(expected, given) ? device : null
}

/** The `Set-Cookie` that marks the device for this account. */
export async function markOfDevice(email: string): Promise<string> {
  const device = randomBytes(16).toString('base64url')
  const { secure, path } = cookieAttributes()
  const value = `${device}.${await sealOf(device, email)}`
  return `${cookieName()}=${value}; Path=${path}; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

async function sealOf(device: string, email: string): Promise<string> {
  const secret = await authSecret()
  return createHmac('sha256', secret)
    .update(JSON.stringify(['device', device, email]))
    .digest('base64url')
}
