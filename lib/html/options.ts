import { escapeHtml } from './escape'

export interface ListOption {
  value: string
  label: string
}

/**
 * The options of a long list as HTML. For lists of thousands in a page made anew for each request, where an element each
 * would take longer than all the rest of the page.
 */
export function optionsHtml(options: readonly ListOption[]): string {
  return options
    .map(({ value, label }) => `<option value="${escapeHtml(value)}">${escapeHtml(label)}</option>`)
    .join('')
}

/** One of the values that a field suggests. */
export interface Suggestion {
  slug: string
  label: string
  /** Names of the sets that it belongs to: some fields suggest one of them only. */
  sets: readonly string[]
}

/**
 * The same for a `datalist`, whose values are what people read: `data-slug` says what each stands for, `data-<set>` that it
 * belongs to a set.
 */
export function suggestionsHtml(suggestions: readonly Suggestion[]): string {
  return suggestions
    .map(({ slug, label, sets }) => {
      const marks = sets.map((set) => ` data-${escapeHtml(set)}`).join('')
      return `<option value="${escapeHtml(label)}" data-slug="${escapeHtml(slug)}"${marks}>`
    })
    .join('')
}
