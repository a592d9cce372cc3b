import type { z } from 'zod'
import type { Findable } from '@/lib/domain/findable'
import type { RecordType } from '@/lib/domain/vocabulary'
import type { Prisma } from '@/prisma/generated/client'

export type Tx = Prisma.TransactionClient

/** A reference from a record's value to another record; `path` is the field that holds it. */
export type Reference = { type: RecordType | 'any'; id: string; path: string[] }

export type Entry<Value> = { id: string; value: Value }

/** The part of a value that the record's own tables hold; citations are the engine's. */
export type Body<Value> = Omit<Value, 'citations'>

/**
 * Everything the engine needs to know of one record type; adding a type is adding one of these. A record's value
 * is one object with all its rows (texts, names, parties …), so that a change is a value before and after.
 */
export type RecordDefinition<Value extends object> = {
  type: RecordType
  schema: z.ZodType<Value>
  /** The present values, in the canonical order of the schema. Ids without a row are left out. */
  load: (tx: Tx, ids: string[]) => Promise<Map<string, Body<Value>>>
  /** Inserts rows for all entries: a fixed number of statements, whatever their number. */
  insert: (tx: Tx, entries: Entry<Value>[]) => Promise<void>
  /** Deletes the rows of these records and what belongs to them. */
  remove: (tx: Tx, ids: string[]) => Promise<void>
  references: (value: Value) => Reference[]
  /** Address part under which it is published, or null; unique in its type, or in `scope`. */
  slug: (value: Value) => string | null
  scope?: (value: Value) => string
  /** Readable name for history and for the page of a retired record. */
  label: (value: Value) => string
  /** The network whose editors may change it, if it belongs to one. */
  network: (value: Value, id: string) => string | null
  /** The record through which it belongs to a network, where its own value does not name one. */
  owner?: (value: Value) => { type: RecordType; id: string }
  /** What the one box finds it by; without, it is not found. */
  findable?: (value: Value, id: string) => Findable
  /** Cache tags of the pages that show this record itself. */
  tags: (value: Value, id: string) => string[]
  /** Cache tags of pages that mention these records, found in the database. */
  mentions?: (tx: Tx, ids: string[]) => Promise<string[]>
}

export function defineRecord<Value extends object>(
  definition: RecordDefinition<Value>,
): RecordDefinition<Value> {
  return definition
}

/** References of a list of optional ids under one field. */
export function ref(type: Reference['type'], id: string | null, ...path: string[]): Reference[] {
  return id === null ? [] : [{ type, id, path }]
}

export function refs(type: Reference['type'], ids: readonly string[], ...path: string[]): Reference[] {
  return ids.map((id, index) => ({ type, id, path: [...path, String(index)] }))
}
