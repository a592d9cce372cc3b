import { LOCALES } from '@/lib/domain/vocabulary'
import { type Field, type FormDescription, type FormNode, type FormTree, fieldsOf } from './model'
import { ITEM, isTree, nodeAt, put } from './tree'
import { emptyNode } from './write-form'

/** More than any record has; what is longer is no form of ours. */
const LONGEST_TEXT = 30_000
const MOST_ITEMS = 500

/**
 * The form that can be made of whatever was sent or stored: known fields with nodes of their kind, nothing else. What
 * was typed is kept, valid or not; control characters, which the database does not take, are left out.
 */
export function normalizeForm(description: FormDescription, sent: unknown): FormTree {
  return normalTree(fieldsOf(description), sent)
}

function normalTree(fields: readonly Field[], sent: unknown): FormTree {
  const given: FormTree = isTree(sent) ? sent : {}
  const tree: Record<string, FormNode> = {}
  for (const field of fields) {
    const steps = field.name.split('.')
    const node = nodeAt(given, steps)
    if (field.kind === 'texts') {
      for (const locale of LOCALES) {
        for (const { name } of field.fields) {
          put(tree, [...steps, locale, name], cleanText(nodeAt(given, [...steps, locale, name])))
        }
      }
    } else put(tree, steps, normalNode(field, node))
  }
  return tree
}

function normalNode(field: Field, node: FormNode | undefined): FormNode {
  switch (field.kind) {
    case 'list':
      return (Array.isArray(node) ? node : [])
        .slice(0, MOST_ITEMS)
        .filter(isTree)
        .map((item, index) => ({
          ...normalTree(field.fields, item),
          [ITEM]: cleanText(item[ITEM]).slice(0, 100) || `${field.name}-${index}`,
        }))
    case 'choices':
    case 'references':
      return (Array.isArray(node) ? node : [])
        .slice(0, MOST_ITEMS)
        .filter((item) => typeof item === 'string')
        .map((item) => cleanText(item).slice(0, 200))
    case 'labels':
      return Object.fromEntries(
        LOCALES.map((locale) => [locale, cleanText(isTree(node) ? node[locale] : '')]),
      )
    case 'flag':
      return typeof node === 'boolean' ? node : field.initial
    default:
      return node === undefined ? emptyNode(field) : cleanText(node)
  }
}

/** Text without control characters and lone surrogates, which neither JSON columns nor pages take. */
export function cleanText(node: unknown): string {
  if (typeof node !== 'string') return ''
  return node
    .slice(0, LONGEST_TEXT)
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
}
