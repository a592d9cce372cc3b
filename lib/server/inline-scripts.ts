import { createHash } from 'node:crypto'

/*
 * Prerendered pages carry inline scripts: the framework's data for hydration. A policy that blocks injected script has
 * to name them, by hash, since a nonce would make every page dynamic. Only scripts that consist of nothing but such
 * data are named: a script that somebody managed to store in the directory is found in the page as well, and stays
 * blocked because it does not have that form.
 */

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi

/** The one push that opens the list. */
const FLIGHT_START = '(self.__next_f=self.__next_f||[]).push([0])'
const FLIGHT_PUSH = /^self\.__next_f\.push\((\[[\s\S]*\])\)$/

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
    hashes.add(`'sha256-${createHash('sha256').update(run).digest('base64')}'`)
    run = ''
  }
  for (const { 0: whole, 1: attributes = '', 2: text = '', index } of html.matchAll(SCRIPT)) {
    if (/\bsrc\s*=/i.test(attributes) || isData(attributes)) continue
    if (attributes.trim() !== '' || !isFlightData(text)) {
      refused.push(text)
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

function isFlightData(text: string): boolean {
  if (text === FLIGHT_START) return true
  const pushed = FLIGHT_PUSH.exec(text)?.[1]
  if (!pushed) return false
  try {
    JSON.parse(pushed)
    return true
  } catch {
    return false
  }
}
