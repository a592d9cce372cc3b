/**
 * Counts for up to 31 variants of a question at once: bit v of every number belongs to variant v. The counts are kept
 * bit by bit (bit-sliced): `planes[p]` holds bit p of all of them.
 */
export class Tally {
  private readonly planes = new Int32Array(16)
  private used = 0

  clear(): void {
    this.planes.fill(0, 0, this.used)
    this.used = 0
  }

  /** Counts one more for the variants in the mask. */
  add(mask: number): void {
    let carry = mask
    for (let plane = 0; carry !== 0; plane += 1) {
      const bits = this.planes[plane] ?? 0
      this.planes[plane] = bits ^ carry
      carry &= bits
      if (plane >= this.used) this.used = plane + 1
    }
  }

  /** The variants whose count is at least this, as a mask. */
  atLeast(count: number): number {
    if (count <= 0) return -1
    if (count >= 2 ** this.used) return 0
    let above = 0
    let equal = -1
    for (let plane = this.used - 1; plane >= 0; plane -= 1) {
      const bits = this.planes[plane] ?? 0
      if ((count >>> plane) & 1) {
        equal &= bits
      } else {
        above |= equal & bits
        equal &= ~bits
      }
    }
    return above | equal
  }
}
