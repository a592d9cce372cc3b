import { morph } from './morph'
import { fetchPage, Latest } from './pages'
import { announce, countIn } from './words'

const latest = new Latest()

interface LiveResults {
  /** What a part of this program has put into the page, and the server does not know of. */
  keep: (element: Element) => boolean
  /** Called when the page shows another result. */
  changed: () => void
}

/** Shows another search in the place of this one, without loading the page anew: for links, the form, back and forward. */
export function liveResults({ keep, changed }: LiveResults): { show: (address: string) => Promise<void> } {
  const show = async (address: string, { push = true } = {}): Promise<void> => {
    const main = document.getElementById('main')
    main?.setAttribute('aria-busy', 'true')
    try {
      const page = await fetchPage(address, latest.next())
      if (!page || !main || !isSearch(page.document)) return void location.assign(address)
      if (push) history.pushState(null, '', withHash(page.url, address))
      replace(main, page.document, keep)
      changed()
      announce(countIn(document) ?? '')
      main.removeAttribute('aria-busy')
    } catch (error) {
      // A newer question is on its way.
      if (error instanceof DOMException && error.name === 'AbortError') return
      location.assign(address)
    }
  }
  document.addEventListener('click', (event) => {
    const link = inPlace(event)
    if (!link) return
    event.preventDefault()
    void show(link.href).then(() => {
      if (link.hash) document.querySelector(link.hash)?.scrollIntoView()
    })
  })
  addEventListener('popstate', () => void show(location.href, { push: false }))
  return { show: (address) => show(address) }
}

function isSearch(page: Document): boolean {
  return page.getElementById('results') !== null
}

/** A link to another search of the same list, followed in the plain way. */
function inPlace(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#main a[href]') : null
  if (!link || link.target || link.origin !== location.origin) return null
  if (link.pathname !== location.pathname || !link.search) return null
  return link.search === location.search && link.hash ? null : link
}

/** The address of a page keeps the place in it that was asked for. */
function withHash(url: string, asked: string): string {
  return new URL(url).href.split('#')[0] + new URL(asked, location.href).hash
}

function replace(main: HTMLElement, page: Document, keep: (element: Element) => boolean): void {
  const focused = document.activeElement
  const facet = focused?.closest('[data-facet]')?.closest('li')?.id
  const wanted = page.getElementById('main')
  if (wanted) morph(main, wanted, keep)
  // The languages lead to the same search, wherever they are offered.
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    const present = document.querySelector(`a[hreflang="${link.hreflang}"]`)
    present?.setAttribute('href', link.getAttribute('href') ?? '')
  }
  document.title = page.title
  if (document.activeElement === focused) return
  // What had the focus is gone: it goes to where the reader was, or to the new result.
  const next = facet ? document.getElementById(facet)?.querySelector('a') : null
  const target = next ?? document.getElementById('results-title')
  if (target?.localName === 'h2') target.tabIndex = -1
  target?.focus({ preventScroll: true })
}
