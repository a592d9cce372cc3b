/** A row of the data set that cannot be loaded: which file and line, and what to mend. Nothing was written. */
export class SeedError extends Error {
  constructor(
    readonly file: string,
    readonly line: number | null,
    reason: string,
  ) {
    super(line === null ? `${file}: ${reason}` : `${file}, line ${line}: ${reason}`)
    this.name = 'SeedError'
  }
}
