import type { ShareImageView } from '@/lib/queries/share-image'

const COLORS = { paper: '#fbfaf7', ink: '#1c2126', muted: '#565e66', accent: '#0b5770', rule: '#dcd8ce' }

/** Room for the name, and the mean width of a letter in parts of its size. */
const ROOM = { width: 1056, height: 228 }
const LETTER = 0.54
const LEADING = 1.08
const SIZES = [128, 112, 96, 84, 72, 60, 50] as const

/** The largest size in pixels at which a name fits its room, by an estimate of where its lines break. */
function nameSize(name: string): number {
  return SIZES.find((size) => lines(name, size) * size * LEADING <= ROOM.height) ?? 44
}

function lines(name: string, size: number): number {
  const longest = Math.floor(ROOM.width / (size * LETTER))
  let count = 1
  let used = 0
  for (const { length } of name.split(' ')) {
    if (length > longest) return Number.POSITIVE_INFINITY
    if (used > 0 && used + 1 + length > longest) {
      count += 1
      used = length
    } else used += (used > 0 ? 1 : 0) + length
  }
  return count
}

/** The picture of a record, in the subset of CSS that the renderer of share images knows. */
export function ShareImage({ view, tagline }: { view: ShareImageView; tagline: string }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: '56px 72px 48px',
        background: COLORS.paper,
        color: COLORS.ink,
        fontFamily: 'Serif, Serif extended, Serif Vietnamese',
      }}
    >
      <div style={{ display: 'flex', height: 6, background: COLORS.ink, marginBottom: 28 }} />
      <div style={{ display: 'flex', fontSize: 34, color: COLORS.accent }}>{view.kind}</div>
      <div
        style={{
          display: 'block',
          lineClamp: 4,
          marginTop: 18,
          fontSize: nameSize(view.name),
          fontWeight: 600,
          lineHeight: LEADING,
          letterSpacing: '-0.015em',
        }}
      >
        {view.name}
      </div>
      <div style={{ display: 'flex', marginTop: 26, fontSize: 38, color: COLORS.muted }}>
        {view.facts.join(' · ')}
      </div>
      <div style={{ display: 'flex', flexGrow: 1 }} />
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          borderTop: `2px solid ${COLORS.rule}`,
          paddingTop: 26,
        }}
      >
        <Sign />
        <div style={{ display: 'flex', flexDirection: 'column', marginLeft: 22 }}>
          <div style={{ fontSize: 38, fontWeight: 600 }}>City Networks</div>
          <div style={{ fontSize: 24, color: COLORS.muted }}>{tagline}</div>
        </div>
      </div>
    </div>
  )
}

/** The sign of the directory, as in the header. */
function Sign() {
  return (
    <svg width="76" height="76" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M7 23 L13 8 L25 13 L20 26 Z M13 8 L20 26 M7 23 L25 13"
        fill="none"
        stroke={COLORS.accent}
        strokeWidth="2"
      />
      <circle cx="7" cy="23" r="3" fill={COLORS.paper} stroke={COLORS.ink} strokeWidth="2" />
      <circle cx="25" cy="13" r="3" fill={COLORS.paper} stroke={COLORS.ink} strokeWidth="2" />
      <circle cx="20" cy="26" r="2.5" fill={COLORS.paper} stroke={COLORS.ink} strokeWidth="2" />
      <circle cx="13" cy="8" r="4" fill={COLORS.ink} />
    </svg>
  )
}
