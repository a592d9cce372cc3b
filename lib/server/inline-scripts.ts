import { createHash } from 'node:crypto'
import { isKnownScript } from './known-scripts'

/*
 * Prerendered pages carry inline scripts: the framework's data for hydration. A policy that blocks injected script has
 * to name them, by hash, since a nonce would make every page dynamic. Only scripts that are the framework's by
 * their whole text are named: a script that somebody managed to store in the directory is found in the page as well,
 * and stays blocked.
 */

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi

/**
 * Joins data scripts that follow each other directly, which shortens page and policy and changes nothing else, and
 * hashes what may run.
 * @returns the page, the CSP source expressions of its inline scripts (CSP Level 3, `hash-source`), and the text of
 * inline scripts that will not run
 */
export function nameInlineScripts(html: string): { html: string; hashes: string[]; refused: string[] } {
  const pieces: string[] = []
  const hashes = new Set<string>()
  const refused: string[] = []
  let run = ''
  let copied = 0
  const closeRun = () => {
    if (run === '') return
    pieces.push(`<script>${run}</script>`)
    hashes.add(hashSource(run))
    run = ''
  }
  for (const { 0: whole, 1: attributes = '', 2: text = '', index } of html.matchAll(SCRIPT)) {
    if (/\bsrc\s*=/i.test(attributes) || isData(attributes)) continue
    if (!isKnownScript(text)) {
      refused.push(text)
      continue
    }
    if (!text.includes('self.__next_f')) {
      hashes.add(hashSource(text))
      continue
    }
    if (index > copied) {
      closeRun()
      pieces.push(html.slice(copied, index))
    }
    run += run === '' ? text : `;${text}`
    copied = index + whole.length
  }
  closeRun()
  pieces.push(html.slice(copied))
  return { html: pieces.join(''), hashes: [...hashes], refused }
}

/** Data blocks such as JSON-LD never run. */
function isData(attributes: string): boolean {
  const type = /\btype\s*=\s*"?([^\s">]+)/i.exec(attributes)?.[1]?.toLowerCase()
  return type === 'application/ld+json' || type === 'application/json'
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
