import { addressOf, liveCount } from './live/count'
import { Picker, type PickSource } from './live/picker'
import { liveResults } from './live/results'

/*
 * Makes the search of cities quicker: results change in place, a search being composed says how much it would find, and
 * long lists become fields with suggestions. Everything works without it, by links and a plain form.
 */

const own = new WeakSet<Element>()
const pickers: Picker[] = []
const form = document.querySelector<HTMLFormElement>('form.city-search')

/** Enhances the lists that the server has just drawn. */
function enhance(): void {
  const template = form?.querySelector<HTMLTemplateElement>('template[data-choice]')
  for (const source of form?.querySelectorAll<PickSource>('[data-pick]') ?? []) {
    const fieldset = source.closest('fieldset')
    if (own.has(source) || !fieldset || !template) continue
    const picker = new Picker(source, fieldset, template)
    pickers.push(picker)
    own.add(source).add(picker.element)
  }
}

if (form) {
  document.documentElement.classList.add('live-search')
  enhance()
  liveCount(form)
  if (document.getElementById('results')) {
    const changed = () => {
      for (const picker of pickers) picker.clear()
      enhance()
    }
    const results = liveResults({ keep: (element) => own.has(element), changed })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void results.show(addressOf(form))
    })
  }
}
