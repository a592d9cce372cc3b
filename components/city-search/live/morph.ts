/**
 * Makes an element like another one by changing only what differs: what is the same stays the same element, so focus,
 * scrolling, the cursor in a field and opened details are kept.
 * @param keep elements that are left as they are, whether the other side has them or not
 */
export function morph(from: Element, to: Element, keep: (element: Element) => boolean): void {
  morphAttributes(from, to)
  morphValue(from, to)
  morphChildren(from, to, keep)
}

function morphAttributes(from: Element, to: Element): void {
  for (const { name, value } of [...to.attributes]) {
    if (!isReaders(from, name) && from.getAttribute(name) !== value) from.setAttribute(name, value)
  }
  for (const { name } of [...from.attributes]) {
    if (!isReaders(from, name) && !to.hasAttribute(name)) from.removeAttribute(name)
  }
}

/** What the reader has opened stays open. */
function isReaders(element: Element, name: string): boolean {
  return name === 'open' && element.localName === 'details'
}

/** A field shows what the server says, unless somebody is writing in it. */
function morphValue(from: Element, to: Element): void {
  if (from instanceof HTMLInputElement && from !== document.activeElement) {
    from.checked = to.hasAttribute('checked')
    if (from.type !== 'checkbox') from.value = to.getAttribute('value') ?? ''
  }
  if (from instanceof HTMLOptionElement) from.selected = to.hasAttribute('selected')
}

function morphChildren(from: Element, to: Element, keep: (element: Element) => boolean): void {
  const kept = (node: Node | null) => node instanceof Element && keep(node)
  let at = from.firstChild
  for (const wanted of [...to.childNodes]) {
    if (hasKept(from, wanted, keep)) continue
    while (kept(at)) at = at?.nextSibling ?? null
    const same = findSame(at, wanted)
    if (!same) {
      from.insertBefore(document.importNode(wanted, true), at)
      continue
    }
    // Elements are never moved, which would take the focus away; those before the one that stays go instead.
    while (at && at !== same) at = removeUnless(kept(at), at)
    at = same.nextSibling
    if (same instanceof Element) morph(same, wanted as Element, keep)
    else if (same.nodeValue !== wanted.nodeValue) same.nodeValue = wanted.nodeValue
  }
  while (at) at = removeUnless(kept(at), at)
}

/** Whether what is wanted is there as an element that stays as it is. */
function hasKept(from: Element, wanted: Node, keep: (element: Element) => boolean): boolean {
  const id = idOf(wanted)
  return id !== null && [...from.children].some((child) => child.id === id && keep(child))
}

/** What stands for the same: by its id wherever it is among those left, else by its kind at this very place. */
function findSame(at: ChildNode | null, wanted: Node): ChildNode | null {
  const id = idOf(wanted)
  if (id === null) return at && isAlike(at, wanted) ? at : null
  for (let node = at; node; node = node.nextSibling) {
    if (isAlike(node, wanted)) return node
  }
  return null
}

function isAlike(node: Node, wanted: Node): boolean {
  return node.nodeName === wanted.nodeName && idOf(node) === idOf(wanted)
}

function idOf(node: Node): string | null {
  return node instanceof Element && node.id !== '' ? node.id : null
}

function removeUnless(kept: boolean, node: ChildNode): ChildNode | null {
  const next = node.nextSibling
  if (!kept) node.remove()
  return next
}
