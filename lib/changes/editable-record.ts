import { z } from 'zod'
import { type Actor, can } from '@/lib/auth/permissions'
import { type Locale, RECORD_TYPES, type RecordType } from '@/lib/domain/vocabulary'
import type { FormTree } from '@/lib/forms/model'
import { FORMS } from '@/lib/forms/records'
import { emptyForm, writeForm } from '@/lib/forms/write-form'
import { dateWriter } from '@/lib/i18n/date-writer'
import { outdatedTextsOf, presentRecord, proposedValue } from './open-form'
import { definitionOf } from './records'

/** A record as its form opens it. */
export interface EditableRecord {
  /** The values to begin with: the published ones, or those of a proposal. */
  form: FormTree
  value: Record<string, unknown>
  /** The published values, by which changes are told; the empty form for what a proposal makes. */
  opened: FormTree
  label: string
  /** The version that the values to begin with were made on; null for a record that a proposal makes. */
  baseVersion: number | null
  /** The version that is published. */
  version: number | null
  outdated: readonly string[]
}

/**
 * What the form of a record shows: the record as published, or as an open proposal would have it. Null where there is no
 * such record or proposal, or the reader may not see it.
 */
export async function editableRecord(
  asked: string,
  id: string,
  locale: Locale,
  proposal: { changeSet: string; reader: Actor } | null,
): Promise<EditableRecord | null> {
  const type = RECORD_TYPES.find((known) => known === asked)
  if (!type || !z.uuid().safeParse(id).success) return null
  const present = await presentRecord(type, id)
  const proposed =
    proposal && z.uuid().safeParse(proposal.changeSet).success
      ? await proposedValue(proposal.reader, proposal.changeSet, id)
      : null
  if (proposal && proposed?.type !== type) return null
  const value = proposed?.value ?? present?.value
  if (!value) return null
  const dates = dateWriter(locale)
  return {
    value,
    form: writeForm(FORMS[type], value, dates),
    opened: present ? writeForm(FORMS[type], present.value, dates) : emptyForm(FORMS[type]),
    label: definitionOf(type).label(value),
    baseVersion: proposed ? proposed.baseVersion : (present?.version ?? null),
    version: present?.version ?? null,
    outdated: present ? await outdatedTextsOf(id) : [],
  }
}

/** Whether somebody may publish changes of this record at once; what is then published is checked again. */
export function mayApplyTo(
  actor: Actor,
  type: RecordType,
  id: string,
  value: Record<string, unknown>,
): boolean {
  return can(actor, 'apply', { type, networkId: definitionOf(type).network(value, id) })
}
