import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/*
 * Who asks: the other end of the connection, or, where that is a reverse proxy of ours, the last address that it and
 * its like have not added themselves. `X-Forwarded-For` of anybody else is what they made up.
 */

export type AddressOf = (incoming: Pick<IncomingMessage, 'socket' | 'headers'>) => string

/** @param trustedProxies addresses or networks (CIDR) of reverse proxies that are believed */
export function addressReader(trustedProxies: readonly string[]): AddressOf {
  const trusted = new BlockList()
  for (const entry of trustedProxies) {
    const [address = '', prefix] = entry.split('/')
    const family = familyOf(address)
    if (prefix === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(prefix), family)
  }
  return ({ socket, headers }) => {
    const peer = plain(socket.remoteAddress ?? '')
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(plain)
    let asking = peer
    while (isIP(asking) > 0 && trusted.check(asking, familyOf(asking))) {
      const before = forwarded.pop()
      if (before === undefined || isIP(before) === 0) break
      asking = before
    }
    return asking
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

/** IPv4 inside IPv6 as IPv4. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
}
