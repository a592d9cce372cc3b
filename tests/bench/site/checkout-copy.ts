import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, cp, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** What the copy makes for itself and keeps from one run to the next. */
const KEPT = new Set(['node_modules', '.next', '.next-lock', '.data'])

/**
 * Copies the checkout as it stands, committed or not, beside the system's temporary files, and adds the empty page.
 * Neither the build nor the data of the checkout are touched; a second run finds the copy and what it has built.
 * @returns the directory of the copy
 */
export async function copyCheckout(source = process.cwd()): Promise<string> {
  const name = createHash('sha256').update(resolve(source)).digest('hex').slice(0, 12)
  const copy = join(tmpdir(), `city-networks-bench-${name}`)
  await mkdir(copy, { recursive: true })
  await copyPackages(source, copy)
  for (const entry of await readdir(copy)) {
    if (!KEPT.has(entry)) await rm(join(copy, entry), { recursive: true })
  }
  for (const file of sourceFiles(source)) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await copyFile(join(source, file), join(copy, file)).catch(unlessDeleted)
  }
  const emptyPage = join(copy, 'app/[locale]', EMPTY_SEGMENT)
  await mkdir(emptyPage)
  await copyFile(join(source, 'tests/bench/site/empty-page.tsx'), join(emptyPage, 'page.tsx'))
  return copy
}

/** Unknown to the addresses of the site: the page is built with all others, and cannot be asked for. */
const EMPTY_SEGMENT = 'bench-empty'

/** The empty page as the build of a copy has prerendered it. */
export async function emptyPageHtml(copy: string, locale: string): Promise<string> {
  return readFile(join(copy, '.next/server/app', locale, `${EMPTY_SEGMENT}.html`), 'utf8')
}

/** Files that git knows or would add. */
function sourceFiles(source: string): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  return execFileSync('git', args, { cwd: source, encoding: 'utf8' }).split('\0').filter(Boolean)
}

function unlessDeleted(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

/** The installed packages, as hard links where the file system allows: the bundler refuses symbolic ones. */
async function copyPackages(source: string, copy: string): Promise<void> {
  const installed = (directory: string) =>
    readFile(join(directory, 'node_modules/.package-lock.json'), 'utf8').catch(() => null)
  if ((await installed(copy)) === (await installed(source))) return
  const from = join(source, 'node_modules')
  const to = join(copy, 'node_modules')
  await rm(to, { recursive: true, force: true })
  try {
    if ((await stat(from)).dev !== (await stat(copy)).dev) throw new Error('Links need one file system.')
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    await rm(to, { recursive: true, force: true })
    await cp(from, to, { recursive: true, verbatimSymlinks: true })
  }
}
