import { Fragment, isValidElement, type ReactNode } from 'react'
import { escapeHtml } from './escape'

/*
 * Draws elements as text. A page that nobody hydrates needs its elements for nothing but their HTML; drawn by the framework
 * each of them is written down for the browser as data, read back and only then drawn, which takes some twenty times as
 * long. Why, and where it is used: docs/decisions/0014-content-drawn-as-text.md.
 */

type Props = Record<string, unknown>

/** What is drawn so far: text, and places where what an asynchronous component draws belongs. */
type Pieces = (string | Promise<Pieces>)[]

/** Elements without content or end tag (HTML, section 13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Properties whose attribute has another name. All others are called alike: HTML reads capitals as small letters. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  className: 'class',
  tabIndex: 'tabindex',
  htmlFor: 'for',
  acceptCharset: 'accept-charset',
  httpEquiv: 'http-equiv',
  defaultValue: 'value',
  defaultChecked: 'checked',
  ...Object.fromEntries(
    // SVG's attributes with a hyphen (SVG 2, section 6.6), which React writes without.
    (
      'alignmentBaseline baselineShift clipPath clipRule colorInterpolation dominantBaseline fillOpacity fillRule ' +
      'floodColor floodOpacity fontFamily fontSize fontStyle fontVariant fontWeight letterSpacing markerEnd markerMid ' +
      'markerStart paintOrder pointerEvents shapeRendering stopColor stopOpacity strokeDasharray strokeDashoffset ' +
      'strokeLinecap strokeLinejoin strokeMiterlimit strokeOpacity strokeWidth textAnchor textDecoration ' +
      'textRendering transformOrigin vectorEffect wordSpacing writingMode'
    )
      .split(' ')
      .map((name) => [name, hyphenated(name)]),
  ),
}

/** What React reads itself. */
const NOT_ATTRIBUTES = new Set([
  'children',
  'dangerouslySetInnerHTML',
  'key',
  'ref',
  'suppressHydrationWarning',
])

/** Properties that say yes or no with a word, where `false` is not the same as nothing. */
const WORDED = /^(?:aria-|data-)|^(?:contentEditable|draggable|spellCheck)$/

/**
 * The HTML of elements: the same as React would draw, without its marks. Components may be asynchronous, and are begun at
 * once; they may use nothing that only the framework's own drawing has, such as hooks, context or client components.
 * @throws what a component throws, or `TypeError` for an element that only React itself can draw
 */
export async function markup(node: ReactNode): Promise<string> {
  const pieces: Pieces = []
  draw(node, pieces, null)
  return join(pieces)
}

async function join(pieces: Pieces): Promise<string> {
  let text = ''
  for (const piece of pieces) text += typeof piece === 'string' ? piece : await join(await piece)
  return text
}

/** @param chosen the value of the `select` around, whose option with that value is the selected one */
function draw(node: unknown, into: Pieces, chosen: unknown): void {
  if (node === null || node === undefined || typeof node === 'boolean') return
  if (typeof node === 'string') into.push(escapeHtml(node))
  else if (typeof node === 'number' || typeof node === 'bigint') into.push(String(node))
  else if (isValidElement<Props>(node)) drawElement(node.type, node.props, into, chosen)
  else if (isPromise(node)) into.push(later(node, chosen))
  else if (isIterable(node)) for (const child of node) draw(child, into, chosen)
  else throw new TypeError(`Cannot be drawn as text: ${Object.prototype.toString.call(node)}`)
}

function drawElement(type: unknown, props: Props, into: Pieces, chosen: unknown): void {
  if (typeof type === 'string') drawTag(type, props, into, chosen)
  else if (type === Fragment) draw(props.children, into, chosen)
  else if (typeof type === 'function' && !('$$typeof' in type)) draw(type(props), into, chosen)
  else
    throw new TypeError(
      `Only the framework can draw ${String((type as { displayName?: string })?.displayName ?? type)}`,
    )
}

function drawTag(tag: string, props: Props, into: Pieces, chosen: unknown): void {
  if (tag === 'style') throw new TypeError('Styles belong in the files of styles')
  let start = `<${tag}`
  for (const name in props) {
    const value = props[name]
    if (value !== null && value !== undefined && !NOT_ATTRIBUTES.has(name))
      start += attribute(tag, name, value)
  }
  if (tag === 'option' && isSelected(props, chosen)) start += ' selected=""'
  if (VOID.has(tag)) {
    into.push(`${start}/>`)
    return
  }
  into.push(`${start}>`)
  const html = props.dangerouslySetInnerHTML as { __html?: unknown } | undefined
  if (html) into.push(String(html.__html ?? ''))
  else if (tag === 'textarea') into.push(textareaText(props))
  else if (tag === 'script') into.push(scriptText(props))
  else draw(props.children, into, tag === 'select' ? (props.value ?? props.defaultValue ?? null) : chosen)
  into.push(`</${tag}>`)
}

function attribute(tag: string, name: string, value: unknown): string {
  // The value of these two is what they contain.
  if ((tag === 'select' || tag === 'textarea') && (name === 'value' || name === 'defaultValue')) return ''
  if (name === 'defaultValue' && tag !== 'input') return ''
  if (name === 'style') {
    const style = styleText(value as Props)
    return style && ` style="${escapeHtml(style)}"`
  }
  const called = ATTRIBUTES[name] ?? name
  if (typeof value === 'boolean') {
    if (WORDED.test(name)) return ` ${called}="${value}"`
    return value ? ` ${called}=""` : ''
  }
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`<${tag} ${name}> hangs on script, and text has none`)
  }
  return ` ${called}="${escapeHtml(String(value))}"`
}

function isSelected({ value, children }: Props, chosen: unknown): boolean {
  if (chosen === null) return false
  return String(value ?? plainText(children)) === String(chosen)
}

function plainText(children: unknown): string {
  if (Array.isArray(children)) return children.map(plainText).join('')
  return typeof children === 'boolean' ? '' : String(children ?? '')
}

/** A first line break would be read as part of the tag (HTML, section 13.2.6.4.7), so that one more stands before it. */
function textareaText({ value, defaultValue, children }: Props): string {
  const text = escapeHtml(String(value ?? defaultValue ?? children ?? ''))
  return text.startsWith('\n') ? `\n${text}` : text
}

/** Script and data are no markup: only what would end them is written otherwise, in a way that JavaScript and JSON read alike. */
function scriptText({ children }: Props): string {
  return plainText(children).replace(
    /(<\/?)(s)(cript)/gi,
    (_, before: string, s: string, rest: string) => `${before}${s === 's' ? '\\u0073' : '\\u0053'}${rest}`,
  )
}

function styleText(style: Props): string {
  return Object.entries(style)
    .filter(
      ([, value]) => value !== null && value !== undefined && value !== '' && typeof value !== 'boolean',
    )
    .map(([name, value]) => {
      if (typeof value === 'number' && value !== 0 && !name.startsWith('--')) {
        throw new TypeError(`style: ${name} needs a unit`)
      }
      return `${name.startsWith('--') ? name : hyphenated(name)}:${String(value).trim()}`
    })
    .join(';')
}

function hyphenated(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
}

async function drawn(promise: PromiseLike<unknown>, chosen: unknown): Promise<Pieces> {
  const pieces: Pieces = []
  draw(await promise, pieces, chosen)
  return pieces
}

function later(promise: PromiseLike<unknown>, chosen: unknown): Promise<Pieces> {
  const pieces = drawn(promise, chosen)
  // Whoever joins the pieces hears of the first failure; the others have to be heard too, or they end the process.
  pieces.catch(() => undefined)
  return pieces
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown>).then === 'function'
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
