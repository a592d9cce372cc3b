const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The ids of records that values speak of. */
export function idsIn(values: unknown): string[] {
  return [...new Set(JSON.stringify(values ?? null).match(ID) ?? [])]
}

/** A part of a record's value for people who compare it with another one; records by their names. */
export function valueText(value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => `• ${valueText(item, names)}`).join('\n')
  if (typeof value === 'object') {
    return Object.values(value)
      .map((item) => valueText(item, names))
      .filter(Boolean)
      .join(', ')
  }
  return String(value).replace(ID, (id) => names.get(id) ?? id)
}
