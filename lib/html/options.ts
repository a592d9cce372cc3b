import { escapeHtml } from './escape'

export interface ListOption {
  value: string
  label: string
}

export interface ListGroup {
  label: string
  options: readonly ListOption[]
}

/**
 * The options of a long list as HTML. For lists of thousands in a page made anew for each request, where an element each
 * would take longer than all the rest of the page.
 */
export function optionsHtml(options: readonly (ListOption | ListGroup)[]): string {
  return options
    .map((entry) =>
      'options' in entry
        ? `<optgroup label="${escapeHtml(entry.label)}">${optionsHtml(entry.options)}</optgroup>`
        : `<option value="${escapeHtml(entry.value)}">${escapeHtml(entry.label)}</option>`,
    )
    .join('')
}
