/** Counts for up to 31 variants of a question at once, as far as one number: bit v of every mask belongs to variant v. */
export interface Tally {
  clear(): void
  /** Counts one more for the variants in the mask. */
  add(mask: number): void
  /** The variants whose count has come to the number, as a mask. */
  reached(): number
}

/** A tally that says which variants have come to `count`. */
export function tallyTo(count: number): Tally {
  return count <= FEW ? new ShortTally(count) : new LongTally(count)
}

/** Up to so many steps, going through all of them is quicker than carrying bits. */
const FEW = 6

/** Keeps of each number up to the last one which variants have come to it. */
class ShortTally implements Tally {
  private readonly steps: Int32Array

  constructor(private readonly count: number) {
    this.steps = new Int32Array(Math.max(0, count) + 1)
    this.steps[0] = -1
  }

  clear(): void {
    this.steps.fill(0, 1)
  }

  add(mask: number): void {
    const { steps } = this
    for (let step = this.count; step > 0; step -= 1) {
      steps[step] = (steps[step] ?? 0) | ((steps[step - 1] ?? 0) & mask)
    }
  }

  reached(): number {
    return this.steps[Math.max(0, this.count)] ?? 0
  }
}

/** Keeps the counts bit by bit (bit-sliced): `planes[p]` holds bit p of all of them. */
class LongTally implements Tally {
  private readonly planes = new Int32Array(16)
  private used = 0

  constructor(private readonly count: number) {}

  clear(): void {
    this.planes.fill(0, 0, this.used)
    this.used = 0
  }

  add(mask: number): void {
    let carry = mask
    for (let plane = 0; carry !== 0; plane += 1) {
      const bits = this.planes[plane] ?? 0
      this.planes[plane] = bits ^ carry
      carry &= bits
      if (plane >= this.used) this.used = plane + 1
    }
  }

  reached(): number {
    const { count } = this
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
