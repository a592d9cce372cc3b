import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/*
 * The inline scripts that the framework writes into a page, told by their whole text: a call of its own with data for
 * argument, or a part of React's streaming runtime, word for word as in React's own file.
 */

/** Calls whose arguments have to be JSON, and so can run nothing. */
const DATA_CALLS = [
  'self.__next_f.push',
  '(self.__next_f=self.__next_f||[]).push',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push',
]

/** What follows the first call in one script. */
const FURTHER_PUSH = ';self.__next_f.push('

const REACT_FILE = 'next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js'
const REACT_CALL = /\$R[CRSX]\(([\s\S]*)\)$/

/** Whether a script is the framework's, with nothing else in it. */
export function isKnownScript(text: string): boolean {
  return isDataCall(text) || isReactRuntime(text)
}

function isDataCall(text: string): boolean {
  const script = text.endsWith(';') ? text.slice(0, -1) : text
  const call = DATA_CALLS.find((name) => script.startsWith(`${name}(`))
  if (!call || !script.endsWith(')')) return false
  const argument = script.slice(call.length + 1, -1)
  // Data are escaped by JSON, so a seam inside a string cannot be told from one between two calls by its text alone:
  // the whole is tried first, then every seam.
  return isJson(argument) || argument.split(`)${FURTHER_PUSH}`).every(isJson)
}

function isReactRuntime(text: string): boolean {
  const call = REACT_CALL.exec(text)
  if (call && !isJson(`[${call[1]}]`)) return false
  const definition = call ? text.slice(0, call.index) : text
  return definition === '' || reactRuntime().includes(definition)
}

let runtime: string | undefined

function reactRuntime(): string {
  runtime ??= readFileSync(createRequire(import.meta.url).resolve(REACT_FILE), 'utf8').replaceAll('\\n', '\n')
  return runtime
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
