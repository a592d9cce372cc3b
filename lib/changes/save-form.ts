import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { RECORD_TYPES, type RecordType } from '@/lib/domain/vocabulary'
import { type FormContent, formContent } from '@/lib/forms/content'
import type { Problem } from '@/lib/forms/model'
import { FORMS } from '@/lib/forms/records'
import { type Change, pathKey, SIDES } from './change-set'
import { discardDraft } from './drafts'
import {
  ChangeConflict,
  ChangeForbidden,
  type ChangeIssue,
  ChangeSetClosed,
  InvalidChange,
  isUnavailable,
  NothingToChange,
  RecordMissing,
  RuleBroken,
} from './errors'
import { formChange } from './form-change'
import type { Json } from './json'
import { type FieldConflict, merge } from './merge'
import { presentRecord, valueAtVersion } from './open-form'
import { patch } from './patch'
import { propose } from './propose'
import { publish } from './publish'
import { definitionOf } from './records'
import { amend } from './review'

const submission = z.object({
  type: z.enum(RECORD_TYPES),
  /** The record that is edited; null for a new one. */
  recordId: z.uuid().nullable(),
  baseVersion: z.int32().positive().nullable(),
  draftId: z.uuid(),
  intent: z.enum(['publish', 'submit']),
  content: z.unknown(),
  /** What was decided where others changed the same fields, and of which version of theirs. */
  decisions: z
    .object({ version: z.int(), sides: z.record(z.string().max(2000), z.enum(SIDES)) })
    .nullable()
    .catch(null),
})

/** What became of a form that was sent. Nothing is written but where it says `published`, `submitted` or `amended`. */
export type SaveResult =
  | { status: 'published'; id: string; merged: boolean; tags: string[] }
  | { status: 'submitted' | 'amended'; id: string; changeSet: string }
  | { status: 'invalid'; problems: readonly Problem[] }
  | { status: 'conflict'; version: number; conflicts: readonly FieldConflict[] }
  | { status: 'unchanged' | 'refused' | 'gone' | 'closed' | 'unavailable' | 'malformed' }

/**
 * Saves what an editor typed: publishes it, or submits it for review. The draft goes once that is done, and stays
 * whatever else happens.
 */
export async function saveForm(actor: Actor & { kind: 'user' }, sent: unknown): Promise<SaveResult> {
  const parsed = submission.safeParse(sent)
  if (!parsed.success) return { status: 'malformed' }
  try {
    const result = await save(actor, parsed.data)
    if (result.status === 'published' || result.status === 'submitted' || result.status === 'amended') {
      await discardDraft(actor.id, parsed.data.draftId).catch(draftStays)
    }
    return result
  } catch (error) {
    return resultOf(error)
  }
}

async function save(actor: Actor & { kind: 'user' }, sent: z.output<typeof submission>): Promise<SaveResult> {
  const { type, recordId, baseVersion, intent } = sent
  const content = formContent(FORMS[type], sent.content)
  const id = recordId ?? content.recordId
  if (id === '' || (recordId !== null && baseVersion === null && !content.changeSet))
    return { status: 'malformed' }

  const isUpdate = recordId !== null && baseVersion !== null
  const base = isUpdate ? await valueAtVersion(recordId, baseVersion) : null
  if (isUpdate && !base) return { status: 'gone' }
  const asked = await formChange(type, content, base)
  if (asked.problems.length > 0 || !('value' in asked)) return { status: 'invalid', problems: asked.problems }

  const settled = isUpdate
    ? await settle(type, recordId, baseVersion, base, asked.value, sent.decisions)
    : { value: asked.value, version: null, merged: false }
  if ('status' in settled) return settled
  const own: Change =
    settled.version === null
      ? { action: 'create', type, id, value: settled.value }
      : { action: 'update', type, id, baseVersion: settled.version, value: settled.value }
  return write(actor, intent, content, id, settled.merged, [own, ...asked.made])
}

async function write(
  actor: Actor & { kind: 'user' },
  intent: 'publish' | 'submit',
  content: FormContent,
  id: string,
  merged: boolean,
  changes: Change[],
): Promise<SaveResult> {
  const [own] = changes
  if (content.changeSet && intent === 'submit') {
    await amend(actor, content.changeSet, changes)
    return { status: 'amended', id, changeSet: content.changeSet }
  }
  const value = own && 'value' in own ? (own.value as Record<string, unknown>) : {}
  const input = {
    origin: 'edit' as const,
    title: (own && definitionOf(own.type).label(value)) || (own?.type ?? ''),
    reason: content.reason.trim() || undefined,
    actor,
    changes,
  }
  if (intent === 'submit') return { status: 'submitted', id, changeSet: (await propose(input)).id }
  const applied = await publish(input)
  return applied ? { status: 'published', id, merged, tags: applied.tags } : { status: 'unchanged' }
}

type Value = Record<string, unknown>

/**
 * The value brought up to what others have published since the editing began. Fields that do not collide merge; the
 * others need a decision, taken with the very version in view that it decides against.
 */
async function settle(
  type: RecordType,
  id: string,
  baseVersion: number,
  base: Value | null,
  mine: Value,
  decisions: z.output<typeof submission>['decisions'],
): Promise<{ value: Value; version: number; merged: boolean } | SaveResult> {
  const present = await presentRecord(type, id)
  if (!present) return { status: 'gone' }
  if (present.version === baseVersion) return { value: mine, version: baseVersion, merged: false }
  const { value, conflicts } = merge(base as Json, mine as Json, present.value as Json)
  const sides = decisions?.version === present.version ? decisions.sides : {}
  if (conflicts.some(({ path }) => !sides[pathKey(path)])) {
    return { status: 'conflict', version: present.version, conflicts }
  }
  const decided = conflicts.reduce<Json>((held, { path, base: original, theirs }) => {
    const side = sides[pathKey(path)]
    return side === 'mine' ? held : patch(held, path, side === 'theirs' ? theirs : original)
  }, value)
  return { value: decided as Value, version: present.version, merged: true }
}

/** What was typed is saved, whatever becomes of its draft: the editor finds it again and throws it away. */
function draftStays(error: unknown): void {
  console.error('A draft could not be removed.', error)
}

function resultOf(error: unknown): SaveResult {
  if (error instanceof InvalidChange) return { status: 'invalid', problems: error.issues.map(problemOf) }
  if (error instanceof RuleBroken) return { status: 'invalid', problems: [ruleProblem(error.rule)] }
  if (error instanceof ChangeConflict) return { status: 'conflict', version: 0, conflicts: error.conflicts }
  if (error instanceof ChangeForbidden) return { status: 'refused' }
  if (error instanceof RecordMissing) return { status: 'gone' }
  if (error instanceof ChangeSetClosed) return { status: 'closed' }
  if (error instanceof NothingToChange) return { status: 'unchanged' }
  if (!isUnavailable(error)) console.error('A form could not be saved.', error)
  return { status: 'unavailable' }
}

function problemOf({ position, path, code }: ChangeIssue): Problem {
  const known = code === 'unknown-reference' ? code : 'invalid'
  return position === 0
    ? { path, code: known }
    : { path: ['$made', String(position - 1), ...path], code: known }
}

/** A rule of the database as the field that it speaks of, where one can be named. */
function ruleProblem(rule: string): Problem {
  if (/source.*url|url.*source/.test(rule)) return { path: ['url'], code: 'source-taken' }
  if (/slug/.test(rule)) return { path: ['slug'], code: 'address-taken' }
  if (/overlap|period|excl/.test(rule)) return { path: ['from'], code: 'overlap' }
  return { path: [], code: 'not-consistent' }
}
