import { isKnownScript } from './known-scripts'

/*
 * Public pages are whole as HTML; hydration would bring them nothing. Their framework scripts, and the copy of the page
 * that these read, are taken out before a page is kept. Why: docs/decisions/0007-public-pages-without-hydration.md.
 */

/**
 * What React leaves in a document that only its script completes: a boundary still waiting or failed, a part sent apart
 * from its place, the empty document of an error.
 */
const NEEDS_SCRIPT = /<!--\$[?!~]-->|\bid="(?:[BPS]:|__next_error__)/

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
const LINK = /<link\b[^>]*>/gi
const FRAMEWORK_FILE = /\b(?:src|href)="\/_next\/static\/[^"]+\.js(?:\?[^"]*)?"/i

/**
 * Takes the framework's scripts, its data and the hints to load them out of a page, and changes nothing else. A script is
 * the framework's by its whole text or by its address.
 * @returns the page, or `null` if it is not complete without them
 */
export function withoutFrameworkScripts(html: string): string | null {
  if (NEEDS_SCRIPT.test(html)) return null
  return html
    .replace(SCRIPT, (whole, attributes: string, text: string) =>
      (/\bsrc\s*=/i.test(attributes) ? FRAMEWORK_FILE.test(attributes) : isKnownScript(text)) ? '' : whole,
    )
    .replace(LINK, (whole) => (FRAMEWORK_FILE.test(whole) ? '' : whole))
}

/** A `Link` header (RFC 8288) without the framework's scripts. */
export function withoutScriptLinks(header: string): string[] {
  return header.split(/,\s*(?=<)/).filter((link) => !/^<\/_next\/static\/[^>]+\.js[?>]/.test(link))
}
