/**
 * Prints what a command is doing, one line a step, with what came of it and how long it took.
 * @param work is given `say`, for what came of it, and `progress`, for how far it is: shown in place on a terminal,
 * elsewhere as a line of its own
 */
export async function step<Result>(
  title: string,
  work: (say: (detail: string) => void, progress: (detail: string) => void) => Promise<Result>,
): Promise<Result> {
  const begun = performance.now()
  let detail = ''
  const live = process.stdout.isTTY
  if (live) process.stdout.write(`  … ${title}`)
  const say = (said: string) => {
    detail = said
  }
  const progress = (said: string) => {
    process.stdout.write(live ? `\r\x1b[K  … ${title}: ${said}` : `  … ${title}: ${said}\n`)
  }
  try {
    const result = await work(say, progress)
    print(live, `  ✓ ${title}${detail ? `: ${detail}` : ''} (${duration(performance.now() - begun)})`)
    return result
  } catch (error) {
    print(live, `  ✗ ${title}`)
    throw error
  }
}

function print(live: boolean, line: string): void {
  process.stdout.write(live ? `\r\x1b[K${line}\n` : `${line}\n`)
}

/** A duration for people: milliseconds below a second, then seconds. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}
