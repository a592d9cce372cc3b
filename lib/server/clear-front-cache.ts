/*
 * The way from the application, which the framework bundles by itself, to the front in the same process. It imports
 * nothing of the front, so that none of it is bundled.
 */

const registry = globalThis as typeof globalThis & { cityNetworksClearFront?: () => void }

/** Makes `clearFrontCache` reach a front. */
export function registerFront(clear: () => void): void {
  registry.cityNetworksClearFront = clear
}

/**
 * Makes the front of this process forget every page it keeps, so that the next reader gets what was just saved. Call it
 * after expiring cache tags. Other processes notice by themselves within a second. Without a front (development,
 * tests, scripts) it does nothing.
 */
export function clearFrontCache(): void {
  registry.cityNetworksClearFront?.()
}
