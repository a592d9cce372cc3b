import { databaseFailure } from '@/lib/db/failure'
import type { RecordType } from '@/lib/domain/vocabulary'
import type { FieldConflict } from './merge'

/** Why a change is refused, at the position of its set. `path` is the field; `code` names the rule. */
export type ChangeIssue = {
  position: number
  type: RecordType
  path: string[]
  code: string
  detail?: string
}

/** A change breaks a rule of its record type, or refers to something that does not exist. Nothing was written. */
export class InvalidChange extends Error {
  constructor(readonly issues: ChangeIssue[]) {
    const first = issues[0]
    super(
      first
        ? `change ${first.position} (${first.type}): ${first.path.join('.')}: ${first.code}${first.detail ? ` ${first.detail}` : ''}`
        : 'invalid change',
    )
    this.name = 'InvalidChange'
  }
}

/** Somebody else changed the same fields since: all three values, field by field. Nothing was written. */
export class ChangeConflict extends Error {
  constructor(
    readonly recordId: string,
    readonly conflicts: FieldConflict[],
  ) {
    super(`record ${recordId}: ${conflicts.map((c) => c.path.join('.')).join(', ')} changed meanwhile`)
    this.name = 'ChangeConflict'
  }
}

/** The actor may not do this. Nothing was written. */
export class ChangeForbidden extends Error {
  /** @param about what was refused: the record of a change, or the proposal */
  constructor(readonly about: { type?: RecordType; record?: string; changeSet?: string }) {
    super(`${about.type ?? 'change set'} ${about.record ?? about.changeSet ?? ''}: not permitted`)
    this.name = 'ChangeForbidden'
  }
}

/** The record does not exist, or is retired. Nothing was written. */
export class RecordMissing extends Error {
  constructor(readonly recordId: string) {
    super(`record ${recordId} does not exist or is retired`)
    this.name = 'RecordMissing'
  }
}

/** The record is still referred to, so that it cannot be retired. Nothing was written. */
export class RecordInUse extends Error {
  constructor(
    readonly recordId: string,
    readonly references: { type: RecordType; id: string }[],
  ) {
    super(`record ${recordId} is still referred to by ${references.length} others`)
    this.name = 'RecordInUse'
  }
}

/** The proposal is not open any more: applied, rejected, or never there. */
export class ChangeSetClosed extends Error {
  constructor(readonly changeSetId: string) {
    super(`change set ${changeSetId} is not open`)
    this.name = 'ChangeSetClosed'
  }
}

/** A proposal is not turned down without saying why. Nothing was written. */
export class CommentMissing extends Error {
  constructor() {
    super('a comment is needed')
    this.name = 'CommentMissing'
  }
}

/** Every record already is as the change would make it. Nothing was written. */
export class NothingToChange extends Error {
  constructor() {
    super('nothing would change')
    this.name = 'NothingToChange'
  }
}

/** The database refused what breaks one of its rules, such as two memberships at one time. Nothing was written. */
export class RuleBroken extends Error {
  constructor(
    readonly rule: string,
    options?: ErrorOptions,
  ) {
    super(`the database refused it: ${rule}`, options)
    this.name = 'RuleBroken'
  }
}

/** The database does not answer. Nothing was written. */
export class DatabaseUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the database does not answer', options)
    this.name = 'DatabaseUnavailable'
  }
}

/** Whether an error means that the database does not answer, be it in the write path or in what was read before. */
export function isUnavailable(error: unknown): boolean {
  return databaseFailure(error)?.kind === 'unavailable'
}
