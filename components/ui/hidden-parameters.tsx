import type { Query } from '@/lib/i18n/routing'

/** Parameters that a form keeps without showing them. */
export function HiddenParameters({ query }: { query: Query }) {
  return Object.entries(query).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    return text === '' ? [] : <input key={name} type="hidden" name={name} value={text} />
  })
}
