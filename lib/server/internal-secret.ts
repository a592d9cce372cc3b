import { randomBytes } from 'node:crypto'

/** Header by which the front's own requests are known; a new secret in each process. */
export const INTERNAL_HEADER = 'x-city-networks-internal'

const registry = globalThis as typeof globalThis & { cityNetworksSecret?: string }

/** The secret that tells the front's own requests from everybody's; known only inside this process. */
export function internalSecret(): string {
  registry.cityNetworksSecret ??= randomBytes(32).toString('base64url')
  return registry.cityNetworksSecret
}
