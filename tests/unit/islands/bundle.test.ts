import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundleIslands } from '@/lib/islands/bundle'
import { islandAddress } from '@/lib/islands/files'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'islands-'))
  await mkdir(join(root, 'components'))
})
afterEach(() => rm(root, { recursive: true }))

async function source(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), text)
}
const bundle = (file = '') => readFile(join(root, 'public/islands', file), 'utf8')

describe('islands', () => {
  it('become one small file each, whatever they import, named after their content', async () => {
    await source('lib/words.ts', 'export const greeting: string = "hello"')
    await source(
      'components/a/one.island.ts',
      'import { greeting } from "../../lib/words"\nconsole.log(greeting)',
    )
    await source(
      'components/b/two.island.ts',
      'const twice = (value: number) => value * 2\nconsole.log(twice(21))',
    )
    const [one, two, ...others] = await bundleIslands(root)
    expect([one, two]).toEqual([
      expect.stringMatching(/^one-[A-Z0-9]{8}\.js$/),
      expect.stringMatching(/^two-[A-Z0-9]{8}\.js$/),
    ])
    expect(others).toEqual([])
    expect(await bundle(one)).toMatch(/^var (\w+)="hello";console\.log\(\1\);\n$/)
  })

  it('keep their name while their content stays, and leave nothing old behind', async () => {
    await source('components/a/one.island.ts', 'console.log(1)')
    const first = await bundleIslands(root)
    expect(await bundleIslands(root)).toEqual(first)
    await source('components/a/one.island.ts', 'console.log(2)')
    const [changed] = await bundleIslands(root)
    expect(changed).not.toBe(first[0])
    await expect(bundle(first[0])).rejects.toThrow('ENOENT')
    expect(await bundle(changed)).toContain('console.log(2)')
  })

  it('need a name of their own', async () => {
    await source('components/a/one.island.ts', 'console.log(1)')
    await source('components/b/one.island.ts', 'console.log(2)')
    await expect(bundleIslands(root)).rejects.toThrow('Two islands have the name "one".')
  })

  it('may be none', async () => {
    expect(await bundleIslands(root)).toEqual([])
  })
})

describe('the address of an island', () => {
  it('is that of its present bundle, and none is taken for another', async () => {
    await source('components/a/box.island.ts', 'console.log(1)')
    await source('components/a/box-more.island.ts', 'console.log(2)')
    const files = await bundleIslands(root)
    expect(files.map((file) => file.replace(/-\w{8}\.js$/, ''))).toEqual(['box', 'box-more'])
    expect(islandAddress('box', root)).toMatch(/^\/islands\/box-[A-Z0-9]{8}\.js$/)
    expect(() => islandAddress('other', root)).toThrow('There is no island "other"')
  })
})
