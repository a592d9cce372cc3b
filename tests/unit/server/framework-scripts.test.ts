import { describe, expect, it } from 'vitest'
import { withoutFrameworkScripts, withoutScriptLinks } from '@/lib/server/framework-scripts'

const FILE = '/_next/static/chunks/08nk9prge2y0z.js'
const FONT =
  '<link rel="preload" href="/_next/static/media/inter.woff2" as="font" crossorigin="" type="font/woff2"/>'
const STYLE = '<link rel="stylesheet" href="/_next/static/chunks/37oaytzy05umy.css" data-precedence="next"/>'
const DATA = '<script type="application/ld+json">{"name":"Köln"}</script>'
const ISLAND = '<script type="module" src="/islands/combobox-AB12CD34.js"></script>'
const CONTENT = '<div hidden=""><!--$--><!--/$--></div><main id="main"><h1>Köln<!-- -->, Nantes</h1></main>'

describe('a public page', () => {
  it('loses the framework’s scripts and what announces them, and keeps the rest to the letter', () => {
    const page = (scripts: boolean) =>
      [
        `<!DOCTYPE html><html><head>${FONT}${STYLE}`,
        scripts ? `<link rel="preload" as="script" fetchPriority="low" href="${FILE}"/>` : '',
        scripts ? `<script src="${FILE}" async=""></script><script src="${FILE}" noModule=""></script>` : '',
        `</head><body>${CONTENT}${DATA}${ISLAND}`,
        scripts
          ? `<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"a":[1]});</script>`
          : '',
        scripts ? '<script>(self.__next_f=self.__next_f||[]).push([0])</script>' : '',
        scripts ? '<script>self.__next_f.push([1,"\\u003ch1>"])</script>' : '',
        '</body></html>',
      ].join('')
    expect(withoutFrameworkScripts(page(true))).toBe(page(false))
  })

  it('keeps a script that is not the framework’s, for the policy to refuse', () => {
    const page = `${CONTENT}<script>alert(1)</script><script>self.__next_f.push([1,alert(1)])</script>`
    expect(withoutFrameworkScripts(page)).toBe(page)
  })

  it.each([
    ['waits for a part', '<!--$?--><template id="B:0"></template><p>…</p><!--/$-->'],
    ['has a part that failed', '<!--$!--><template data-dgst="1"></template><!--/$-->'],
    ['has a part that is queued', '<!--$~--><template id="B:0"></template><!--/$-->'],
    ['got a part apart from its place', '<div hidden id="S:0"><p>text</p></div>'],
    ['got a row apart from its place', '<table hidden><tbody id="S:1"></tbody></table>'],
    ['has a gap', '<p>a</p><template id="P:1"></template>'],
    ['is the empty document of an error', '<html id="__next_error__"><body></body></html>'],
  ])('that %s needs them', (_case, part) => {
    expect(withoutFrameworkScripts(`${CONTENT}${part}<script src="${FILE}"></script>`)).toBeNull()
  })

  it('may speak of such marks', () => {
    const page = '<p>&lt;!--$?--&gt; id=&quot;S:0&quot;</p>'
    expect(withoutFrameworkScripts(page)).toBe(page)
  })
})

it('a Link header announces fonts and styles, but no script of the framework', () => {
  const font = '</_next/static/media/inter.woff2>; rel=preload; as="font"; crossorigin=""'
  const style = '</_next/static/chunks/37oaytzy05umy.css>; rel=preload; as="style"'
  const script = `<${FILE}>; rel=preload; as="script"`
  expect(withoutScriptLinks([font, script, style].join(', '))).toEqual([font, style])
  expect(withoutScriptLinks(script)).toEqual([])
})
