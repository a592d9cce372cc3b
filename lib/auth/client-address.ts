import { isIPv6 } from 'node:net'

/**
 * Header in which the front states who asks. It is taken off every request that comes from outside
 * (`lib/server/front-headers.ts`), so nobody else can write it.
 */
export const CLIENT_ADDRESS_HEADER = 'x-city-networks-client'

/** The address a request came from, as limits count it: of IPv6, the network of one household or office (/64). */
export function clientAddress(headers: Headers): string {
  const stated = headers.get(CLIENT_ADDRESS_HEADER) ?? '127.0.0.1'
  return counted(stated)
}

/** An address as it is counted and shown: as it stands, or the network of an IPv6 address in its short form. */
export function counted(address: string): string {
  return isIPv6(address) ? networkOf(address) : address
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  const { hostname } = new URL(`http://[${groups.slice(0, 4).join(':')}::]`)
  return `${hostname.slice(1, -1)}/64`
}
