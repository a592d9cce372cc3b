/** What a spreadsheet takes for the beginning of a formula. */
export const HOSTILE_PREFIXES = ['=', '+', '-', '@'] as const

/** A text that would run in a page, end a script, a cell or a line of a calendar, or be a formula. */
export const hostileText = (prefix: string) =>
  `${prefix}HYPERLINK("https://example.org","x"),</script><img src=x onerror="window.hacked=1">\r\nEND:VEVENT\r\nBEGIN:VEVENT`

export const hostileSlug = (index: number) => `hostile-${index}`
