import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type BuildOptions, build, context, type OutputFile } from 'esbuild'
import { ISLAND_EXTENSION, islandFolder } from './files'

/*
 * Islands are the only script of public pages: small programs without framework, `components/<feature>/<name>.island.ts`,
 * each bundled into one file whose name carries its content. `components/layout/island.tsx` puts one into a page.
 */

const SOURCES = `components/**/*${ISLAND_EXTENSION}`

const OPTIONS = {
  entryPoints: [SOURCES],
  entryNames: '[name]-[hash]',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
  logLevel: 'warning',
  // Having none is no mistake.
  logOverride: { 'empty-glob': 'silent' },
} as const satisfies BuildOptions

/**
 * Bundles all islands for the product, and removes bundles of older sources.
 * @param root the checkout
 * @returns the files made
 */
export async function bundleIslands(root = process.cwd()): Promise<string[]> {
  const folder = join(root, islandFolder(false))
  const { outputFiles } = await build({ ...OPTIONS, absWorkingDir: root, outdir: folder, minify: true })
  return writeBundles(folder, outputFiles)
}

/**
 * Bundles all islands for work on them, now and whenever a source changes.
 * @returns what ends it
 */
export async function watchIslands(root = process.cwd()): Promise<() => Promise<void>> {
  const folder = join(root, islandFolder(true))
  const watching = await context({
    ...OPTIONS,
    absWorkingDir: root,
    outdir: folder,
    sourcemap: 'inline',
    plugins: [
      {
        name: 'write-bundles',
        setup: ({ onEnd }) =>
          onEnd(async ({ errors, outputFiles = [] }) => {
            // esbuild prints what is wrong with a source; the bundles from before it stay.
            if (errors.length === 0) await writeBundles(folder, outputFiles)
          }),
      },
    ],
  })
  await watching.rebuild()
  await watching.watch()
  return watching.dispose
}

/** Writes what is new and removes what is old, so that a folder which is right already is not touched. */
async function writeBundles(folder: string, outputs: readonly OutputFile[]): Promise<string[]> {
  const bundles = new Map(
    outputs.map(({ path, contents }) => [basename(path).replace(/\.island(?=-)/, ''), contents]),
  )
  expectOneEach([...bundles.keys()])
  await mkdir(folder, { recursive: true })
  const present = (await readdir(folder)).filter((file) => file.endsWith('.js'))
  for (const [file, contents] of bundles) {
    if (!present.includes(file)) await writeFile(join(folder, file), contents)
  }
  for (const file of present) if (!bundles.has(file)) await rm(join(folder, file))
  return [...bundles.keys()].sort()
}

function expectOneEach(files: readonly string[]): void {
  const names = files.map((file) => file.replace(/-[A-Z0-9]{8}\.js$/, ''))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`Two islands have the name "${twice}".`)
}
