/*
 * Suggestions while somebody types into the one box: the combobox with a listbox popup of the WAI-ARIA Authoring
 * Practices. The form works without it; all words come from the server. `/` goes to the box, unless switched off.
 */

interface Suggestion {
  name: string
  lang?: string
  matched?: { text: string; lang?: string }
  context: string
  url: string
}

interface Answer {
  groups: { label: string; items: Suggestion[] }[]
  /** All results: the last choice. Null where there is none. */
  all: { label: string; url: string } | null
  /** How many there are, for screen readers. */
  status: string
}

/** So long nothing has to be typed before suggestions are asked for, in milliseconds. */
const PAUSE = 120
/** Longer texts are pasted, not typed. */
const LONGEST = 100
const SHORTCUT_OFF = 'search-shortcut-off'

const answers = new Map<string, Answer>()

class SearchBox {
  private readonly list = element('div', 'search-list')
  private readonly status = element('div', 'sr-only')
  private options: HTMLAnchorElement[] = []
  private active = -1
  private typing = false
  private timer = 0
  private request: AbortController | null = null

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
  ) {
    const { list, status } = this
    list.id = `${input.id}-list`
    list.hidden = true
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', form.dataset.label ?? '')
    status.setAttribute('role', 'status')
    form.append(list, status)
    // A search field has a role of its own; a combobox is a text field.
    input.type = 'text'
    input.inputMode = 'search'
    input.enterKeyHint = 'search'
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': list.id,
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
    })) {
      input.setAttribute(name, value)
    }
    input.addEventListener('compositionstart', () => {
      this.typing = true
    })
    input.addEventListener('compositionend', () => {
      this.typing = false
      this.typed()
    })
    input.addEventListener('input', () => this.typed())
    input.addEventListener('keydown', (event) => this.pressed(event))
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!form.contains(relatedTarget as Node | null)) this.close()
    })
    form.addEventListener('submit', () => this.close())
    // Focus stays in the field, so that a press on an option is not a way out of it.
    list.addEventListener('mousedown', (event) => event.preventDefault())
    if (document.activeElement === input && input.value !== '') this.typed()
  }

  private typed(): void {
    if (this.typing) return
    window.clearTimeout(this.timer)
    this.request?.abort()
    const text = this.text
    if (text === '' || text.length > LONGEST) this.close()
    else if (answers.has(text)) this.show(text)
    else this.timer = window.setTimeout(() => void this.ask(text), PAUSE)
  }

  private get text(): string {
    return this.input.value.trim().replace(/\s+/g, ' ')
  }

  private async ask(text: string): Promise<void> {
    this.request?.abort()
    const request = new AbortController()
    this.request = request
    try {
      const response = await fetch(`${this.form.dataset.suggest}?q=${encodeURIComponent(text)}`, {
        signal: request.signal,
      })
      if (!response.ok) return this.close()
      answers.set(text, (await response.json()) as Answer)
      if (text === this.text && document.activeElement === this.input) this.show(text)
    } catch {
      // Stale, or there is no connection: the form still works.
      if (!request.signal.aborted) this.close()
    }
  }

  private show(text: string): void {
    const answer = answers.get(text)
    if (!answer) return
    this.options = []
    this.list.replaceChildren(
      ...answer.groups.map(({ label, items }, at) => this.group(label, items, at)),
      ...(answer.all ? [this.option(answer.all.url, answer.all.label, 'search-all')] : []),
    )
    this.status.textContent = answer.status
    this.choose(-1)
    this.open(this.options.length > 0)
  }

  private group(label: string, items: readonly Suggestion[], at: number): HTMLElement {
    const group = element('div', 'search-group')
    const title = element('div', 'search-group-title', label)
    title.id = `${this.list.id}-${at}`
    group.setAttribute('role', 'group')
    group.setAttribute('aria-labelledby', title.id)
    group.append(
      title,
      ...items.map(({ name, lang, matched, context, url }) => {
        const option = this.option(url)
        option.append(element('span', 'search-name', name, lang))
        if (matched) option.append(' ', element('span', 'search-matched', matched.text, matched.lang))
        if (context) option.append(' ', element('span', 'search-context', context))
        return option
      }),
    )
    return group
  }

  private option(url: string, text = '', className = ''): HTMLAnchorElement {
    const option = element('a', `search-option ${className}`, text)
    option.href = url
    option.id = `${this.list.id}-option-${this.options.length}`
    option.tabIndex = -1
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    this.options.push(option)
    return option
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const open = !this.list.hidden
    const last = this.options.length - 1
    const moves: Record<string, () => void> = {
      ArrowDown: () => {
        if (!open) this.reopen()
        else if (!event.altKey) this.choose(this.active === last ? -1 : this.active + 1)
      },
      ArrowUp: () => {
        if (open && event.altKey) this.close()
        else if (open) this.choose(this.active === -1 ? last : this.active - 1)
        else this.reopen()
      },
      Home: () => this.choose(0),
      End: () => this.choose(last),
      Enter: () => this.options[this.active]?.click(),
      Escape: () => {
        if (open) this.close()
        else this.input.value = ''
      },
    }
    const move = moves[event.key]
    // In the text itself these keys keep their meaning.
    if (!move || (['Home', 'End', 'Enter'].includes(event.key) && !(open && this.active >= 0))) return
    event.preventDefault()
    move()
  }

  private reopen(): void {
    if (answers.has(this.text)) this.show(this.text)
    else this.typed()
  }

  private choose(at: number): void {
    this.options[this.active]?.setAttribute('aria-selected', 'false')
    this.active = at
    const option = this.options[at]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) this.input.setAttribute('aria-activedescendant', option.id)
    else this.input.removeAttribute('aria-activedescendant')
  }

  private open(open: boolean): void {
    this.list.hidden = !open
    this.input.setAttribute('aria-expanded', String(open))
  }

  private close(): void {
    window.clearTimeout(this.timer)
    this.request?.abort()
    this.choose(-1)
    this.open(false)
    this.status.textContent = ''
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
  lang?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  if (lang) made.lang = lang
  return made
}

/** `/` goes to the box: the large one of the page, if it has two. Readers who speak to their computer can switch it off. */
function goToBox(inputs: readonly HTMLInputElement[]): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || shortcutIsOff()) return
    const target = event.target as HTMLElement
    if (target.closest('input, textarea, select') || target.isContentEditable) return
    const input = inputs.at(-1)
    if (!input) return
    event.preventDefault()
    input.focus()
    input.select()
  })
  const choice = document.querySelector<HTMLInputElement>('[data-search-shortcut]')
  if (!choice) return
  choice.checked = !shortcutIsOff()
  choice.closest<HTMLElement>('[data-by-script]')?.removeAttribute('hidden')
  choice.addEventListener('change', () => {
    if (choice.checked) localStorage.removeItem(SHORTCUT_OFF)
    else localStorage.setItem(SHORTCUT_OFF, '1')
  })
}

function shortcutIsOff(): boolean {
  try {
    return localStorage.getItem(SHORTCUT_OFF) !== null
  } catch {
    // Storage is forbidden: nothing was switched off.
    return false
  }
}

const boxes = [...document.querySelectorAll<HTMLFormElement>('form[data-suggest]')].flatMap((form) => {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]')
  return input ? [{ form, input }] : []
})
for (const { form, input } of boxes) new SearchBox(form, input)
goToBox(boxes.map(({ input }) => input))
