import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const PAGES = ['app/[locale]/(public)', 'app/[locale]/gone', 'app/[locale]/missing']
/** Loads islands in development, and only there. */
const ALLOWED = ['components/layout/island-after-hydration.tsx']

/** The files of this checkout that a module imports when it runs. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/(?:^|\n)(?:import|export)\s(?!type\s)[^'"]*?['"]([^'"]+)['"]/g)].flatMap(
    ([, from = '']) => {
      const path = from.startsWith('@/')
        ? from.slice(2)
        : from.startsWith('.')
          ? join(dirname(file), from)
          : null
      if (path === null) return []
      return [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].filter(
        (candidate) => /\.tsx?$/.test(candidate) && existsSync(candidate),
      )
    },
  )
}

function reachable(from: readonly string[]): Set<string> {
  const found = new Set(from)
  for (const file of found) for (const imported of importsOf(file)) found.add(imported)
  return found
}

describe('public pages', () => {
  const pages = PAGES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?:page|layout|template|loading)\.tsx$/.test(file))
      .map((file) => join(folder, file)),
  )
  const files = reachable([...pages, 'app/[locale]/layout.tsx'])

  it('reach the components that draw them', () => {
    expect(pages.length).toBeGreaterThan(20)
    expect(files).toContain('components/layout/header.tsx')
    expect(files).toContain('components/network/members-table.tsx')
  })

  it('reach no client component, which would be dead: they are sent without the framework’s script', () => {
    const client = [...files].filter((file) => /^\s*['"]use client['"]/.test(readFileSync(file, 'utf8')))
    expect(client.filter((file) => !ALLOWED.includes(file))).toEqual([])
  })

  it('use no hook, which only the framework’s own drawing has: their content is drawn as text', () => {
    const HOOK = /\buse[A-Z]\w*\(/
    const hooked = [...files].filter(
      (file) => file.startsWith('components/') && HOOK.test(readFileSync(file, 'utf8')),
    )
    expect(hooked.filter((file) => !ALLOWED.includes(file))).toEqual([])
  })
})
