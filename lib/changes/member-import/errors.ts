/** Why an import is refused; each has its sentence under `MemberImport.refusals` in the messages. */
export type ImportRefusal =
  | 'forbidden'
  | 'missing'
  | 'not-a-network'
  | 'too-many'
  | 'submitted'
  | 'incomplete'
  | 'nothing'
  | 'no-end-date'
  | 'end-before-start'
  | 'outdated'

/** An import cannot be done as asked. Nothing was written. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  constructor(readonly refusal: ImportRefusal) {
    super(`the import is refused: ${refusal}`)
  }
}
