import { islandAddress } from '@/lib/islands/files'
import { IslandAfterHydration } from './island-after-hydration'

/**
 * Loads an island: `components/<feature>/<name>.island.ts`, a small program that enhances what the server has drawn. It runs
 * when the page is whole; without it the page works as well.
 */
export function Island({ name }: { name: string }) {
  const address = islandAddress(name)
  return process.env.NODE_ENV === 'development' ? (
    <IslandAfterHydration address={address} />
  ) : (
    <script type="module" src={address} />
  )
}
