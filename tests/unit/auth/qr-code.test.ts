import { describe, expect, it } from 'vitest'
import { qrCode } from '@/lib/auth/qr-code'

describe('a QR code', () => {
  it('is a square with a quiet zone of four modules and its finder patterns', () => {
    const { size, path } = qrCode('otpauth://totp/City%20Networks:ada?secret=ABC')
    const dark = new Set(path.match(/M\d+ \d+/g))
    expect(size).toBeGreaterThanOrEqual(29)
    expect(path.match(/M(\d+) /g)?.every((start) => Number(start.slice(1)) >= 4)).toBe(true)
    // The outer ring of the upper left pattern is dark, the ring inside it is light.
    for (let step = 4; step < 11; step += 1) expect(dark.has(`M${step} 4`)).toBe(true)
    for (let step = 5; step < 10; step += 1) expect(dark.has(`M${step} 5`)).toBe(false)
  })
})
