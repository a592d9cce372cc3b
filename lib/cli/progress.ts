/** Prints what a command is doing, one line a step, with what came of it and how long it took. */
export async function step<Result>(
  title: string,
  work: (say: (detail: string) => void) => Promise<Result>,
): Promise<Result> {
  const begun = performance.now()
  let detail = ''
  const live = process.stdout.isTTY
  if (live) process.stdout.write(`  … ${title}`)
  try {
    const result = await work((said) => {
      detail = said
    })
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
