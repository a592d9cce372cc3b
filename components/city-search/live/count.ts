import { fetchPage, Latest } from './pages'
import { countIn } from './words'

/** So long, in milliseconds, a reader may go on choosing or writing before the number is asked for. */
const PAUSE = 250

/** The address that a form asks for. */
export function addressOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter(([, value]) => value !== '')
  const query = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]))
  return `${form.action}?${query}`
}

/** While a search is being composed, says beside the button how much it would find. */
export function liveCount(form: HTMLFormElement): void {
  const output = form.querySelector('output')
  if (!output) return
  const latest = new Latest()
  let waiting = 0
  const ask = async () => {
    try {
      const page = await fetchPage(addressOf(form), latest.next())
      output.value = (page && countIn(page.document)) ?? ''
    } catch {
      // A newer question is on its way, or there is no connection: the button works all the same.
    }
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(ask, PAUSE)
  })
}
