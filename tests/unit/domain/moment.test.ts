import { describe, expect, test } from 'vitest'
import { dayText, momentText } from '@/lib/domain/moment'

describe('a moment of the history', () => {
  const AT = '2026-11-28T22:51:00Z'

  test('is written as each language writes days, English as in Britain', () => {
    expect(dayText('2026-11-28T12:00:00Z', 'fr')).toBe('28 novembre 2026')
    expect(dayText('2026-11-28T12:00:00Z', 'de')).toBe('28. November 2026')
    expect(dayText('2026-11-28T12:00:00Z', 'en')).toBe('28 November 2026')
  })

  test('has the day and the hour of the editors, not those of Greenwich', () => {
    expect(momentText(AT, 'en')).toBe('28 Nov 2026, 23:51')
    expect(dayText('2026-11-28T23:30:00Z', 'en')).toBe('29 November 2026')
  })
})
