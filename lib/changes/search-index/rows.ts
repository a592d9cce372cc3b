import type { FindableName, FindableType } from '@/lib/domain/findable'
import { foldName, LONGEST_TERM, NAME_ORDER } from '@/lib/domain/names'
import { mayHaveTypos, typoKeys } from '@/lib/domain/typo-keys'
import type { NameKind, RecordType } from '@/lib/domain/vocabulary'
import { definitionOf } from '../records'

type Value = Record<string, unknown>

/** A published record, or one that a change set has just written. */
export interface Indexed {
  type: RecordType
  id: string
  value: Value
}

interface NameRow {
  record_id: string
  key: string
  at: number
  type: FindableType
  term: string
  word: string
  kind: NameKind
  texts: Record<string, string>
}

interface TextRow {
  source_id: string
  locale: string
  record_id: string
  type: FindableType
  title: string
  body: string
}

export interface IndexRows {
  names: NameRow[]
  texts: TextRow[]
}

/** What the records give to the index. */
export function indexRows(records: readonly Indexed[]): IndexRows {
  const found = records.map(({ type, id, value }) => ({ id, ...definitionOf(type).findable?.(value, id) }))
  return {
    names: found.flatMap(({ id, names }) => (names ? nameRows(id, names.type, names.names) : [])),
    texts: found.flatMap(({ id, texts }) =>
      texts
        ? texts.texts.map((text) => ({ source_id: id, record_id: texts.record, type: texts.type, ...text }))
        : [],
    ),
  }
}

/** A row for every word from which on a name is found, and one for the name without spaces (New York, newyork). */
function nameRows(id: string, type: FindableType, names: readonly FindableName[]): NameRow[] {
  const keys = new Map<string, { kind: NameKind; texts: Record<string, string> }>()
  for (const { text, lang, kind } of names) {
    const key = foldName(text)
    if (key === '') continue
    const known = keys.get(key)
    if (!known) keys.set(key, { kind, texts: { [lang]: text } })
    else {
      known.texts[lang] ??= text
      if (NAME_ORDER.indexOf(kind) < NAME_ORDER.indexOf(known.kind)) known.kind = kind
    }
  }
  return [...keys].flatMap(([key, name]) => {
    const words = key.split(' ')
    const row = (at: number, term: string): NameRow => ({
      ...{ record_id: id, key, at, type, term: cut(term), word: cut(term.split(' ')[0] ?? '') },
      ...name,
    })
    const inner = words.flatMap((word, at) =>
      at > 0 && word.length > 1 ? [row(at, words.slice(at).join(' '))] : [],
    )
    const joined = words.length > 1 && words.length <= MOST_WORDS_JOINED ? [row(-1, words.join(''))] : []
    return [row(0, key), ...inner, ...joined]
  })
}

const MOST_WORDS_JOINED = 3

/** No more than anybody can type into the box. */
function cut(text: string): string {
  return text.slice(0, LONGEST_TERM)
}

/** The words among these in which typing errors are looked for, with their keys. */
export function wordRows(words: Iterable<string>): { word: string; typo_keys: number[] }[] {
  return [...new Set(words)]
    .filter(mayHaveTypos)
    .sort()
    .map((word) => ({ word, typo_keys: typoKeys(word) }))
}
