import { addressOf, liveCount } from './live/count'
import { Picker } from './live/picker'
import { liveResults } from './live/results'

/*
 * Makes the search of cities quicker: results change in place, a search being composed says how much it would find, and
 * long lists become fields with suggestions. Everything works without it, by links and a plain form.
 */

const own = new WeakSet<Element>()
const form = document.querySelector<HTMLFormElement>('form.city-search')

/** Enhances the lists that the server has just drawn. */
function enhance(): void {
  const template = form?.querySelector<HTMLTemplateElement>('template[data-choice]')
  for (const select of form?.querySelectorAll<HTMLSelectElement>('select[data-pick]') ?? []) {
    const fieldset = select.closest('fieldset')
    if (own.has(select) || !fieldset || !template) continue
    own.add(select).add(new Picker(select, fieldset, template).element)
  }
}

if (form) {
  document.documentElement.classList.add('live-search')
  enhance()
  liveCount(form)
  if (document.getElementById('results')) {
    const results = liveResults({ keep: (element) => own.has(element), changed: enhance })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void results.show(addressOf(form))
    })
  }
}
