import type { ListedField, RowChoice, RowReason, RowState } from '@/lib/domain/member-list/plan'

/** A row of the preview, in the words of the page. */
export interface PreviewRow {
  line: number
  /** What the list says. */
  listed: string
  state: RowState
  reason: string | null
  /** The body that is meant, if it is known. */
  member: { label: string; href: string | null; about: string } | null
  changes: { field: ListedField; label: string; before: string; after: string }[]
  included: boolean
  /** Whether somebody can choose which body is meant, and what there is to choose from. */
  choosable: boolean
  candidates: { id: string; label: string }[]
  chosen: string
  /** The body that is made with the import. */
  makes: NonNullable<RowChoice['create']> | null
  /** What a body would be made of, when somebody asks for one. */
  wouldMake: NonNullable<RowChoice['create']>
}

/** How many rows of each kind the list has, and which reasons the doubtful and the invalid ones have. */
export interface PreviewCounts {
  states: Record<RowState, number>
  missing: number
  included: number
  /** Doubtful rows that nobody knows: bodies that could be made of them all. */
  unknown: number
}

export type { RowReason }

/** A member whom the list does not name. */
export interface MissingMember {
  /** The membership. */
  id: string
  label: string
  about: string
  period: string
  ends: boolean
}
