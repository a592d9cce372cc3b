import type { FormNode, FormTree } from './model'

/** Name under which an item of a list is told from the others while it is edited; never part of a value. */
export const ITEM = '$item'

type Mutable = Record<string, FormNode>

export function isTree(node: unknown): node is FormTree {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

/** The items of a list in a form, where the node is one. */
export function itemsOf(node: FormNode | undefined): readonly FormTree[] {
  return Array.isArray(node) ? node.filter(isTree) : []
}

/** The chosen values of a field that takes several. */
export function chosenOf(node: FormNode | undefined): readonly string[] {
  return Array.isArray(node) ? node.filter((item): item is string => typeof item === 'string') : []
}

export function textOf(node: FormNode | undefined): string {
  return typeof node === 'string' ? node : ''
}

/** What stands at a path (`parties.0.organization`), if anything. */
export function nodeAt(tree: FormTree, path: readonly string[]): FormNode | undefined {
  let node: unknown = tree
  for (const step of path) {
    if (Array.isArray(node)) node = node[Number(step)]
    else if (isTree(node) && Object.hasOwn(node, step)) node = node[step]
    else return undefined
  }
  return node as FormNode | undefined
}

/** The tree with another node at a path; what does not lie on the path is shared. */
export function withNode(tree: FormTree, path: readonly string[], node: FormNode): FormTree {
  return replaced(tree, path, node) as FormTree
}

function replaced(place: FormNode | undefined, path: readonly string[], node: FormNode): FormNode {
  const [step, ...rest] = path
  if (step === undefined) return node
  if (Array.isArray(place)) {
    return place.map((item, index) =>
      index === Number(step) ? replaced(item, rest, node) : item,
    ) as FormTree[]
  }
  const tree: Mutable = { ...(isTree(place) ? place : {}) }
  tree[step] = replaced(tree[step], rest, node)
  return tree
}

/** Sets a node in a tree that is being built. */
export function put(tree: Mutable, path: readonly string[], node: FormNode): void {
  const [step, ...rest] = path
  if (step === undefined) return
  if (rest.length === 0) {
    tree[step] = node
    return
  }
  const next = isTree(tree[step]) ? (tree[step] as Mutable) : {}
  tree[step] = next
  put(next, rest, node)
}
