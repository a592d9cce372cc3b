import type { RecordType } from '@/lib/domain/vocabulary'
import { actionField } from './action-field'
import { changeEvent } from './change-event'
import { claim } from './claim'
import type { RecordDefinition } from './definition'
import { document } from './document'
import { event } from './event'
import { eventSeries } from './event-series'
import { mandate } from './mandate'
import { membership } from './membership'
import { organ } from './organ'
import { organization } from './organization'
import { partnership } from './partnership'
import { source } from './source'
import { theme } from './theme'

/**
 * Every record type, in the order in which a change set is written: what others refer to comes first. Foreign keys
 * are checked when the transaction ends, so references inside one type may point either way.
 */
const definitions = [
  source,
  theme,
  organization,
  membership,
  organ,
  mandate,
  actionField,
  eventSeries,
  event,
  partnership,
  document,
  changeEvent,
  claim,
]

/** A definition seen by the engine, which handles values of every type alike. */
export type AnyDefinition = RecordDefinition<Record<string, unknown>>

export const recordDefinitions = new Map<RecordType, AnyDefinition>(
  definitions.map((definition) => [definition.type, definition as unknown as AnyDefinition]),
)

/** The definition of a type; every type of the vocabulary has one. */
export function definitionOf(type: RecordType): AnyDefinition {
  const definition = recordDefinitions.get(type)
  if (!definition) throw new Error(`no definition of record type ${type}`)
  return definition
}
