import { type IsoDay, isDay } from '@/lib/domain/day'
import type { Ignored, SearchParams } from '@/lib/search/list-params'

export type { SearchParams }

/** Both ends included; one of them may be open. */
export interface AddressRange {
  from: string | null
  to: string | null
}

/** Reads the parameters of a view. What means nothing is left out and kept, so that the page can say it. */
export class AddressReader {
  readonly ignored: Ignored[] = []

  constructor(private readonly params: SearchParams) {}

  /** Free text, its repetitions joined. */
  text(name: string): string {
    return [this.params[name] ?? []].flat().join(' ').trim().slice(0, 100)
  }

  /** The known values of a comma-separated or repeated parameter, each once. */
  known<Value extends string>(
    name: string,
    values: readonly Value[],
    spelled = (text: string) => text.toLowerCase(),
  ): Value[] {
    return [...new Set(this.list(name))].flatMap((text) => {
      const value = values.find((candidate) => candidate === spelled(text))
      if (value === undefined) this.ignore(name, text)
      return value === undefined ? [] : [value]
    })
  }

  /** A calendar day (YYYY-MM-DD). */
  day(name = 'date'): IsoDay | null {
    const text = this.list(name)[0]
    if (text === undefined) return null
    if (isDay(text)) return text
    this.ignore(name, text)
    return null
  }

  /** A page's number, from 1. */
  page(name = 'page'): number {
    const text = this.list(name)[0]
    if (text === undefined) return 1
    if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
    this.ignore(name, text)
    return 1
  }

  /**
   * A range (`2015-2020`, `2015-`, `-2020`, or `2015` for that alone). Blanks and apostrophes between digits are let be;
   * `valid` judges an end, `ordered` the two of them.
   */
  range(
    name: string,
    valid: (end: string) => boolean,
    ordered: (from: string, to: string) => boolean,
  ): AddressRange | null {
    const text = this.list(name)[0]
    if (text === undefined) return null
    const [first = '', second, ...more] = text
      .replace(/[\s'’_]/g, '')
      .replace(/[–—]/g, '-')
      .split('-')
    const [from, to] = [first || null, (second ?? first) || null]
    const ends = [from, to].filter((end) => end !== null)
    const means = more.length === 0 && ends.length > 0 && ends.every(valid)
    if (means && (from === null || to === null || ordered(from, to))) return { from, to }
    this.ignore(name, text)
    return null
  }

  private list(name: string): string[] {
    return [this.params[name] ?? []]
      .flat()
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter(Boolean)
  }

  private ignore(name: string, text: string): void {
    this.ignored.push({ name, value: text.slice(0, 100) })
  }
}
