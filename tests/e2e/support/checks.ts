import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import { HtmlValidate } from 'html-validate'

const html = new HtmlValidate(
  JSON.parse(readFileSync(new URL('../../../.htmlvalidate.json', import.meta.url), 'utf8')),
)

/** Expects a document to keep to the HTML standard. */
export async function expectValidHtml(document: string): Promise<void> {
  const { results } = await html.validateString(document)
  const faults = results.flatMap(({ messages, source }) =>
    messages.map(({ ruleId, message, offset }) => `${ruleId}: ${message} near ${around(source, offset)}`),
  )
  expect.soft(faults, 'faults against the HTML standard').toEqual([])
}

function around(source: string | null, offset: number): string {
  return (source ?? '').slice(Math.max(0, offset - 60), offset + 100).replace(/\s+/g, ' ')
}

/** Expects a document to bring no script but islands: neither the framework's files nor its data (decision 7). */
export function expectIslandsOnly(document: string): void {
  const scripts = [...document.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
  const others = scripts.filter(
    (attributes) => !/src="\/islands\/|type="application\/ld\+json"/.test(attributes),
  )
  expect.soft(others, 'scripts that are neither islands nor data').toEqual([])
  expect.soft(document, 'hints to load a script').not.toMatch(/<link\b[^>]*(?:as="script"|modulepreload)/)
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules whose outcome hangs on colours. They take longer than all others together. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * Expects no violation of WCAG 2.2 A and AA that a program can see. Colours are asked about only where the scheme that
 * the page is shown in is named.
 */
export async function expectAccessible(page: Page, scheme?: 'light' | 'dark'): Promise<void> {
  const rules = Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }]))
  await expectNoViolations(page, { runOnly: { type: 'tag', values: WCAG_22_AA }, rules }, 'WCAG 2.2 AA')
  if (scheme) await expectAccessibleColours(page, scheme)
}

/** Expects colours that WCAG 2.2 AA allows, of a page whose scheme is now this. */
export async function expectAccessibleColours(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  const runOnly = { type: 'rule' as const, values: COLOUR_RULES }
  await markRepeated(page)
  await expectNoViolations(page, { runOnly }, `WCAG 2.2 AA in the ${scheme} scheme`, [`[${REPEATED}]`])
}

const REPEATED = 'data-looks-like-others'

/**
 * Marks the elements that look like four others of the page: the rows of a long table. Whether a colour can be read
 * takes longest to find out, and hangs on what an element is, on its classes and states, its place among its siblings,
 * and on those around it; not on its words.
 */
async function markRepeated(page: Page): Promise<void> {
  await page.evaluate((mark) => {
    const STATES = ['class', 'style', 'disabled', 'open', 'aria-current', 'aria-invalid', 'aria-sort']
    const shown = new Map<string, number>()
    // Names given to functions here would need a helper that the page does not have.
    const walks = {
      look(element: Element): string {
        const cell = element instanceof HTMLTableCellElement ? element.cellIndex : ''
        const states = STATES.map((name) => element.getAttribute(name)).join()
        return `${element.tagName}${cell}${element.matches(':last-child')}${states}`
      },
      looks(element: Element): string {
        return `${walks.look(element)}(${[...element.children].map(walks.looks).join('')})`
      },
      mark(parent: Element, around: string): void {
        for (const element of parent.children) {
          const look = `${around}>${walks.looks(element)}`
          const before = shown.get(look) ?? 0
          shown.set(look, before + 1)
          if (before < 4) walks.mark(element, `${around}>${walks.look(element)}`)
          else element.setAttribute(mark, '')
        }
      },
    }
    walks.mark(document.body, '')
  }, REPEATED)
}

/** Less than half of what the package offers as its source, which every page has to read anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function expectNoViolations(
  page: Page,
  options: RunOptions,
  of: string,
  exclude: string[] = [],
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  // What passes is not asked for: to name every element of it and bring it here takes longer than all the rules.
  const violations = await page.evaluate(
    async ({ without, asked }) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe
      return (await run(without.length > 0 ? { exclude: without } : document, asked)).violations
    },
    { without: exclude, asked: { ...options, resultTypes: ['violations' as const] } },
  )
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html: node, failureSummary }) => `${id}: ${node} ${failureSummary ?? ''}`),
  )
  expect.soft(faults, `violations of ${of}`).toEqual([])
}

/** Expects no message key on the page: not in its text, nor in what only assistive technology reads. */
export async function expectTranslated(page: Page): Promise<void> {
  const keys = await page.evaluate(() => {
    const READ_OUT = ['aria-label', 'title', 'alt', 'placeholder', 'data-label']
    const texts = [document.title]
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (parent && !parent.closest('script, style')) texts.push(walker.currentNode.textContent ?? '')
    }
    for (const element of document.querySelectorAll(READ_OUT.map((name) => `[${name}]`).join())) {
      for (const name of READ_OUT) texts.push(element.getAttribute(name) ?? '')
    }
    const KEY = /^[A-Z][A-Za-z]+(\.[a-zA-Z][a-zA-Z-]*)+$|MISSING_MESSAGE|\{[a-zA-Z]+, (plural|select)/
    return texts.map((text) => text.trim()).filter((text) => KEY.test(text))
  })
  expect.soft(keys, 'message keys instead of words').toEqual([])
}

/** Expects a page to be readable at a width without scrolling sideways. */
export async function expectFits(page: Page, width: number, height = 640): Promise<void> {
  await page.setViewportSize({ width, height })
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= limit) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > limit + 1)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`)
      .slice(0, 5)
      .concat(`page is ${document.documentElement.scrollWidth} px wide`)
  })
  expect.soft(wide, `what sticks out at ${width} px`).toEqual([])
}
