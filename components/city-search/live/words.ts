/** The number of bodies found, in the words of the page; null on a page without a result. */
export function countIn(page: Document): string | null {
  return page.getElementById('results-title')?.textContent ?? null
}

let region: HTMLElement | null = null

/** Lets a screen reader say something when it has the time. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('p')
    region.className = 'sr-only'
    region.setAttribute('role', 'status')
    document.body.append(region)
  }
  region.textContent = text
}
