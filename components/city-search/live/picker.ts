import { foldName } from '@/lib/domain/names'
import { announce } from './words'

interface Choice {
  value: string
  text: string
  /** Folded, for comparing. */
  key: string
}

/** So many suggestions are shown at once. */
const MOST = 60

/** A list to choose from, or a field with the names of one (`datalist`). */
export type PickSource = HTMLSelectElement | HTMLInputElement

/**
 * Puts a field with suggestions in the place of a long list (WAI-ARIA combobox): what is picked joins the choices above,
 * as many as one likes. The source stays in the form, unseen and empty.
 */
export class Picker {
  private readonly input = document.createElement('input')
  private readonly list = document.createElement('ul')
  private readonly choices: Choice[]
  private shown: Choice[] = []
  private active = -1
  /** What has been put into the page. */
  readonly element = document.createElement('div')

  constructor(
    private readonly source: PickSource,
    private readonly fieldset: HTMLFieldSetElement,
    private readonly template: HTMLTemplateElement,
  ) {
    this.choices = choicesOf(source)
    const { input, list, element } = this
    element.className = 'picker'
    list.id = `${source.id}-suggestions`
    list.role = 'listbox'
    list.hidden = true
    list.ariaLabel = this.label
    Object.assign(input, { type: 'text', autocomplete: 'off', spellcheck: false, placeholder: this.label })
    input.id = `${source.id}-text`
    input.role = 'combobox'
    input.ariaLabel = this.label
    input.ariaExpanded = 'false'
    input.ariaAutoComplete = 'list'
    input.setAttribute('aria-controls', list.id)
    element.append(input, list)
    // What was written before script came is not lost.
    if (source instanceof HTMLInputElement) input.value = source.value
    source.after(element)
    this.listen()
  }

  private get label(): string {
    return this.source.dataset.pick ?? ''
  }

  private listen(): void {
    const { input, list } = this
    input.addEventListener('input', (event) => {
      // What is written here is no part of the search before it is picked, or sent as it stands.
      event.stopPropagation()
      if (this.source instanceof HTMLInputElement) this.source.value = this.input.value
      this.open()
    })
    input.addEventListener('click', () => this.open())
    input.addEventListener('blur', () => this.close())
    input.addEventListener('keydown', (event) => this.onKey(event))
    // The field keeps the focus while a suggestion is pressed.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', ({ target }) => {
      const at = target instanceof Element ? [...list.children].indexOf(target.closest('li') ?? list) : -1
      this.pick(this.shown[at])
    })
  }

  private onKey(event: KeyboardEvent): void {
    const isOpen = !this.list.hidden
    const last = this.shown.length - 1
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (!isOpen) this.open()
      else this.activate(this.active + step > last ? 0 : this.active + step < 0 ? last : this.active + step)
    } else if (event.key === 'Escape' && isOpen) {
      this.close()
    } else if (event.key === 'Enter' && isOpen && this.shown[this.active]) {
      this.pick(this.shown[this.active])
    } else return
    event.preventDefault()
  }

  /** Forgets what is written and not picked. */
  clear(): void {
    this.input.value = ''
    this.source.value = ''
    this.close()
  }

  private open(): void {
    const key = foldName(this.input.value)
    const taken = new Set(
      [...this.fieldset.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(({ value }) => value),
    )
    const free = this.choices.filter(({ value }) => !taken.has(value))
    // First those of which a word begins so, then those that contain it.
    const words = free.filter((choice) => choice.key.includes(` ${key}`))
    const parts = free.filter((choice) => !words.includes(choice) && choice.key.includes(key))
    this.shown = [...words, ...parts].slice(0, MOST)
    this.list.replaceChildren(
      ...this.shown.map(({ text }, at) => {
        const option = document.createElement('li')
        option.id = `${this.list.id}-${at}`
        option.role = 'option'
        option.textContent = text
        return option
      }),
    )
    this.list.hidden = this.shown.length === 0
    this.input.ariaExpanded = String(!this.list.hidden)
    this.activate(key === '' || this.list.hidden ? -1 : 0)
  }

  private close(): void {
    this.list.hidden = true
    this.input.ariaExpanded = 'false'
    this.activate(-1)
  }

  private activate(at: number): void {
    this.active = at
    for (const [place, option] of [...this.list.children].entries()) {
      option.ariaSelected = String(place === at)
      if (place === at) option.scrollIntoView({ block: 'nearest' })
    }
    const active = this.list.children[at]
    if (active) this.input.setAttribute('aria-activedescendant', active.id)
    else this.input.removeAttribute('aria-activedescendant')
  }

  private pick(choice: Choice | undefined): void {
    if (!choice) return
    const line = this.template.content.cloneNode(true) as DocumentFragment
    const box = line.querySelector('input')
    if (box) Object.assign(box, { name: this.source.name, value: choice.value, checked: true })
    line.querySelector('span')?.append(choice.text)
    this.fieldset.querySelector('.chosen-list')?.append(line)
    this.clear()
    announce((this.fieldset.closest('form')?.dataset.added ?? '').replace('{name}', choice.text))
    this.source.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

function choicesOf(source: PickSource): Choice[] {
  const options = source instanceof HTMLSelectElement ? source.options : (source.list?.options ?? [])
  const { only } = source.dataset
  return [...options]
    .filter(({ dataset }) => only === undefined || dataset[only] !== undefined)
    .map(({ text, value, dataset: { slug } }) => (slug ? { value: slug, text: value } : { value, text }))
    .filter(({ value }) => value !== '')
    .map((choice) => ({ ...choice, key: ` ${foldName(choice.text)}` }))
}
