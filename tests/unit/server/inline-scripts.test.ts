import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { nameInlineScripts } from '@/lib/server/inline-scripts'

const START = '(self.__next_f=self.__next_f||[]).push([0])'
const push = (text: string) => `self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', '\\u003c')})`
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const page = (...scripts: string[]) =>
  `<html><body>${scripts.map((script) => `<script>${script}</script>`).join('')}</body></html>`

describe('inline scripts of a page', () => {
  it('joins the data scripts that follow each other and names the result', () => {
    const { html, hashes, refused } = nameInlineScripts(page(START, push('a'), push('b')))
    const joined = [START, push('a'), push('b')].join(';')
    expect(html).toBe(page(joined))
    expect(hashes).toEqual([hash(joined)])
    expect(refused).toEqual([])
  })

  it('leaves scripts with markup between them where they are', () => {
    const html = `<script>${push('a')}</script><p>text</p><script>${push('b')}</script>`
    expect(nameInlineScripts(html)).toEqual({
      html,
      hashes: [hash(push('a')), hash(push('b'))],
      refused: [],
    })
  })

  it('names the framework’s start of the page and React’s streaming calls', () => {
    const start =
      '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});'
    const html = `<script id="_R_">${start}</script><script>$RC("B:0","S:0")</script>`
    expect(nameInlineScripts(html)).toEqual({
      html,
      hashes: [hash(start), hash('$RC("B:0","S:0")')],
      refused: [],
    })
    expect(
      nameInlineScripts(page('requestAnimationFrame(function(){$RT=performance.now()});')).refused,
    ).toEqual([])
  })

  it.each([
    ['a script of somebody’s own', 'alert(1)'],
    ['code behind data', `${push('a')};alert(1)`],
    ['code among the arguments', 'self.__next_f.push([1,alert(1)])'],
    ['code between two calls', `${push('a')};alert(1);${push('b')}`],
    ['code behind a call of React’s', '$RC("B:0","S:0");alert(1)'],
    ['code as the argument of such a call', '$RC(alert(1))'],
    ['code before such a call', 'alert(1);$RC("B:0","S:0")'],
  ])('does not name %s', (_case, script) => {
    const { html, hashes, refused } = nameInlineScripts(page(script))
    expect(hashes).toEqual([])
    expect(refused).toEqual([script])
    expect(html).toBe(page(script))
  })

  it('names nothing for files and for data that never run', () => {
    const html =
      '<script src="/a.js" async=""></script><script type="application/ld+json">{"name":"Köln"}</script>'
    expect(nameInlineScripts(html)).toEqual({ html, hashes: [], refused: [] })
  })
})
