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

/** The same for a `datalist`, whose values are what people read; `data-slug` says what each stands for. */
export function suggestionsHtml(suggestions: readonly { slug: string; label: string }[]): string {
  return suggestions
    .map(({ slug, label }) => `<option value="${escapeHtml(label)}" data-slug="${escapeHtml(slug)}">`)
    .join('')
}
