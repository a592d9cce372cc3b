import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The extension by which the source of an island is known. */
export const ISLAND_EXTENSION = '.island.ts'

/** The folder of the bundles, below what is served as it is; the one in work has bundles of its own. */
export function islandFolder(development: boolean): string {
  return development ? 'public/islands/dev' : 'public/islands'
}

const development = process.env.NODE_ENV === 'development'
const known = new Map<string, string>()

/**
 * The address of an island's bundle, which changes with its content.
 * @param name its file name without `.island.ts`
 * @param root the checkout
 */
export function islandAddress(name: string, root = process.cwd()): string {
  const address = known.get(name) ?? findAddress(name, root)
  // In work bundles are made anew whenever a source changes.
  if (!development) known.set(name, address)
  return address
}

function findAddress(name: string, root: string): string {
  const folder = islandFolder(development)
  const bundle = new RegExp(`^${name}-[A-Z0-9]{8}\\.js$`)
  const file = readdirSync(join(root, folder)).find((entry) => bundle.test(entry))
  if (!file) throw new Error(`There is no island "${name}": no file ${name}${ISLAND_EXTENSION} was bundled.`)
  return `/${folder.replace(/^public\//, '')}/${file}`
}
