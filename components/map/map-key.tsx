import { type MarkState, type MarkTone, markClass } from './marks'

/** The key to a map's marks: each drawn as on the map, with its meaning in the page's language. */
export function MapKey({
  items,
}: {
  items: readonly { label: string; state?: MarkState; tone?: MarkTone }[]
}) {
  return (
    <ul className="map-key">
      {items.map(({ label, state, tone }) => (
        <li key={label}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="map-marks map-few">
            <path d="M8 8h0" className={markClass(state, tone)} />
            {state === 'maybe' && <path d="M8 8h0" className={`${markClass(state, tone)} map-hole`} />}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
