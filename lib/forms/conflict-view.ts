/** The three values of a field that two people changed. */
export const CONFLICT_SIDES = ['mine', 'theirs', 'original'] as const
export type ConflictSide = (typeof CONFLICT_SIDES)[number]

/** A field that two people changed, with all three values as a reader may see them. */
export interface ConflictView {
  /** The field's path as one word, by which the server knows it. */
  key: string
  path: readonly string[]
  values: Readonly<Record<ConflictSide, string>>
}
